import { useComputedColorScheme } from '@mantine/core';
import {
  type Icon,
  IconActivity,
  IconAlertHexagon,
  IconArrowBackUp,
  IconBandage,
  IconCalendarEvent,
  IconDatabaseExport,
  IconFileImport,
  IconFileText,
  IconFlask,
  IconFolderPlus,
  IconFolders,
  IconFolderUp,
  IconHeartHandshake,
  IconHome,
  IconInbox,
  IconKeyboard,
  IconLayoutDashboard,
  IconLock,
  IconMailForward,
  IconPackageExport,
  IconPencil,
  IconPill,
  IconSearch,
  IconSettings,
  IconStethoscope,
  IconSun,
  IconTrash,
  IconUserPlus,
  IconUsersGroup,
  IconVaccine,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { personName } from '../../lib/person-words';
import { modKey } from '../../lib/platform';
import { useImportFiles } from '../../lib/use-import-files';
import { usePlace } from '../../lib/use-place';
import { undoLatest } from '../../lib/use-undo';

export type Action = {
  readonly id: string;
  readonly group: 'go' | 'do' | 'people';
  readonly label: string;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  readonly run: () => void;
};

/** Everything that can be done from where the reader is, for the palette, the shortcuts and their map. */
export function useActions(onKeyMap: () => void): readonly Action[] {
  const { t } = useText();
  const navigate = useNavigate();
  const place = usePlace();
  const { personId, caseId } = place;
  const { pickAndImport } = useImportFiles();
  const { mutate: lock } = useCommand('vault.lock');
  const { mutate: backUp } = useCommand('backups.create');
  const { mutate: saveSettings } = useCommand('settings.update');
  const scheme = useComputedColorScheme('light');
  const people = useOperation('people.list', {}).data;
  return useMemo(() => {
    const mod = modKey();
    const person = personId === null ? null : { personId };
    const inPerson: readonly Action[] = person
      ? [
          {
            id: 'overview',
            group: 'go',
            label: t('shell.nav.overview'),
            icon: IconLayoutDashboard,
            keys: ['Alt', '3'],
            run: () => void navigate({ to: '/people/$personId', params: person }),
          },
          {
            id: 'cases',
            group: 'go',
            label: t('shell.nav.cases'),
            icon: IconFolders,
            keys: ['Alt', '4'],
            run: () => void navigate({ to: '/people/$personId/cases', params: person }),
          },
          {
            id: 'timeline',
            group: 'go',
            label: t('shell.nav.timeline'),
            icon: IconCalendarEvent,
            keys: ['Alt', '5'],
            run: () => void navigate({ to: '/people/$personId/timeline', params: person }),
          },
          {
            id: 'documents',
            group: 'go',
            label: t('shell.nav.documents'),
            icon: IconFileText,
            keys: ['Alt', '6'],
            run: () => void navigate({ to: '/people/$personId/documents', params: person }),
          },
          {
            id: 'results',
            group: 'go',
            label: t('shell.nav.results'),
            icon: IconFlask,
            keys: ['Alt', '7'],
            run: () => void navigate({ to: '/people/$personId/results', params: person }),
          },
          {
            id: 'medications',
            group: 'go',
            label: t('shell.nav.medications'),
            icon: IconPill,
            keys: ['Alt', '8'],
            run: () => void navigate({ to: '/people/$personId/medications', params: person }),
          },
          {
            id: 'care-team',
            group: 'go',
            label: t('shell.nav.careTeam'),
            icon: IconUsersGroup,
            keys: ['Alt', '9'],
            run: () => void navigate({ to: '/people/$personId/care-team', params: person }),
          },
          {
            id: 'diagnoses',
            group: 'go',
            label: t('shell.nav.diagnoses'),
            icon: IconStethoscope,
            run: () => void navigate({ to: '/people/$personId/diagnoses', params: person }),
          },
          {
            id: 'treatments',
            group: 'go',
            label: t('shell.nav.treatments'),
            icon: IconActivity,
            run: () => void navigate({ to: '/people/$personId/treatments', params: person }),
          },
          {
            id: 'procedures',
            group: 'go',
            label: t('shell.nav.procedures'),
            icon: IconBandage,
            run: () => void navigate({ to: '/people/$personId/procedures', params: person }),
          },
          {
            id: 'referrals',
            group: 'go',
            label: t('shell.nav.referrals'),
            icon: IconMailForward,
            run: () => void navigate({ to: '/people/$personId/referrals', params: person }),
          },
          {
            id: 'immunizations',
            group: 'go',
            label: t('shell.nav.immunizations'),
            icon: IconVaccine,
            run: () => void navigate({ to: '/people/$personId/immunizations', params: person }),
          },
          {
            id: 'family-history',
            group: 'go',
            label: t('shell.nav.familyHistory'),
            icon: IconHeartHandshake,
            run: () => void navigate({ to: '/people/$personId/family-history', params: person }),
          },
          {
            id: 'new-case',
            group: 'do',
            label: t('shell.action.newCase'),
            icon: IconFolderPlus,
            run: () => void navigate({ to: '/people/$personId/cases/new', params: person }),
          },
          {
            id: 'new-diagnosis',
            group: 'do',
            label: t('shell.action.newDiagnosis'),
            icon: IconStethoscope,
            run: () =>
              void navigate({
                to: '/people/$personId/diagnoses',
                params: person,
                search: { new: true, ...(caseId ? { case: caseId } : {}) },
              }),
          },
          {
            id: 'new-result',
            group: 'do',
            label: t('shell.action.newResult'),
            icon: IconFlask,
            run: () =>
              void navigate({
                to: '/people/$personId/results',
                params: person,
                search: { new: true, ...(caseId ? { case: caseId } : {}) },
              }),
          },
          {
            id: 'new-referral',
            group: 'do',
            label: t('shell.action.newReferral'),
            icon: IconMailForward,
            run: () =>
              void navigate({
                to: '/people/$personId/referrals',
                params: person,
                search: { new: true, ...(caseId ? { case: caseId } : {}) },
              }),
          },
          {
            id: 'new-treatment',
            group: 'do',
            label: t('shell.action.newTreatment'),
            icon: IconActivity,
            run: () =>
              void navigate({
                to: '/people/$personId/treatments',
                params: person,
                search: { new: true, ...(caseId ? { case: caseId } : {}) },
              }),
          },
          {
            id: 'new-medication',
            group: 'do',
            label: t('shell.action.newMedication'),
            icon: IconPill,
            run: () =>
              void navigate({
                to: '/people/$personId/medications',
                params: person,
                search: { new: true, of: 'medication' },
              }),
          },
          {
            id: 'new-allergy',
            group: 'do',
            label: t('shell.action.newAllergy'),
            icon: IconAlertHexagon,
            run: () =>
              void navigate({
                to: '/people/$personId/medications',
                params: person,
                search: { new: true, of: 'allergy' },
              }),
          },
          {
            id: 'add-to-care-team',
            group: 'do',
            label: t('shell.action.addToCareTeam'),
            icon: IconUsersGroup,
            run: () => void navigate({ to: '/people/$personId/care-team', params: person, search: { new: true } }),
          },
          {
            id: 'edit-person',
            group: 'do',
            label: t('shell.action.editPerson'),
            icon: IconPencil,
            run: () => void navigate({ to: '/people/$personId/edit', params: person }),
          },
        ]
      : [];
    const inCase: readonly Action[] =
      person && caseId
        ? [
            {
              id: 'packet',
              group: 'do',
              label: t('shell.action.packet'),
              icon: IconPackageExport,
              run: () => void navigate({ to: '/people/$personId/cases/$caseId/packet', params: { ...person, caseId } }),
            },
            {
              id: 'edit-case',
              group: 'do',
              label: t('shell.action.editCase'),
              icon: IconPencil,
              run: () => void navigate({ to: '/people/$personId/cases/$caseId/edit', params: { ...person, caseId } }),
            },
          ]
        : [];
    const always: readonly Action[] = [
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
    const rest: readonly Action[] = [
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
        run: () => void pickAndImport('files', place),
      },
      {
        id: 'import-folder',
        group: 'do',
        label: t('shell.action.importFolder'),
        icon: IconFolderUp,
        keys: [mod, 'Shift', 'O'],
        run: () => void pickAndImport('folder', place),
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
        run: () => backUp({ folder: null }),
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
        label: scheme === 'dark' ? t('shell.action.light') : t('shell.action.dark'),
        icon: IconSun,
        run: () => saveSettings({ colorScheme: scheme === 'dark' ? 'light' : 'dark' }),
      },
      { id: 'keys', group: 'do', label: t('shell.action.keys'), icon: IconKeyboard, keys: ['?'], run: onKeyMap },
      {
        id: 'lock',
        group: 'do',
        label: t('shell.action.lock'),
        icon: IconLock,
        keys: [mod, 'Shift', 'L'],
        run: () => lock({}),
      },
    ];
    const switches = (people ?? [])
      .filter(({ archivedAt, id }) => archivedAt === null && id !== personId)
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
    return [...always, ...inPerson, ...inCase, ...rest, ...switches];
  }, [t, navigate, place, personId, caseId, pickAndImport, lock, backUp, saveSettings, scheme, people, onKeyMap]);
}
