import { useComputedColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useImportFiles } from '../../lib/use-import-files';
import { usePlace } from '../../lib/use-place';
import type { Action } from './action';
import { appActions, homeActions, peopleActions } from './app-actions';
import { caseActions } from './case-actions';
import { personActions } from './person-actions';

/** Everything that can be done from where the reader is, for the palette, the shortcuts and their map. */
export function useActions(onKeyMap: () => void): readonly Action[] {
  const { t } = useText();
  const navigate = useNavigate();
  const place = usePlace();
  const { pickAndImport } = useImportFiles();
  const { mutate: lock } = useCommand('vault.lock');
  const { mutate: backUp } = useCommand('backups.create');
  const { mutate: saveSettings } = useCommand('settings.update');
  const scheme = useComputedColorScheme('light');
  const people = useOperation('people.list', {}).data;
  return useMemo(() => {
    const parts = { t, navigate };
    const { personId, caseId } = place;
    const deeds = {
      pickFiles: () => void pickAndImport('files', place),
      pickFolder: () => void pickAndImport('folder', place),
      backUp: () => backUp({ folder: null }),
      showKeys: onKeyMap,
      lock: () => lock({}),
      scheme,
      changeScheme: () => saveSettings({ colorScheme: scheme === 'dark' ? 'light' : 'dark' }),
    };
    return [
      ...homeActions(parts),
      ...(personId ? personActions(parts, personId, caseId) : []),
      ...(personId && caseId ? caseActions(parts, { personId, caseId }) : []),
      ...appActions(parts, deeds),
      ...peopleActions(parts, people ?? [], personId),
    ];
  }, [t, navigate, place, pickAndImport, lock, backUp, saveSettings, scheme, people, onKeyMap]);
}
