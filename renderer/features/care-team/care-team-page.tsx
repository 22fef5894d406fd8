import { Button, SegmentedControl } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { personName } from '../../lib/person-words';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { directoryOf, teamOf } from './components/team';
import { TeamDrawer, type TeamPlace } from './components/team-drawer';
import { TeamList } from './components/team-list';

export type CareTeamPageProps = { readonly personId: PersonId; readonly place: TeamPlace };

/** Who cares for the person and in which role, and everybody the family knows. */
export function CareTeamPage({ personId, place }: CareTeamPageProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [scope, setScope] = useState('team');
  const person = useOperation('people.get', { id: personId }).data;
  const members = useOperation('careTeam.list', { personId });
  const providers = useOperation('providers.list', {});
  const name = person ? personName(person) : '';
  const directory = useMemo(
    () => directoryOf(providers.data ?? [], members.data ?? []),
    [providers.data, members.data],
  );
  const go = (search: TeamPlace) => void navigate({ to: '/people/$personId/care-team', params: { personId }, search });
  const shown = scope === 'team' ? members : providers;
  return (
    <Page
      title={t('careTeam.title')}
      description={t('careTeam.lead', { person: name })}
      width="wide"
      actions={
        <>
          {providers.data && providers.data.length > 0 ? (
            <SegmentedControl
              aria-label={t('careTeam.view')}
              value={scope}
              onChange={setScope}
              data={[
                { value: 'team', label: t('careTeam.team') },
                { value: 'everyone', label: t('careTeam.everyone') },
              ]}
            />
          ) : null}
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go({ new: true })}>
            {t('careTeam.add')}
          </Button>
        </>
      }
    >
      <QueryView
        query={{ data: shown.data, error: shown.error, refetch: shown.refetch }}
        skeleton={<RowsSkeleton rows={6} hasLead={false} />}
      >
        {() => (
          <TeamList
            key={scope}
            personId={personId}
            rows={scope === 'team' ? teamOf(members.data ?? []) : directory}
            onOpen={(id) => go({ id })}
            onEdit={(id) => go({ id, edit: true })}
            onAdd={() => go({ new: true })}
          />
        )}
      </QueryView>
      <TeamDrawer personId={personId} person={name} place={place} rows={directory} go={go} />
    </Page>
  );
}
