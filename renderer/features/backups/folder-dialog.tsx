import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { useNotify } from '../../lib/use-notify';
import { FailureNotice } from '../../ui/failure-notice';
import { PathField } from '../../ui/path-field';

/** The folder's address, typed: in a browser tab there is no window of the system to choose it in. */
export function FolderDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useText();
  const notify = useNotify();
  const [path, setPath] = useState('');
  const choose = useCommand('backups.chooseFolder', { isFailureShown: true });
  const close = () => {
    choose.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() === '') return;
    const onSuccess = () => {
      notify.done(t('backups.chosen'));
      close();
    };
    choose.mutate({ path }, { onSuccess });
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('backups.choose')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <PathField
            what="backup_folder"
            label={t('backups.path')}
            description={t('backups.pathHint')}
            value={path}
            onChange={setPath}
          />
          <FailureNotice error={choose.error} />
          <Group gap="xs">
            <Button type="submit" loading={choose.isPending}>
              {t('common.action.save')}
            </Button>
            <Button variant="subtle" onClick={close}>
              {t('common.action.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
