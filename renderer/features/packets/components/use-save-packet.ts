import type { PacketId } from '@shared/contract/common';
import type { PacketSave } from '@shared/contract/packet-files';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { bridge } from '../../../lib/bridge';
import { useNotify } from '../../../lib/use-notify';

/** Saves a finished packet, or one of its files, outside the vault; quiet when the user thought better of it. */
export function useSavePacket() {
  const { t } = useText();
  const notify = useNotify();
  const [isSaving, setSaving] = useState(false);
  const save = async (id: PacketId, what: PacketSave) => {
    setSaving(true);
    try {
      const reply = await bridge().savePacket(id, what);
      if (!reply.ok) notify.failure(reply.failure.code);
      else if (reply.value.saved) notify.done(t('packets.packet.saved'));
    } finally {
      setSaving(false);
    }
  };
  return { save, isSaving };
}
