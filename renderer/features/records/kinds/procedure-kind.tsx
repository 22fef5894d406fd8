import type { PersonId } from '@shared/contract/common';
import { procedureInput } from '@shared/contract/procedures';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import type { RecordKindView } from '../components/record-kind';
import { useKindParts } from './use-kind-parts';

/** Procedures: operations, biopsies, scopes. */
export function useProcedureKind(personId: PersonId): RecordKindView<'procedure'> {
  const parts = useKindParts('health.procedures', personId);
  return useMemo(() => {
    const { t, nameOf, day, shortDay, line } = parts;
    return {
      kind: 'procedure',
      page: RECORD_PAGES.procedure,
      words: parts.words,
      titleOf: ({ name }) => name,
      metaOf: (row) => line(day(row.performedOn), row.place, nameOf(row.providerId)),
      columns: [
        { key: 'name', label: t('health.procedures.column.name'), sortBy: (row) => row.name, cell: (row) => row.name },
        {
          key: 'date',
          label: t('health.procedures.column.date'),
          width: '150px',
          firstOrder: 'down',
          sortBy: (row) => row.performedOn,
          cell: (row) => shortDay(row.performedOn),
        },
        {
          key: 'place',
          label: t('health.procedures.column.place'),
          width: '240px',
          sortBy: (row) => row.place,
          cell: (row) => row.place,
        },
        {
          key: 'provider',
          label: t('health.procedures.column.provider'),
          width: '220px',
          sortBy: (row) => nameOf(row.providerId),
          cell: (row) => nameOf(row.providerId),
        },
      ],
      sorting: { key: 'date', order: 'down' },
      choices: [parts.caseChoice],
      searched: (row) => [row.name, row.place, row.outcome, row.note, nameOf(row.providerId)].join(' '),
      facts: (row) => [
        { term: t('health.procedures.column.date'), value: shortDay(row.performedOn) },
        { term: t('health.procedures.column.place'), value: row.place },
        { term: t('health.procedures.column.provider'), value: nameOf(row.providerId) },
        { term: t('health.procedures.field.outcome'), value: row.outcome },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: procedureInput,
      fields: [
        { name: 'name', type: 'line', label: t('health.procedures.field.name'), isWide: true },
        { name: 'performedOn', type: 'date', label: t('health.procedures.field.performedOn') },
        { name: 'providerId', type: 'provider', label: t('health.procedures.field.provider') },
        { name: 'place', type: 'line', label: t('health.procedures.field.place'), isWide: true },
        {
          name: 'outcome',
          type: 'paragraph',
          label: t('health.procedures.field.outcome'),
          help: t('health.procedures.field.outcomeHelp'),
        },
        ...parts.lastFields,
      ],
      blank: {},
    };
  }, [parts]);
}
