import type { PersonId } from '@shared/contract/common';
import { familyHistoryInput, relative } from '@shared/contract/family-history';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import type { RecordKindView } from '../components/record-kind';
import { useKindParts } from './use-kind-parts';

/** Illnesses of blood relatives, as told. */
export function useFamilyHistoryKind(personId: PersonId): RecordKindView<'family_history'> {
  const parts = useKindParts('health.familyHistory', personId);
  return useMemo(() => {
    const { t, line } = parts;
    const relatives = relative.options.map((value) => ({ value, label: t(`health.familyHistory.relative.${value}`) }));
    return {
      kind: 'family_history',
      page: RECORD_PAGES.family_history,
      words: parts.words,
      titleOf: (row) =>
        t('health.familyHistory.entry', {
          relative: t(`health.familyHistory.relative.${row.relative}`),
          condition: row.condition,
        }),
      metaOf: (row) => line(row.ageAtOnset, row.note),
      columns: [
        {
          key: 'condition',
          label: t('health.familyHistory.column.condition'),
          sortBy: (row) => row.condition,
          cell: (row) => row.condition,
        },
        {
          key: 'relative',
          label: t('health.familyHistory.column.relative'),
          width: '260px',
          sortBy: (row) => relative.options.indexOf(row.relative),
          cell: (row) => t(`health.familyHistory.relative.${row.relative}`),
        },
        {
          key: 'onset',
          label: t('health.familyHistory.column.onset'),
          width: '180px',
          sortBy: (row) => row.ageAtOnset,
          cell: (row) => row.ageAtOnset,
        },
        {
          key: 'death',
          label: t('health.familyHistory.column.death'),
          width: '160px',
          sortBy: (row) => row.ageAtDeath,
          cell: (row) => row.ageAtDeath,
        },
      ],
      sorting: { key: 'relative', order: 'up' },
      choices: [
        {
          key: 'relative',
          label: t('health.familyHistory.column.relative'),
          all: t('health.familyHistory.allRelatives'),
          options: relatives,
          matches: (row, value) => row.relative === value,
        },
      ],
      searched: (row) => [row.condition, t(`health.familyHistory.relative.${row.relative}`), row.note].join(' '),
      facts: (row) => [
        {
          term: t('health.familyHistory.column.relative'),
          value: t(`health.familyHistory.relative.${row.relative}`),
        },
        { term: t('health.familyHistory.column.onset'), value: row.ageAtOnset },
        { term: t('health.familyHistory.column.death'), value: row.ageAtDeath },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: familyHistoryInput,
      fields: [
        { name: 'condition', type: 'line', label: t('health.familyHistory.field.condition'), isWide: true },
        {
          name: 'relative',
          type: 'choice',
          label: t('health.familyHistory.field.relative'),
          options: relatives,
          isWide: true,
        },
        {
          name: 'ageAtOnset',
          type: 'line',
          label: t('health.familyHistory.field.ageAtOnset'),
          help: t('health.familyHistory.field.ageHelp'),
        },
        { name: 'ageAtDeath', type: 'line', label: t('health.familyHistory.field.ageAtDeath') },
        ...parts.lastFields,
      ],
      blank: {},
    };
  }, [parts]);
}
