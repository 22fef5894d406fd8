import { Button, PasswordInput } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import { IconLockOpen2 } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { FailureNotice } from '../../../ui/failure-notice';
import classes from '../../../ui/password-panel.module.css';

/** Stands where the pages will be, until the document's own password is given. */
export function PasswordPanel({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useText();
  const [password, setPassword] = useState('');
  const unlock = useCommand('documents.unlockWithPassword', { isFailureShown: true });
  const isWrong = unlock.error?.code === 'wrong_password';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') unlock.mutate({ id: documentId, password });
  };
  return (
    <div className={classes.stage}>
      <form className={classes.panel} onSubmit={submit}>
        <span className={classes.icon}>
          <IconLockOpen2 size={28} stroke={1.5} aria-hidden />
        </span>
        <h2 className={classes.title}>{t('documents.password.title')}</h2>
        <p className={classes.body}>{t('documents.password.body')}</p>
        <PasswordInput
          label={t('documents.password.label')}
          description={t('documents.password.hint')}
          error={isWrong ? t('documents.password.wrong') : null}
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {isWrong ? null : <FailureNotice error={unlock.error} />}
        <Button type="submit" loading={unlock.isPending} disabled={password === ''}>
          {t('documents.password.unlock')}
        </Button>
      </form>
    </div>
  );
}
