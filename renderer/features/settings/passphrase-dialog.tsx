import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { useNotify } from '../../lib/use-notify';
import { FailureNotice } from '../../ui/failure-notice';
import { type NewPassphrase, NewPassphraseFields, passphraseProblem } from '../../ui/new-passphrase-fields';
import classes from './settings.module.css';

const BLANK: NewPassphrase = { passphrase: '', again: '' };

/** A new passphrase; the old one stops working at once. */
export function PassphraseDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const notify = useNotify();
  const [value, setValue] = useState(BLANK);
  const [isTried, setTried] = useState(false);
  const change = useCommand('vault.changePassphrase', { isFailureShown: true });
  const problem = passphraseProblem(value);
  const close = () => {
    // Nothing typed stays in memory longer than the dialog.
    setValue(BLANK);
    setTried(false);
    change.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    change.mutate(
      { passphrase: value.passphrase },
      {
        onSuccess: () => {
          notify.done(t('settings.passphrase.changed'));
          close();
        },
      },
    );
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('settings.passphrase.change')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate className={classes.fields}>
        <NewPassphraseFields value={value} onChange={setValue} problem={isTried ? problem : null} />
        <FailureNotice error={change.error} />
        <div className={classes.actions}>
          <Button type="submit" loading={change.isPending}>
            {t('common.action.save')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('common.action.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
