import { Button } from '@mantine/core';
import type { BackupsOverview } from '@shared/contract/backups';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { FailureNotice } from '../../ui/failure-notice';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { SettingRow } from '../../ui/setting-row';
import { BackupList } from './backup-list';
import classes from './backups.module.css';
import { FolderRow } from './folder-row';
import { howLongAgo } from './how-long-ago';
import { MissingNotice } from './missing-notice';
import { useBackup } from './use-backup';

/** When the last backup was made, where they are kept, which there are. */
export function BackupSection() {
  const { t } = useText();
  const backups = useOperation('backups.list', {});
  return (
    <Section title={t('backups.title')} description={t('backups.text')}>
      <QueryView query={backups} skeleton={<FormSkeleton fields={2} />}>
        {(overview) => <Backups overview={overview} />}
      </QueryView>
    </Section>
  );
}

function Backups({ overview }: { readonly overview: BackupsOverview }) {
  const { t, instant, language } = useText();
  const { create, isRunning } = useBackup();
  const { folder, generations, lastVerifiedAt: last, missing } = overview;
  const lastWords =
    last === null
      ? t('backups.lastNone')
      : t('backups.lastAt', { when: instant(last), ago: howLongAgo(language, last) });
  return (
    <>
      <SettingRow label={t('backups.last')} text={lastWords}>
        <Button
          disabled={folder === null}
          loading={isRunning || create.isPending}
          onClick={() => create.mutate({ folder: null })}
        >
          {t('backups.now')}
        </Button>
      </SettingRow>
      <div className={classes.notice}>
        <FailureNotice error={create.error} />
      </div>
      <div className={classes.notice}>
        <MissingNotice
          missing={missing}
          action={
            <div className={classes.ways}>
              <p>{t('backups.missing.kept')}</p>
              <p>{t('backups.missing.out')}</p>
            </div>
          }
        />
      </div>
      <FolderRow folder={folder} />
      {generations.length > 0 ? <BackupList generations={generations} /> : null}
    </>
  );
}
