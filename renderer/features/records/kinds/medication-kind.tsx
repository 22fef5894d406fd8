import type { PersonId } from '@shared/contract/common';
import { type Medication, medicationInput } from '@shared/contract/medications';
import { IconCircleCheck, IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import { Tag } from '../../../ui/tag';
import type { RecordKindView } from '../components/record-kind';
import { useKindParts } from './use-kind-parts';

/** Medications taken now and before, as on their labels. */
export function useMedicationKind(personId: PersonId): RecordKindView<'medication'> {
  const parts = useKindParts('health.medications', personId);
  return useMemo(() => {
    const { t, nameOf, day, line } = parts;
    const how = (row: Medication) =>
      line(row.dose, row.route, row.frequency, row.isAsNeeded ? t('health.medications.asNeeded') : null);
    const state = (row: Medication) =>
      row.stoppedOn === null ? (
        <Tag tone="good" icon={<IconCircleCheck size={14} aria-hidden />}>
          {t('health.medications.now')}
        </Tag>
      ) : (
        <Tag icon={<IconHistory size={14} aria-hidden />}>
          {t('health.medications.stoppedOn', { date: parts.date(row.stoppedOn, 'short') })}
        </Tag>
      );
    return {
      kind: 'medication',
      page: RECORD_PAGES.medication,
      words: parts.words,
      titleOf: ({ name }) => name,
      metaOf: how,
      stateOf: state,
      columns: [
        { key: 'name', label: t('health.medications.column.name'), sortBy: (row) => row.name, cell: (row) => row.name },
        { key: 'how', label: t('health.medications.column.how'), width: '300px', cell: how },
        {
          key: 'state',
          label: t('health.medications.column.state'),
          width: '200px',
          // Taken now first, then the latest stopped.
          sortBy: (row) => row.stoppedOn ?? '9999',
          firstOrder: 'down',
          cell: state,
        },
        {
          key: 'started',
          label: t('health.medications.column.started'),
          width: '130px',
          firstOrder: 'down',
          sortBy: (row) => row.startedOn,
          cell: (row) => (row.startedOn ? parts.date(row.startedOn, 'short') : null),
        },
        {
          key: 'prescriber',
          label: t('health.medications.column.prescriber'),
          width: '200px',
          sortBy: (row) => nameOf(row.prescriberId),
          cell: (row) => nameOf(row.prescriberId),
        },
      ],
      sorting: { key: 'state', order: 'down' },
      choices: [
        {
          key: 'state',
          label: t('health.medications.column.state'),
          all: t('health.medications.all'),
          options: [
            { value: 'now', label: t('health.medications.now') },
            { value: 'before', label: t('health.medications.before') },
          ],
          matches: (row, value) => (row.stoppedOn === null) === (value === 'now'),
        },
        parts.caseChoice,
      ],
      searched: (row) => [row.name, how(row), row.reason, row.note, nameOf(row.prescriberId)].join(' '),
      facts: (row) => [
        { term: t('health.medications.column.state'), value: state(row) },
        { term: t('health.medications.field.dose'), value: row.dose },
        { term: t('health.medications.field.route'), value: row.route },
        {
          term: t('health.medications.field.frequency'),
          value: line(row.frequency, row.isAsNeeded ? t('health.medications.asNeeded') : null),
        },
        { term: t('health.medications.field.reason'), value: row.reason },
        { term: t('health.medications.column.prescriber'), value: nameOf(row.prescriberId) },
        { term: t('health.medications.field.startedOn'), value: day(row.startedOn) },
        { term: t('health.medications.field.stoppedOn'), value: day(row.stoppedOn) },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: medicationInput,
      fields: [
        { name: 'name', type: 'line', label: t('health.medications.field.name'), isWide: true },
        {
          name: 'dose',
          type: 'line',
          label: t('health.medications.field.dose'),
          help: t('health.medications.field.doseHelp'),
        },
        {
          name: 'route',
          type: 'line',
          label: t('health.medications.field.route'),
          help: t('health.medications.field.routeHelp'),
        },
        { name: 'frequency', type: 'line', label: t('health.medications.field.frequency') },
        { name: 'isAsNeeded', type: 'switch', label: t('health.medications.field.isAsNeeded') },
        { name: 'reason', type: 'line', label: t('health.medications.field.reason') },
        { name: 'prescriberId', type: 'provider', label: t('health.medications.field.prescriber') },
        { name: 'startedOn', type: 'date', label: t('health.medications.field.startedOn') },
        {
          name: 'stoppedOn',
          type: 'date',
          label: t('health.medications.field.stoppedOn'),
          help: t('health.medications.field.stoppedHelp'),
        },
        ...parts.lastFields,
      ],
      blank: { isAsNeeded: false },
    };
  }, [parts]);
}
