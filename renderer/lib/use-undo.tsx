import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useText } from '../i18n/use-text';
import { useFailureText } from './failure-text';

/** How long undo is offered. What was removed is in the trash for thirty days besides. */
const UNDO_MS = 10_000;

type Offer = { readonly message: string; readonly undo: () => Promise<unknown> };
let latest: { readonly id: string; readonly run: () => void } | null = null;

/** Runs the offer still on screen; false when there is none. Bound to Ctrl/Cmd Z outside fields. */
export function undoLatest(): boolean {
  if (!latest) return false;
  latest.run();
  return true;
}

/**
 * Offers undo for ten seconds after something was removed:
 * `offerUndo({ message: t('…deleted'), undo: () => invoke('documents.restore', { id }) })`.
 */
export function useUndo(): (offer: Offer) => void {
  const { t } = useText();
  const failureText = useFailureText();
  return useCallback(
    ({ message, undo }: Offer) => {
      const id = `undo-${Date.now()}`;
      const clear = () => {
        if (latest?.id === id) latest = null;
      };
      const run = () => {
        clear();
        notifications.hide(id);
        undo().catch((error: unknown) => notifications.show({ color: 'clay', message: failureText(error) }));
      };
      latest = { id, run };
      notifications.show({
        id,
        autoClose: UNDO_MS,
        withBorder: false,
        onClose: clear,
        closeButtonProps: { 'aria-label': t('common.action.close') },
        message: (
          <Group justify="space-between" gap="sm" wrap="nowrap">
            <span>{message}</span>
            <Button size="compact-sm" variant="light" onClick={run} style={{ flex: 'none' }}>
              {t('common.action.undo')}
            </Button>
          </Group>
        ),
      });
    },
    [t, failureText],
  );
}
