import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';

export type ConfirmDialogProps = {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly confirm: ReactNode;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Only for what cannot be undone; everything else is done at once and offers undo. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirm,
  isBusy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Text component="div">{children}</Text>
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common.action.cancel')}
        </Button>
        <Button color="clay" loading={isBusy} onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
