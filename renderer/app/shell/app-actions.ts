import type { PersonId } from '@shared/contract/common';
import type { Person } from '@shared/contract/people';
import {
  IconArrowBackUp,
  IconDatabaseExport,
  IconFileImport,
  IconFolderUp,
  IconHome,
  IconInbox,
  IconKeyboard,
  IconLayoutDashboard,
  IconLock,
  IconSearch,
  IconSettings,
  IconSun,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react';
import { personName } from '../../lib/person-words';
import { modKey } from '../../lib/platform';
import { undoLatest } from '../../lib/use-undo';
import type { Action, ActionParts } from './action';

/** Where everything begins. */
export const homeActions = ({ t, navigate }: ActionParts): readonly Action[] => [
  {
    id: 'home',
    group: 'go',
    label: t('shell.nav.home'),
    icon: IconHome,
    keys: ['Alt', '1'],
    run: () => void navigate({ to: '/' }),
  },
  {
    id: 'inbox',
    group: 'go',
    label: t('shell.nav.inbox'),
    icon: IconInbox,
    keys: ['Alt', '2'],
    run: () => void navigate({ to: '/inbox' }),
  },
];

/** What is not an address but a deed. */
type Deeds = {
  readonly pickFiles: () => void;
  readonly pickFolder: () => void;
  readonly backUp: () => void;
  readonly showKeys: () => void;
  readonly lock: () => void;
  /** The scheme in use, and how to take the other one. */
  readonly scheme: 'light' | 'dark';
  readonly changeScheme: () => void;
};

/** What can be done wherever the reader is. */
export function appActions({ t, navigate }: ActionParts, deeds: Deeds): readonly Action[] {
  const mod = modKey();
  return [
    {
      id: 'search',
      group: 'go',
      label: t('shell.action.search'),
      icon: IconSearch,
      keys: [mod, 'Shift', 'F'],
      run: () => void navigate({ to: '/search' }),
    },
    {
      id: 'trash',
      group: 'go',
      label: t('shell.nav.trash'),
      icon: IconTrash,
      run: () => void navigate({ to: '/trash' }),
    },
    {
      id: 'settings',
      group: 'go',
      label: t('shell.nav.settings'),
      icon: IconSettings,
      keys: [mod, ','],
      run: () => void navigate({ to: '/settings' }),
    },
    {
      id: 'import-files',
      group: 'do',
      label: t('shell.action.importFiles'),
      icon: IconFileImport,
      keys: [mod, 'O'],
      run: deeds.pickFiles,
    },
    {
      id: 'import-folder',
      group: 'do',
      label: t('shell.action.importFolder'),
      icon: IconFolderUp,
      keys: [mod, 'Shift', 'O'],
      run: deeds.pickFolder,
    },
    {
      id: 'new-person',
      group: 'do',
      label: t('shell.action.newPerson'),
      icon: IconUserPlus,
      run: () => void navigate({ to: '/people/new' }),
    },
    {
      id: 'back-up',
      group: 'do',
      label: t('backups.now'),
      icon: IconDatabaseExport,
      run: deeds.backUp,
    },
    {
      id: 'undo',
      group: 'do',
      label: t('shell.action.undo'),
      icon: IconArrowBackUp,
      keys: [mod, 'Z'],
      run: () => void undoLatest(),
    },
    {
      id: 'scheme',
      group: 'do',
      label: deeds.scheme === 'dark' ? t('shell.action.light') : t('shell.action.dark'),
      icon: IconSun,
      run: deeds.changeScheme,
    },
    { id: 'keys', group: 'do', label: t('shell.action.keys'), icon: IconKeyboard, keys: ['?'], run: deeds.showKeys },
    {
      id: 'lock',
      group: 'do',
      label: t('shell.action.lock'),
      icon: IconLock,
      keys: [mod, 'Shift', 'L'],
      run: deeds.lock,
    },
  ];
}

/** The others whose file can be opened; the first nine have a key each. */
export const peopleActions = (
  { t, navigate }: ActionParts,
  people: readonly Person[],
  openId: PersonId | null,
): readonly Action[] =>
  people
    .filter(({ archivedAt, id }) => archivedAt === null && id !== openId)
    .map(
      (other, index): Action => ({
        id: `person-${other.id}`,
        group: 'people',
        label: t('shell.action.openPerson', { name: personName(other) }),
        icon: IconLayoutDashboard,
        ...(index < 9 ? { keys: ['Alt', 'Shift', String(index + 1)] } : {}),
        run: () => void navigate({ to: '/people/$personId', params: { personId: other.id } }),
      }),
    );
