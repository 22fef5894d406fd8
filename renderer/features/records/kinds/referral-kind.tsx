import type { PersonId } from '@shared/contract/common';
import { referralState } from '@shared/contract/referrals';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import type { RecordListView } from '../components/record-kind';
import { ReferralStateTag } from '../components/referral-state-tag';
import { useReferralTitle } from '../components/use-referral-title';
import { useKindParts } from './use-kind-parts';

/** Referrals: who was asked, by whom, where the request stands. */
export function useReferralKind(personId: PersonId): RecordListView<'referral'> {
  const parts = useKindParts('records.referrals', personId);
  const titleOf = useReferralTitle();
  return useMemo(() => {
    const { t, nameOf, day, line } = parts;
    const short = (on: string | null) => (on ? parts.date(on, 'short') : null);
    const states = referralState.options.map((value) => ({ value, label: t(`records.referrals.state.${value}`) }));
    return {
      kind: 'referral',
      page: RECORD_PAGES.referral,
      words: parts.words,
      titleOf,
      metaOf: (row) => line(nameOf(row.fromProviderId), day(row.requestedOn)),
      stateOf: (row) => <ReferralStateTag state={row.state} />,
      columns: [
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
          cell: (row) => short(row.requestedOn),
        },
        {
          key: 'appointment',
          label: t('records.referrals.column.appointment'),
          width: '150px',
          firstOrder: 'down',
          sortBy: (row) => row.appointmentOn,
          cell: (row) => short(row.appointmentOn),
        },
      ],
      sorting: { key: 'requested', order: 'down' },
      choices: [
        {
          key: 'state',
          label: t('records.referrals.column.state'),
          all: t('records.referrals.allStates'),
          options: states,
          matches: (row, value) => row.state === value,
        },
        parts.caseChoice,
      ],
      searched: (row) => [nameOf(row.toProviderId), nameOf(row.fromProviderId), row.reason, row.note].join(' '),
      facts: (row) => [
        { term: t('records.referrals.column.state'), value: <ReferralStateTag state={row.state} /> },
        { term: t('records.referrals.column.from'), value: nameOf(row.fromProviderId) },
        {
          term: t('records.referrals.writtenRequest'),
          value: row.hasWrittenRequest
            ? t('records.referrals.writtenRequestOnFile')
            : t('records.referrals.writtenRequestMissing'),
        },
        {
          term: t('records.referrals.field.expectation'),
          value: row.expectation ? t(`records.referrals.expectation.${row.expectation}`) : null,
        },
        {
          term: t('records.referrals.field.urgency'),
          value: row.urgency ? t(`records.referrals.urgency.${row.urgency}`) : null,
        },
        { term: t('records.referrals.field.requestedOn'), value: day(row.requestedOn) },
        { term: t('records.referrals.field.sentOn'), value: day(row.sentOn) },
        {
          term: t('records.referrals.field.appointmentOn'),
          value: row.appointmentOn ? [day(row.appointmentOn), row.appointmentAt].filter(Boolean).join(', ') : null,
        },
        parts.caseFact(row),
        { term: t('records.referrals.field.reason'), value: row.reason },
        { term: t('records.note'), value: row.note },
      ],
    };
  }, [parts, titleOf]);
}
