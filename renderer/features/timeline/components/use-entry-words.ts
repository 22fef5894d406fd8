import type { RecordKind } from '@shared/contract/records';
import type { TimelineEntry } from '@shared/contract/timeline';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/use-text';

/** Where the catalogue words a kind's own code; kinds without one are said by their name alone. */
const STATUS_WORDS: Partial<Readonly<Record<RecordKind, string>>> = {
  diagnosis: 'records.certainty',
  test_result: 'records.category',
  treatment: 'health.treatments.status',
  allergy: 'health.allergies.type',
  family_history: 'health.familyHistory.relative',
  referral: 'records.referrals.state',
  authorization: 'authorizations.status',
  record_request: 'requests.status',
  material_loan: 'requests.materials.status',
  consultation: 'consultations.status',
  opinion: 'opinions.order',
};

/** What an entry is and where it stands, in one line under its title. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const { t } = useText();
  const { i18n } = useTranslation();
  return useCallback(
    (entry) => {
      if (entry.kind === 'document') return t(`documents.kind.${entry.documentKind}`);
      const key = `${STATUS_WORDS[entry.kind] ?? ''}.${entry.status ?? ''}`;
      // The catalogue has just been asked for the key.
      const status = i18n.exists(key) ? t(key as 'records.certainty.suspected') : null;
      const marked = entry.flagged > 0 ? t('timeline.flagged', { count: entry.flagged }) : null;
      return [t(`kinds.one.${entry.kind}`), status, marked].filter((part) => part !== null).join(' · ');
    },
    [t, i18n],
  );
}
