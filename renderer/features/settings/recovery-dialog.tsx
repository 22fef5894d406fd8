import { Button, Modal } from '@mantine/core';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { FailureNotice } from '../../ui/failure-notice';
import { RecoverySheet } from '../../ui/recovery-sheet/recovery-sheet';
import classes from './settings.module.css';

/** Makes a new recovery sheet. The earlier one stops working, so the new one is shown until it is typed back. */
export function RecoveryDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const renew = useCommand('vault.renewRecoveryCode', { isFailureShown: true });
  const close = () => {
    renew.reset();
    onClose();
  };
  const code = renew.data?.recoveryCode;
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={code ? 760 : 'md'}
      title={code ? t('vault.recovery.title') : t('settings.recovery.renew')}
      closeOnClickOutside={!code}
      closeOnEscape={!code}
      withCloseButton={!code}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {code ? (
        <RecoverySheet recoveryCode={code} onDone={close} />
      ) : (
        <div className={classes.fields}>
          <span>{t('settings.recovery.warning')}</span>
          <FailureNotice error={renew.error} />
          <div className={classes.actions}>
            <Button onClick={() => renew.mutate({})} loading={renew.isPending}>
              {t('settings.recovery.make')}
            </Button>
            <Button variant="subtle" onClick={close}>
              {t('common.action.cancel')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
