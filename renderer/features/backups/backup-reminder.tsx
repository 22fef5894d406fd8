import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { Notice } from '../../ui/notice';

/** One calm sentence when it is time for a backup; nothing otherwise. */
export function BackupReminder() {
  const { t, day } = useText();
  const backups = useOperation('backups.list', {}).data;
  if (!backups?.isDue) return null;
  const { lastVerifiedAt: last } = backups;
  return (
    <Notice
      action={
        <ButtonLink to="/settings" size="compact-sm" variant="default">
          {t('backups.due.action')}
        </ButtonLink>
      }
    >
      {last === null ? t('backups.due.never') : t('backups.due.old', { date: day(last) })}
    </Notice>
  );
}
