import type { PrintableRequest } from '@shared/contract/printables';
import { useCallback } from 'react';
import { useText } from '../i18n/use-text';
import { bridge } from './bridge';
import { useNotify } from './use-notify';

/** Saves a letter, a sheet or an appointment where the reader chooses, and says so. */
export function useSavePrintable(): (request: PrintableRequest) => Promise<void> {
  const { t } = useText();
  const notify = useNotify();
  return useCallback(
    async (request) => {
      const reply = await bridge().savePrintable(request);
      if (!reply.ok) notify.failure(reply.failure.code);
      else if (reply.value.saved) notify.done(t('journey.sheet.saved'));
    },
    [t, notify],
  );
}
