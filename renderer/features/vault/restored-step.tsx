import { Button } from '@mantine/core';
import { useText } from '../../i18n/use-text';
import classes from './start-frame.module.css';

type Props = { readonly setAsideAs: string | null; readonly onOpen: () => void };

/** What was restored, and where the earlier vault is. */
export function RestoredStep({ setAsideAs, onOpen }: Props) {
  const { t } = useText();
  return (
    <>
      <p className={classes.text}>{t('backups.restore.doneText')}</p>
      {setAsideAs === null ? null : (
        <p className={classes.text} style={{ marginTop: 14 }}>
          {t('backups.restore.doneAside', { folder: setAsideAs })}
        </p>
      )}
      <div className={classes.actions}>
        <Button size="md" autoFocus onClick={onOpen}>
          {t('backups.restore.open')}
        </Button>
      </div>
    </>
  );
}
