import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core';
import type { PacketId, PersonId } from '@shared/contract/common';
import type { Packet } from '@shared/contract/packets';
import { IconCheck, IconCopy, IconDeviceFloppy, IconFileText } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { ButtonLink } from '../../../ui/button-link';
import classes from './packet-facts.module.css';
import { useSavePacket } from './use-save-packet';

/** Pages, size and fingerprint of a finished packet. */
export function PacketFacts({ packet }: { readonly packet: Packet }) {
  const { t, bytes } = useText();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('packets.packet.size')}</dt>
        <dd>
          {t('packets.packet.pages', { count: packet.pageCount })} · {bytes(packet.byteSize)}
        </dd>
      </div>
      <div>
        <dt>{t('packets.packet.hash')}</dt>
        <dd className={classes.hash} title={t('packets.packet.hashHelp')}>
          <code>{packet.sha256}</code>
          <CopyButton value={packet.sha256}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('common.action.copied') : t('packets.packet.copyHash')}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="var(--ink-soft)"
                  size="sm"
                  aria-label={t('packets.packet.copyHash')}
                  onClick={copy}
                >
                  {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </dd>
      </div>
    </dl>
  );
}

export type PacketActionsProps = {
  readonly personId: PersonId;
  readonly packetId: PacketId;
  /** Already open: only saving is left. */
  readonly isOpen?: boolean;
};

/** Opens a finished packet, or saves it where the user chooses. */
export function PacketActions({ personId, packetId, isOpen = false }: PacketActionsProps) {
  const { t } = useText();
  const { save, isSaving } = useSavePacket();
  return (
    <div className={classes.actions}>
      {isOpen ? null : (
        <ButtonLink
          to="/people/$personId/packets/$packetId"
          params={{ personId, packetId }}
          leftSection={<IconFileText size={17} aria-hidden />}
        >
          {t('packets.packet.open')}
        </ButtonLink>
      )}
      <Button
        variant="default"
        leftSection={<IconDeviceFloppy size={17} aria-hidden />}
        loading={isSaving}
        onClick={() => void save(packetId)}
      >
        {t('packets.packet.saveAs')}
      </Button>
    </div>
  );
}
