import { Button, Menu } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { USE_AS_KINDS, type UseAsKind } from '../../../lib/use-as';
import { UseAsIcon } from './use-as-icon';

/** The same as selecting text, from the page in view: the way with the keyboard, and for scans without text. */
export function UseAsMenu({ onChoose }: { readonly onChoose: (as: UseAsKind) => void }) {
  const { t } = useText();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="light" size="compact-sm" leftSection={<IconFilePlus size={16} aria-hidden />}>
          {t('useAs.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label maw={260}>{t('useAs.buttonHelp')}</Menu.Label>
        {USE_AS_KINDS.map((as) => (
          <Menu.Item key={as} leftSection={<UseAsIcon as={as} />} onClick={() => onChoose(as)}>
            {t(`useAs.${as}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
