import { Button, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { FailureNotice } from '../../ui/failure-notice';
import { type NewPassphrase, NewPassphraseFields, passphraseProblem } from '../../ui/new-passphrase-fields';
import classes from './start-frame.module.css';

type Props = {
  readonly keychainAvailable: boolean;
  readonly onBack: () => void;
  readonly onCreated: (recoveryCode: string) => void;
};

/** A passphrase, or this computer's keychain where there is one. */
export function ProtectStep({ keychainAvailable, onBack, onCreated }: Props) {
  const { t } = useText();
  const [way, setWay] = useState<'passphrase' | 'keychain'>('passphrase');
  const [value, setValue] = useState<NewPassphrase>({ passphrase: '', again: '' });
  const [isTried, setTried] = useState(false);
  const create = useCommand('vault.create', { isFailureShown: true });
  const problem = passphraseProblem(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (way === 'passphrase' && problem) return;
    create.mutate(
      { passphrase: way === 'passphrase' ? value.passphrase : null },
      { onSuccess: ({ recoveryCode }) => onCreated(recoveryCode) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className={classes.text}>{t('vault.protect.text')}</p>
      <div className={classes.fields}>
        {keychainAvailable ? (
          <Radio.Group
            label={t('vault.protect.way')}
            value={way}
            onChange={(chosen) => setWay(chosen === 'keychain' ? 'keychain' : 'passphrase')}
          >
            <Stack gap="sm" mt={8}>
              <Radio value="passphrase" label={t('vault.protect.passphrase')} />
              <Radio
                value="keychain"
                label={t('vault.protect.keychain')}
                description={t('vault.protect.keychainText')}
              />
            </Stack>
          </Radio.Group>
        ) : null}
        {way === 'passphrase' ? (
          <NewPassphraseFields value={value} onChange={setValue} problem={isTried ? problem : null} />
        ) : null}
        <FailureNotice error={create.error} />
      </div>
      <div className={classes.actions}>
        <Button type="submit" size="md" loading={create.isPending}>
          {t('vault.protect.create')}
        </Button>
        <Button variant="subtle" size="md" onClick={onBack}>
          {t('common.action.back')}
        </Button>
      </div>
    </form>
  );
}
