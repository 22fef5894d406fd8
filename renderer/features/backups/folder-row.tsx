import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { BackupFolder } from '@shared/contract/backups';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { bridge } from '../../lib/bridge';
import { useNotify } from '../../lib/use-notify';
import { Notice } from '../../ui/notice';
import { SettingRow } from '../../ui/setting-row';
import classes from './backups.module.css';
import { FolderDialog } from './folder-dialog';

/** Where the backups are kept, and choosing another place. */
export function FolderRow({ folder }: { readonly folder: BackupFolder | null }) {
  const { t } = useText();
  const notify = useNotify();
  const choose = useCommand('backups.chooseFolder');
  const [isOpen, dialog] = useDisclosure(false);
  const { choosePath } = bridge();
  const ask = async () => {
    if (!choosePath) return dialog.open();
    const path = await choosePath('backup_folder');
    if (path) choose.mutate({ path }, { onSuccess: () => notify.done(t('backups.chosen')) });
  };
  return (
    <>
      <SettingRow label={t('backups.folder')} text={folder?.path ?? t('backups.folderNone')}>
        <Button variant="default" loading={choose.isPending} onClick={() => void ask()}>
          {folder ? t('backups.change') : t('backups.choose')}
        </Button>
      </SettingRow>
      {folder ? (
        <div className={classes.notice}>
          <FolderNotice folder={folder} />
        </div>
      ) : null}
      <FolderDialog isOpen={isOpen} onClose={dialog.close} />
    </>
  );
}

function FolderNotice({ folder: { state, isOnSameDisk } }: { readonly folder: BackupFolder }) {
  const { t } = useText();
  if (state === 'missing') return <Notice tone="warn">{t('backups.folderMissing')}</Notice>;
  if (state === 'read_only') return <Notice tone="warn">{t('backups.folderReadOnly')}</Notice>;
  return isOnSameDisk ? <Notice>{t('backups.folderSameDisk')}</Notice> : null;
}
