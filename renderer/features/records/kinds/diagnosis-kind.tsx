import type { PersonId } from '@shared/contract/common';
import { certainty, diagnosisInput } from '@shared/contract/diagnoses';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import { CertaintyTag } from '../components/certainty-tag';
import type { RecordKindView } from '../components/record-kind';
import { useKindParts } from './use-kind-parts';

/** Diagnoses: what was said, by whom, how certain it is. */
export function useDiagnosisKind(personId: PersonId): RecordKindView<'diagnosis'> {
  const parts = useKindParts('records.diagnoses', personId);
  return useMemo(() => {
    const { t, nameOf, shortDay, day, line } = parts;
    const certainties = certainty.options.map((value) => ({ value, label: t(`records.certainty.${value}`) }));
    return {
      kind: 'diagnosis',
      page: RECORD_PAGES.diagnosis,
      words: parts.words,
      titleOf: ({ name }) => name,
      metaOf: (row) => line(day(row.diagnosedOn), nameOf(row.providerId)),
      stateOf: (row) => <CertaintyTag certainty={row.certainty} />,
      columns: [
        { key: 'name', label: t('records.diagnoses.column.name'), sortBy: (row) => row.name, cell: (row) => row.name },
        {
          key: 'certainty',
          label: t('records.diagnoses.column.certainty'),
          width: '170px',
          sortBy: (row) => certainty.options.indexOf(row.certainty),
          cell: (row) => <CertaintyTag certainty={row.certainty} />,
        },
        {
          key: 'date',
          label: t('records.diagnoses.column.date'),
          width: '150px',
          firstOrder: 'down',
          sortBy: (row) => row.diagnosedOn,
          cell: (row) => shortDay(row.diagnosedOn),
        },
        {
          key: 'provider',
          label: t('records.diagnoses.column.provider'),
          width: '220px',
          sortBy: (row) => nameOf(row.providerId),
          cell: (row) => nameOf(row.providerId),
        },
      ],
      sorting: { key: 'date', order: 'down' },
      choices: [
        {
          key: 'certainty',
          label: t('records.diagnoses.column.certainty'),
          all: t('records.diagnoses.allCertainties'),
          options: certainties,
          matches: (row, value) => row.certainty === value,
        },
        parts.caseChoice,
      ],
      searched: (row) => [row.name, row.code, row.note, nameOf(row.providerId)].join(' '),
      facts: (row) => [
        { term: t('records.diagnoses.column.certainty'), value: <CertaintyTag certainty={row.certainty} /> },
        { term: t('records.diagnoses.column.date'), value: shortDay(row.diagnosedOn) },
        { term: t('records.diagnoses.column.provider'), value: nameOf(row.providerId) },
        { term: t('records.diagnoses.field.code'), value: row.code },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: diagnosisInput,
      fields: [
        { name: 'name', type: 'line', label: t('records.diagnoses.field.name'), isWide: true },
        { name: 'certainty', type: 'choice', label: t('records.diagnoses.field.certainty'), options: certainties },
        { name: 'diagnosedOn', type: 'date', label: t('records.diagnoses.field.date') },
        { name: 'providerId', type: 'provider', label: t('records.diagnoses.field.provider') },
        {
          name: 'code',
          type: 'line',
          label: t('records.diagnoses.field.code'),
          help: t('records.diagnoses.field.codeHelp'),
        },
        ...parts.lastFields,
      ],
      blank: { certainty: 'suspected' },
    };
  }, [parts]);
}
