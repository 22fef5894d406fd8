import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { type Referral, referralState } from '@shared/contract/referrals';
import { IconMailForward, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useCaseOptions } from '../../lib/use-case-options';
import { useProviders } from '../../lib/use-providers';
import type { Column } from '../../ui/data-table';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { RecordList } from './components/record-list';
import { ReferralDrawer } from './components/referral-drawer';
import { ReferralStateTag } from './components/referral-state-tag';
import { type RecordPlace, useRecordNavigation } from './components/use-record-place';
import { useReferralTitle } from './components/use-referral-title';

export type ReferralsPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's referrals and where each stands; the open one lies over the list. */
export function ReferralsPage({ personId, place }: ReferralsPageProps) {
  const { t, date } = useText();
  const query = useOperation('referrals.list', { personId, caseId: null });
  const go = useRecordNavigation('/people/$personId/referrals', personId);
  const { nameOf } = useProviders();
  const titleOf = useReferralTitle();
  const cases = useCaseOptions(personId);
  const columns = useMemo((): readonly Column<Referral>[] => {
    const day = (on: string | null) => (on ? date(on, 'short') : null);
    return [
      {
        key: 'to',
        label: t('records.referrals.column.to'),
        sortBy: (row) => nameOf(row.toProviderId),
        cell: (row) => nameOf(row.toProviderId) ?? t('records.provider.none'),
      },
      {
        key: 'from',
        label: t('records.referrals.column.from'),
        width: '220px',
        sortBy: (row) => nameOf(row.fromProviderId),
        cell: (row) => nameOf(row.fromProviderId),
      },
      {
        key: 'state',
        label: t('records.referrals.column.state'),
        width: '220px',
        sortBy: (row) => referralState.options.indexOf(row.state),
        cell: (row) => <ReferralStateTag state={row.state} />,
      },
      {
        key: 'requested',
        label: t('records.referrals.column.requested'),
        width: '140px',
        firstOrder: 'down',
        sortBy: (row) => row.requestedOn,
        cell: (row) => day(row.requestedOn),
      },
      {
        key: 'appointment',
        label: t('records.referrals.column.appointment'),
        width: '150px',
        firstOrder: 'down',
        sortBy: (row) => row.appointmentOn,
        cell: (row) => day(row.appointmentOn),
      },
    ];
  }, [t, date, nameOf]);
  const choices = useMemo(
    () => [
      {
        key: 'state',
        label: t('records.referrals.column.state'),
        all: t('records.referrals.allStates'),
        options: referralState.options.map((value) => ({ value, label: t(`records.referrals.state.${value}`) })),
        matches: (row: Referral, value: string) => row.state === value,
      },
      {
        key: 'case',
        label: t('records.case'),
        all: t('records.allCases'),
        options: cases,
        matches: (row: Referral, value: string) => row.caseId === value,
      },
    ],
    [t, cases],
  );
  return (
    <Page
      title={t('records.referrals.title')}
      description={t('records.referrals.lead')}
      width="wide"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={go.add}>
          {t('records.referrals.add')}
        </Button>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={4} hasLead={false} />}>
        {(rows) => (
          <RecordList
            label={t('records.referrals.title')}
            filterLabel={t('records.referrals.filter')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            sorting={{ key: 'requested', order: 'down' }}
            choices={choices}
            words={(row) => [nameOf(row.toProviderId), nameOf(row.fromProviderId), row.reason, row.note].join(' ')}
            count={(count) => t('records.referrals.count', { count })}
            openLabel={(row) => t('records.open', { title: titleOf(row) })}
            onOpen={({ id }) => go.open(id)}
            empty={{
              icon: <IconMailForward size={28} stroke={1.5} aria-hidden />,
              title: t('records.referrals.emptyTitle'),
              text: t('records.referrals.emptyBody'),
            }}
            addLabel={t('records.referrals.add')}
            onAdd={go.add}
          />
        )}
      </QueryView>
      <ReferralDrawer personId={personId} place={place} rows={query.data ?? []} go={go} />
    </Page>
  );
}
