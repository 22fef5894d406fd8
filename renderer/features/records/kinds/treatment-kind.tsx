import type { PersonId } from '@shared/contract/common';
import { treatmentInput, treatmentKind, treatmentStatus } from '@shared/contract/treatments';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import type { RecordKindView } from '../components/record-kind';
import { TreatmentStatusTag } from '../components/treatment-status-tag';
import { useKindParts } from './use-kind-parts';

/** Treatments: what was tried, how the illness answered. */
export function useTreatmentKind(personId: PersonId): RecordKindView<'treatment'> {
  const parts = useKindParts('health.treatments', personId);
  return useMemo(() => {
    const { t, nameOf, day, shortDay, line } = parts;
    const kinds = treatmentKind.options.map((value) => ({ value, label: t(`health.treatments.kind.${value}`) }));
    const statuses = treatmentStatus.options.map((value) => ({ value, label: t(`health.treatments.status.${value}`) }));
    const span = (from: string | null, to: string | null) =>
      from && to && from !== to ? `${shortDay(from)} – ${shortDay(to)}` : shortDay(from ?? to);
    return {
      kind: 'treatment',
      page: RECORD_PAGES.treatment,
      words: parts.words,
      titleOf: ({ name }) => name,
      metaOf: (row) => line(t(`health.treatments.kind.${row.kind}`), span(row.startedOn, row.endedOn)),
      stateOf: (row) => <TreatmentStatusTag status={row.status} />,
      columns: [
        { key: 'name', label: t('health.treatments.column.name'), sortBy: (row) => row.name, cell: (row) => row.name },
        {
          key: 'kind',
          label: t('health.treatments.column.kind'),
          width: '190px',
          sortBy: (row) => t(`health.treatments.kind.${row.kind}`),
          cell: (row) => t(`health.treatments.kind.${row.kind}`),
        },
        {
          key: 'status',
          label: t('health.treatments.column.status'),
          width: '170px',
          sortBy: (row) => treatmentStatus.options.indexOf(row.status),
          cell: (row) => <TreatmentStatusTag status={row.status} />,
        },
        {
          key: 'dates',
          label: t('health.treatments.column.dates'),
          width: '220px',
          firstOrder: 'down',
          sortBy: (row) => row.startedOn ?? row.endedOn,
          cell: (row) => span(row.startedOn, row.endedOn),
        },
        {
          key: 'provider',
          label: t('health.treatments.column.provider'),
          width: '200px',
          sortBy: (row) => nameOf(row.providerId),
          cell: (row) => nameOf(row.providerId),
        },
      ],
      sorting: { key: 'dates', order: 'down' },
      choices: [
        {
          key: 'kind',
          label: t('health.treatments.column.kind'),
          all: t('health.treatments.allKinds'),
          options: kinds,
          matches: (row, value) => row.kind === value,
        },
        {
          key: 'status',
          label: t('health.treatments.column.status'),
          all: t('health.treatments.allStatuses'),
          options: statuses,
          matches: (row, value) => row.status === value,
        },
        parts.caseChoice,
      ],
      searched: (row) =>
        [row.name, row.response, row.sideEffects, row.stopReason, row.note, nameOf(row.providerId)].join(' '),
      facts: (row) => [
        { term: t('health.treatments.column.status'), value: <TreatmentStatusTag status={row.status} /> },
        { term: t('health.treatments.column.kind'), value: t(`health.treatments.kind.${row.kind}`) },
        { term: t('health.treatments.field.startedOn'), value: day(row.startedOn) },
        { term: t('health.treatments.field.endedOn'), value: day(row.endedOn) },
        { term: t('health.treatments.column.provider'), value: nameOf(row.providerId) },
        { term: t('health.treatments.field.response'), value: row.response },
        { term: t('health.treatments.field.sideEffects'), value: row.sideEffects },
        { term: t('health.treatments.field.stopReason'), value: row.stopReason },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: treatmentInput,
      fields: [
        { name: 'name', type: 'line', label: t('health.treatments.field.name'), isWide: true },
        { name: 'kind', type: 'choice', label: t('health.treatments.field.kind'), options: kinds },
        { name: 'status', type: 'choice', label: t('health.treatments.field.status'), options: statuses },
        { name: 'startedOn', type: 'date', label: t('health.treatments.field.startedOn') },
        { name: 'endedOn', type: 'date', label: t('health.treatments.field.endedOn') },
        { name: 'providerId', type: 'provider', label: t('health.treatments.field.provider'), isWide: true },
        {
          name: 'response',
          type: 'paragraph',
          label: t('health.treatments.field.response'),
          help: t('health.treatments.field.responseHelp'),
        },
        { name: 'sideEffects', type: 'paragraph', label: t('health.treatments.field.sideEffects') },
        { name: 'stopReason', type: 'line', label: t('health.treatments.field.stopReason') },
        ...parts.lastFields,
      ],
      blank: { kind: 'medication_course', status: 'ongoing' },
    };
  }, [parts]);
}
