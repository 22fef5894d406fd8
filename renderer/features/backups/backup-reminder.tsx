import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { Notice } from '../../ui/notice';
import { MissingNotice } from './missing-notice';

/** One calm sentence when stored files are missing, or else when it is time for a backup; nothing otherwise. */
export function BackupReminder() {
  const { t, day } = useText();
  const backups = useOperation('backups.list', {}).data;
  if (backups && backups.missing.count > 0) {
    return (
      <MissingNotice
        missing={backups.missing}
        action={
          <ButtonLink to="/settings" size="compact-sm" variant="default">
            {t('backups.missing.action')}
          </ButtonLink>
        }
      />
    );
  }
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
