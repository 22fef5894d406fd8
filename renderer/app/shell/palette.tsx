import { Modal, VisuallyHidden } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { foldText } from '@shared/domain/fold-text';
import { IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { personName } from '../../lib/person-words';
import { usePlace } from '../../lib/use-place';
import { Keys } from '../../ui/keys';
import { KindIcon } from '../../ui/kind-icon';
import type { Action } from './action';
import classes from './palette.module.css';
import { paletteStore } from './palette-store';
import { useActions } from './use-actions';

const MOST_FOUND = 5;
const GROUPS = ['go', 'do', 'people'] as const;

/** Ctrl/Cmd K: open a case or a doctor by name, search everything, or do anything. */
export function Palette({ onKeyMap }: { readonly onKeyMap: () => void }) {
  const { t } = useText();
  const [query, setQuery] = useState('');
  const navigate = useNavigate();
  const { personId } = usePlace();
  const actions = useActions(onKeyMap);
  const words = foldText(query).split(' ').filter(Boolean);
  const found = actions.filter(({ label }) => words.every((word) => foldText(label).includes(word)));
  const searchFor = () =>
    void navigate({ to: '/search', search: { text: query.trim(), ...(personId ? { person: personId } : {}) } });
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      radius="lg"
      size={620}
      scrollable
      centered={false}
      yOffset="11vh"
      maxHeight={460}
      clearQueryOnClose
      overlayProps={{ backgroundOpacity: 0.35 }}
    >
      <VisuallyHidden>
        <Modal.Title>{t('shell.keys.palette')}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        placeholder={t('shell.palette.placeholder')}
        aria-label={t('shell.palette.placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {words.length > 0 ? (
          <Spotlight.Action
            label={t('shell.palette.searchFor', { text: query.trim() })}
            onClick={searchFor}
            leftSection={<IconFileSearch size={19} aria-hidden />}
            classNames={{ action: classes.action ?? '', actionSection: classes.icon ?? '' }}
          />
        ) : null}
        <Found text={query.trim()} />
        {GROUPS.map((group) => (
          <ActionGroup
            key={group}
            label={t(`shell.palette.${group}`)}
            actions={found.filter((action) => action.group === group)}
          />
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function ActionGroup({ label, actions }: { readonly label: string; readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label} className={classes.group}>
      {actions.map(({ id, icon: ActionIcon, label: name, keys, run }) => (
        <Spotlight.Action
          key={id}
          label={name}
          onClick={run}
          classNames={{ action: classes.action ?? '', actionSection: classes.icon ?? '' }}
          leftSection={<ActionIcon size={19} stroke={1.7} aria-hidden />}
          rightSection={keys ? <Keys keys={keys} /> : null}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** The few things that a family opens by name all day: their cases and their doctors. */
function Found({ text }: { readonly text: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { data: people = [] } = useOperation('people.list', {});
  const { data: hits = [] } = useOperation(
    'search.records',
    { text, personId: null },
    { enabled: text !== '', staleTime: 0 },
  );
  const shown = hits.filter((hit) => hit.kind === 'case' || hit.kind === 'provider').slice(0, MOST_FOUND);
  if (text === '' || shown.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t('shell.palette.found')} className={classes.group}>
      {shown.map((hit) => {
        const { personId } = hit;
        const person = people.find(({ id }) => id === personId);
        return (
          <Spotlight.Action
            key={hit.kind === 'case' ? hit.caseId : `${hit.providerId} ${personId}`}
            label={hit.kind === 'case' ? hit.title : hit.name}
            description={[t(`kinds.one.${hit.kind}`), ...(person ? [personName(person)] : [])].join(' · ')}
            onClick={() =>
              void (hit.kind === 'case'
                ? navigate({ to: '/people/$personId/cases/$caseId', params: { personId, caseId: hit.caseId } })
                : navigate({ to: '/people/$personId/care-team', params: { personId }, search: { id: hit.providerId } }))
            }
            classNames={{ action: classes.action ?? '', actionSection: classes.icon ?? '' }}
            leftSection={<KindIcon kind={hit.kind} />}
          />
        );
      })}
    </Spotlight.ActionsGroup>
  );
}
