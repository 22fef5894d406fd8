import { Button, PasswordInput, Textarea } from '@mantine/core';
import type { InputOf } from '@shared/contract';
import type { VaultSlot } from '@shared/contract/vault';
import { IconKey } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { FailureNotice } from '../../ui/failure-notice';
import { StartFrame } from './start-frame';
import classes from './start-frame.module.css';

type Way = 'passphrase' | 'recovery' | 'keychain';

const firstWay = (slots: readonly VaultSlot[]): Way =>
  (['passphrase', 'keychain', 'recovery'] as const).find((way) => slots.includes(way)) ?? 'recovery';

type Props = { readonly slots: readonly VaultSlot[]; readonly onRestore: () => void };

/** One field; the other ways in beside it. */
export function UnlockScreen({ slots, onRestore }: Props) {
  const { t } = useText();
  const [way, setWay] = useState<Way>(() => firstWay(slots));
  const [secret, setSecret] = useState('');
  const unlock = useCommand('vault.unlock', { isFailureShown: true });
  const choose = (chosen: Way) => {
    setWay(chosen);
    setSecret('');
    unlock.reset();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (way === 'keychain' || secret !== '') unlock.mutate(inputFor(way, secret));
  };
  const others = (['passphrase', 'keychain', 'recovery'] as const).filter((one) => one !== way && slots.includes(one));
  return (
    <StartFrame title={t('vault.unlock.title')}>
      <form onSubmit={submit}>
        <p className={classes.text}>{t(`vault.unlock.${way}.text`)}</p>
        <div className={classes.fields}>
          {way === 'passphrase' ? (
            <PasswordInput
              label={t('vault.unlock.passphrase.label')}
              size="md"
              autoFocus
              autoComplete="current-password"
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('vault.passphrase.show') }}
            />
          ) : null}
          {way === 'recovery' ? (
            <Textarea
              label={t('vault.unlock.recovery.label')}
              size="md"
              rows={3}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              value={secret}
              onChange={(event) => setSecret(event.currentTarget.value)}
              // Nine words fill two lines, but they are one answer: Enter sends it, as in the field of the passphrase.
              onKeyDown={(event) => {
                if (event.key === 'Enter') submit(event);
              }}
            />
          ) : null}
          <FailureNotice error={unlock.error} />
        </div>
        <div className={classes.actions}>
          <Button
            type="submit"
            size="md"
            loading={unlock.isPending}
            leftSection={way === 'keychain' ? <IconKey size={18} aria-hidden /> : null}
          >
            {t('vault.unlock.open')}
          </Button>
        </div>
      </form>
      <div className={`${classes.aside} ${classes.actions}`}>
        {others.map((other) => (
          <button key={other} type="button" className={classes.quiet} onClick={() => choose(other)}>
            {t(`vault.unlock.${other}.choose`)}
          </button>
        ))}
        <button type="button" className={classes.quiet} onClick={onRestore}>
          {t('backups.restore.choose')}
        </button>
      </div>
    </StartFrame>
  );
}

function inputFor(way: Way, secret: string): InputOf<'vault.unlock'> {
  if (way === 'keychain') return { with: 'keychain' };
  return way === 'passphrase' ? { with: 'passphrase', passphrase: secret } : { with: 'recovery', recoveryCode: secret };
}
