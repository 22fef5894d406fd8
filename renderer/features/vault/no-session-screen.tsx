import { useText } from '../../i18n/use-text';
import { StartFrame } from './start-frame';
import classes from './start-frame.module.css';

/** A browser tab without its one-time address: reloaded, or opened twice. */
export function NoSessionScreen() {
  const { t } = useText();
  return (
    <StartFrame title={t('vault.noSession.title')}>
      <p className={classes.text}>{t('vault.noSession.text')}</p>
    </StartFrame>
  );
}
