import type { PersonId } from '@shared/contract/common';
import { immunizationInput } from '@shared/contract/immunizations';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import type { RecordKindView } from '../components/record-kind';
import { useKindParts } from './use-kind-parts';

/** Vaccines received. */
export function useImmunizationKind(personId: PersonId): RecordKindView<'immunization'> {
  const parts = useKindParts('health.immunizations', personId);
  return useMemo(() => {
    const { t, nameOf, shortDay, day, line } = parts;
    return {
      kind: 'immunization',
      page: RECORD_PAGES.immunization,
      words: parts.words,
      titleOf: ({ vaccine }) => vaccine,
      metaOf: (row) => line(day(row.givenOn), row.dose),
      columns: [
        {
          key: 'vaccine',
          label: t('health.immunizations.column.vaccine'),
          sortBy: (row) => row.vaccine,
          cell: (row) => row.vaccine,
        },
        {
          key: 'date',
          label: t('health.immunizations.column.date'),
          width: '150px',
          firstOrder: 'down',
          sortBy: (row) => row.givenOn,
          cell: (row) => shortDay(row.givenOn),
        },
        {
          key: 'dose',
          label: t('health.immunizations.column.dose'),
          width: '150px',
          sortBy: (row) => row.dose,
          cell: (row) => row.dose,
        },
        {
          key: 'provider',
          label: t('health.immunizations.column.provider'),
          width: '240px',
          sortBy: (row) => nameOf(row.providerId),
          cell: (row) => nameOf(row.providerId),
        },
      ],
      sorting: { key: 'date', order: 'down' },
      choices: [parts.caseChoice],
      searched: (row) => [row.vaccine, row.dose, row.lotNumber, row.note, nameOf(row.providerId)].join(' '),
      facts: (row) => [
        { term: t('health.immunizations.column.date'), value: shortDay(row.givenOn) },
        { term: t('health.immunizations.column.dose'), value: row.dose },
        { term: t('health.immunizations.field.lotNumber'), value: row.lotNumber },
        { term: t('health.immunizations.column.provider'), value: nameOf(row.providerId) },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: immunizationInput,
      fields: [
        { name: 'vaccine', type: 'line', label: t('health.immunizations.field.vaccine'), isWide: true },
        { name: 'givenOn', type: 'date', label: t('health.immunizations.field.givenOn'), isWide: true },
        {
          name: 'dose',
          type: 'line',
          label: t('health.immunizations.field.dose'),
          help: t('health.immunizations.field.doseHelp'),
        },
        { name: 'lotNumber', type: 'line', label: t('health.immunizations.field.lotNumber') },
        { name: 'providerId', type: 'provider', label: t('health.immunizations.field.provider') },
        ...parts.lastFields,
      ],
      blank: {},
    };
  }, [parts]);
}
