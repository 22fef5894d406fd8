import { Button, Checkbox, Input, PasswordInput, SegmentedControl, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { FailureNotice } from '../../ui/failure-notice';
import { Notice } from '../../ui/notice';
import { PathField } from '../../ui/path-field';
import classes from './start-frame.module.css';

type Way = 'passphrase' | 'recovery';
type Props = {
  readonly hasVault: boolean;
  readonly onBack: () => void;
  readonly onRestored: (restored: { readonly setAsideAs: string | null }) => void;
};

/** Which backup, what opens it, and, where a vault is, that it may be set aside. */
export function RestoreForm({ hasVault, onBack, onRestored }: Props) {
  const { t } = useText();
  const [path, setPath] = useState('');
  const [way, setWay] = useState<Way>('passphrase');
  const [secret, setSecret] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const restore = useCommand('vault.restore', { isFailureShown: true });
  const isComplete = path.trim() !== '' && secret !== '' && (isAgreed || !hasVault);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isComplete || restore.isPending) return;
    const unlock =
      way === 'passphrase'
        ? ({ with: 'passphrase', passphrase: secret } as const)
        : ({ with: 'recovery', recoveryCode: secret } as const);
    restore.mutate({ path, unlock, setAside: hasVault }, { onSuccess: onRestored });
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className={classes.fields}>
        <PathField
          what="backup_file"
          label={t('backups.restore.path')}
          description={t('backups.restore.pathHint')}
          value={path}
          onChange={setPath}
        />
        <Input.Wrapper label={t('backups.restore.way')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('backups.restore.way')}
              data={(['passphrase', 'recovery'] as const).map((value) => ({
                value,
                label: t(`backups.restore.${value}`),
              }))}
              value={way}
              onChange={(value) => {
                setWay(value === 'recovery' ? 'recovery' : 'passphrase');
                setSecret('');
              }}
            />
          </div>
        </Input.Wrapper>
        <SecretField way={way} value={secret} onChange={setSecret} onEnter={submit} />
        {hasVault ? (
          <>
            <Notice>{t('backups.restore.aside')}</Notice>
            <Checkbox
              label={t('backups.restore.asideAgree')}
              checked={isAgreed}
              onChange={(event) => setAgreed(event.currentTarget.checked)}
            />
          </>
        ) : null}
        <FailureNotice error={restore.error} />
        <p className={classes.text} role="status">
          {restore.isPending ? t('backups.restore.pending') : ''}
        </p>
      </div>
      <div className={classes.actions}>
        <Button type="submit" size="md" disabled={!isComplete} loading={restore.isPending}>
          {t('backups.restore.submit')}
        </Button>
        <Button variant="subtle" size="md" disabled={restore.isPending} onClick={onBack}>
          {t('common.action.back')}
        </Button>
      </div>
    </form>
  );
}

type SecretProps = {
  readonly way: Way;
  readonly value: string;
  readonly onChange: (secret: string) => void;
  readonly onEnter: (event: SyntheticEvent) => void;
};

function SecretField({ way, value, onChange, onEnter }: SecretProps) {
  const { t } = useText();
  if (way === 'passphrase')
    return (
      <PasswordInput
        label={t('backups.restore.passphrase')}
        description={t('backups.restore.passphraseHint')}
        size="md"
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('vault.passphrase.show') }}
      />
    );
  return (
    <Textarea
      label={t('backups.restore.recovery')}
      description={t('backups.restore.recoveryHint')}
      size="md"
      rows={3}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      // Nine words fill two lines, but they are one answer: Enter sends it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter(event);
      }}
    />
  );
}
