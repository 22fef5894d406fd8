import { Button } from '@mantine/core';
import type { VaultState } from '@shared/contract/vault';
import { IconRefresh } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { StartFrame } from './start-frame';
import classes from './start-frame.module.css';

type Stopped = Extract<VaultState, { readonly state: 'in_use' | 'damaged' | 'read_only' | 'newer_version' }>;

const WORDS = { in_use: 'inUse', damaged: 'damaged', read_only: 'readOnly', newer_version: 'newerVersion' } as const;

type Props = { readonly vault: Stopped; readonly onRetry: () => void; readonly onRestore: () => void };

/** A vault that cannot be opened now: what it is, that nothing is lost, what to do, and another try. */
export function StartStateScreen({ vault, onRetry, onRestore }: Props) {
  const { t, instant } = useText();
  const words = WORDS[vault.state];
  const holder = vault.state === 'in_use' ? vault.holder : null;
  return (
    <StartFrame title={t(`vault.stopped.${words}.title`)}>
      <p className={classes.text}>{t(`vault.stopped.${words}.text`)}</p>
      {holder ? (
        <p className={classes.text} style={{ marginTop: 14 }}>
          {t('vault.stopped.holder', { host: holder.host, since: instant(holder.since) })}
        </p>
      ) : null}
      <div className={classes.actions}>
        <Button size="md" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onRetry}>
          {t('common.action.retry')}
        </Button>
        {vault.state === 'damaged' ? (
          <Button size="md" variant="default" onClick={onRestore}>
            {t('backups.restore.choose')}
          </Button>
        ) : null}
      </div>
    </StartFrame>
  );
}
