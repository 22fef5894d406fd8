import { Button, type ButtonProps, Menu } from '@mantine/core';
import { IconChevronDown, IconFileImport } from '@tabler/icons-react';
import { useText } from '../i18n/use-text';
import { useImportFiles } from '../lib/use-import-files';
import type { Place } from '../lib/use-place';

export type AddFilesMenuProps = ButtonProps & {
  readonly label: string;
  /** Whose screen it stands on: suggested in the inbox, where the files arrive. */
  readonly place: Place;
};

/** Files or a whole folder, chosen from the disk. */
export function AddFilesMenu({ label, place, ...button }: AddFilesMenuProps) {
  const { t } = useText();
  const { pickAndImport } = useImportFiles();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          leftSection={<IconFileImport size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          {...button}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void pickAndImport('files', place)}>{t('documents.chooseFiles')}</Menu.Item>
        <Menu.Item onClick={() => void pickAndImport('folder', place)}>{t('documents.chooseFolder')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
