import type { CaseId, PersonId } from '@shared/contract/common';
import { useCallback, useMemo } from 'react';
import { type Reading, useText } from '../../../i18n/use-text';
import { type CaseOption, useCaseOptions } from '../../../lib/use-case-options';
import { useProviders } from '../../../lib/use-providers';
import type { Definition } from '../../../ui/definition-list';
import type { RecordChoice } from '../../../ui/record-list';
import type { RecordField, RecordWords } from '../components/record-kind';

type Filed = { readonly caseId: CaseId | null };
type WordsBase =
  | 'records.diagnoses'
  | 'records.referrals'
  | 'health.treatments'
  | 'health.procedures'
  | 'health.medications'
  | 'health.allergies'
  | 'health.immunizations'
  | 'health.familyHistory';

export type KindParts = Omit<Reading, 'day'> & {
  readonly words: RecordWords;
  readonly nameOf: ReturnType<typeof useProviders>['nameOf'];
  /** A date in a table: short, or "No date". */
  readonly shortDay: (on: string | null) => string;
  /** A date among facts: long, or nothing. */
  readonly day: (on: string | null) => string | null;
  readonly cases: readonly CaseOption[];
  /** Parts that are given, on one line. */
  readonly line: (...parts: readonly (string | null | undefined)[]) => string;
  readonly caseFact: (row: Filed) => Definition;
  readonly caseChoice: RecordChoice<Filed>;
  /** The fields that end every form. */
  readonly lastFields: readonly RecordField[];
};

const line: KindParts['line'] = (...parts) => parts.filter(Boolean).join(' · ');

/** What the description of every kind is made of. Stable while language, providers and cases stay the same. */
export function useKindParts(base: WordsBase, personId: PersonId): KindParts {
  const reading = useText();
  const { t, date } = reading;
  const { nameOf } = useProviders();
  const cases = useCaseOptions(personId);
  const shortDay = useCallback((on: string | null) => (on ? date(on, 'short') : t('common.date.undated')), [t, date]);
  const day = useCallback((on: string | null) => (on ? date(on) : null), [date]);
  return useMemo(
    () => ({
      ...reading,
      words: {
        title: t(`${base}.title`),
        lead: t(`${base}.lead`),
        add: t(`${base}.add`),
        new: t(`${base}.new`),
        edit: t(`${base}.edit`),
        filter: t(`${base}.filter`),
        count: (count: number) => t(`${base}.count`, { count }),
        emptyTitle: t(`${base}.emptyTitle`),
        emptyBody: t(`${base}.emptyBody`),
      },
      nameOf,
      shortDay,
      day,
      cases,
      line,
      caseFact: (row: Filed) => ({
        term: t('records.case'),
        value: cases.find(({ value }) => value === row.caseId)?.label,
      }),
      caseChoice: {
        key: 'case',
        label: t('records.case'),
        all: t('records.allCases'),
        options: cases,
        matches: (row: Filed, value: string) => row.caseId === value,
      },
      lastFields: [
        { name: 'caseId', type: 'case', label: t('records.case') },
        { name: 'note', type: 'paragraph', label: t('records.note'), help: t('records.noteHelp') },
      ] satisfies readonly RecordField[],
    }),
    [reading, t, base, nameOf, cases, shortDay, day],
  );
}
