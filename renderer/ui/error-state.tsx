import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { useFailureText } from '../lib/failure-text';
import classes from './state.module.css';

/** What happened, that nothing was lost, and a button to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useText();
  const failureText = useFailureText();
  return (
    <div className={classes.error} role="alert">
      <div className={classes.icon}>
        <IconAlertTriangle size={28} aria-hidden />
      </div>
      <p className={classes.title}>{t('common.state.errorTitle')}</p>
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
