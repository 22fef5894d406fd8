import { Modal, VisuallyHidden } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { foldText } from '@shared/domain/fold-text';
import { IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { usePlace } from '../../lib/use-place';
import { Keys } from '../../ui/keys';
import classes from './palette.module.css';
import { paletteStore } from './palette-store';
import { type Action, useActions } from './use-actions';

const GROUPS = ['go', 'do', 'people'] as const;

/** Ctrl/Cmd K: search the documents, or do anything by name. */
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
