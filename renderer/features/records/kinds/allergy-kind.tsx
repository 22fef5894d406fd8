import { type Allergy, allergyCategory, allergyInput, allergySeverity, allergyType } from '@shared/contract/allergies';
import type { PersonId } from '@shared/contract/common';
import { IconAlertTriangle, IconHelpCircle, IconPointFilled } from '@tabler/icons-react';
import { useMemo } from 'react';
import { RECORD_PAGES } from '../../../lib/record-kinds';
import { Tag } from '../../../ui/tag';
import type { RecordKindView } from '../components/record-kind';
import { useKindParts } from './use-kind-parts';

const SEVERITIES = {
  mild: { tone: 'neutral', Icon: IconPointFilled },
  moderate: { tone: 'warn', Icon: IconAlertTriangle },
  severe: { tone: 'alarm', Icon: IconAlertTriangle },
  unknown: { tone: 'neutral', Icon: IconHelpCircle },
} as const;

/** Allergies and intolerances. */
export function useAllergyKind(personId: PersonId): RecordKindView<'allergy'> {
  const parts = useKindParts('health.allergies', personId);
  return useMemo(() => {
    const { t, day, line } = parts;
    const types = allergyType.options.map((value) => ({ value, label: t(`health.allergies.type.${value}`) }));
    const categories = allergyCategory.options.map((value) => ({
      value,
      label: t(`health.allergies.category.${value}`),
    }));
    const severities = allergySeverity.options.map((value) => ({
      value,
      label: t(`health.allergies.severity.${value}`),
    }));
    const severity = (row: Allergy) => {
      const { tone, Icon } = SEVERITIES[row.severity];
      return (
        <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
          {t(`health.allergies.severity.${row.severity}`)}
        </Tag>
      );
    };
    return {
      kind: 'allergy',
      page: RECORD_PAGES.allergy,
      words: parts.words,
      titleOf: ({ substance }) => substance,
      metaOf: (row) => line(t(`health.allergies.type.${row.type}`), row.reaction),
      stateOf: severity,
      columns: [
        {
          key: 'substance',
          label: t('health.allergies.column.substance'),
          sortBy: (row) => row.substance,
          cell: (row) => row.substance,
        },
        {
          key: 'type',
          label: t('health.allergies.column.type'),
          width: '150px',
          sortBy: (row) => allergyType.options.indexOf(row.type),
          cell: (row) => t(`health.allergies.type.${row.type}`),
        },
        {
          key: 'category',
          label: t('health.allergies.column.category'),
          width: '150px',
          sortBy: (row) => t(`health.allergies.category.${row.category}`),
          cell: (row) => t(`health.allergies.category.${row.category}`),
        },
        {
          key: 'reaction',
          label: t('health.allergies.column.reaction'),
          width: '300px',
          sortBy: (row) => row.reaction,
          cell: (row) => row.reaction,
        },
        {
          key: 'severity',
          label: t('health.allergies.column.severity'),
          width: '190px',
          firstOrder: 'down',
          sortBy: (row) => ['unknown', 'mild', 'moderate', 'severe'].indexOf(row.severity),
          cell: severity,
        },
      ],
      sorting: { key: 'severity', order: 'down' },
      choices: [
        {
          key: 'category',
          label: t('health.allergies.column.category'),
          all: t('health.allergies.allCategories'),
          options: categories,
          matches: (row, value) => row.category === value,
        },
      ],
      searched: (row) => [row.substance, row.reaction, row.note].join(' '),
      facts: (row) => [
        { term: t('health.allergies.column.severity'), value: severity(row) },
        { term: t('health.allergies.column.type'), value: t(`health.allergies.type.${row.type}`) },
        { term: t('health.allergies.column.category'), value: t(`health.allergies.category.${row.category}`) },
        { term: t('health.allergies.column.reaction'), value: row.reaction },
        { term: t('health.allergies.field.notedOn'), value: day(row.notedOn) },
        parts.caseFact(row),
        { term: t('records.note'), value: row.note },
      ],
      schema: allergyInput,
      fields: [
        { name: 'substance', type: 'line', label: t('health.allergies.field.substance'), isWide: true },
        {
          name: 'type',
          type: 'choice',
          label: t('health.allergies.field.type'),
          help: t('health.allergies.field.typeHelp'),
          options: types,
          isWide: true,
        },
        { name: 'category', type: 'choice', label: t('health.allergies.field.category'), options: categories },
        { name: 'severity', type: 'choice', label: t('health.allergies.field.severity'), options: severities },
        { name: 'reaction', type: 'line', label: t('health.allergies.field.reaction'), isWide: true },
        { name: 'notedOn', type: 'date', label: t('health.allergies.field.notedOn') },
        ...parts.lastFields,
      ],
      blank: { type: 'unsure', category: 'medication', severity: 'unknown' },
    };
  }, [parts]);
}
