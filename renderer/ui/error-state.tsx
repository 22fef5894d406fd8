import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { useFailureText } from '../lib/failure-text';
import classes from './state.module.css';

export type ErrorStateProps = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** Stands for the whole page, whose heading it then is. */
  readonly isPage?: boolean;
};

/** What happened, that nothing was lost, and a button to try again. */
export function ErrorState({ error, onRetry, isPage = false }: ErrorStateProps) {
  const Title = isPage ? 'h1' : 'p';
  const { t } = useText();
  const failureText = useFailureText();
  return (
    <div className={classes.error} role="alert">
      <div className={classes.icon}>
        <IconAlertTriangle size={28} aria-hidden />
      </div>
      <Title className={classes.title}>{t('common.state.errorTitle')}</Title>
      <div className={classes.text}>{failureText(error)}</div>
      {onRetry ? (
        <div className={classes.action}>
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
            {t('common.action.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
