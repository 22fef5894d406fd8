import type { RecordKind } from '@shared/contract/records';
import type { TimelineEntry } from '@shared/contract/timeline';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/use-text';

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

/** Kinds whose title is only the doctor's name: what happened goes before with whom. */
const NAMED_BY_DOCTOR: ReadonlySet<string> = new Set(['referral', 'consultation', 'opinion']);

/** What an entry is called, and in one line under that what it is and where it stands. */
export function useEntryWords(): (entry: TimelineEntry) => { readonly title: string; readonly line: string } {
  const { t } = useText();
  const { i18n } = useTranslation();
  return useCallback(
    (entry) => {
      const kind = t(`kinds.one.${entry.kind}`);
      const said = (...parts: readonly (string | null)[]) => ({
        title: entry.title || kind,
        line: parts.filter((part) => part !== null).join(' · '),
      });
      if (entry.kind === 'document') return said(t(`documents.kind.${entry.documentKind}`));
      if (entry.kind === 'referral_step') {
        const { line } = said(entry.title || null, entry.by);
        return { title: `${t('kinds.one.referral')} · ${t(`records.referrals.state.${entry.state}`)}`, line };
      }
      if (entry.kind === 'decision') return said(kind, entry.part === 'follow_up' ? t('timeline.followUp') : null);
      if (entry.kind === 'packet') {
        const { title: name, pageCount: count } = entry;
        const title = name ? t('timeline.packetFor', { name }) : t('timeline.packetUnnamed');
        return { title, line: said(kind, t('timeline.packetPages', { count })).line };
      }
      const key = `${STATUS_WORDS[entry.kind] ?? ''}.${entry.status ?? ''}`;
      // The catalogue has just been asked for the key.
      const status = i18n.exists(key) ? t(key as 'records.certainty.suspected') : null;
      const marked = entry.flagged > 0 ? t('timeline.flagged', { count: entry.flagged }) : null;
      if (!NAMED_BY_DOCTOR.has(entry.kind)) return said(kind, status, marked);
      // An opinion's order says more than its kind.
      const isOpinion = entry.kind === 'opinion' && status !== null;
      const { line } = said(entry.title || null, isOpinion ? null : status);
      return { title: isOpinion ? status : kind, line };
    },
    [t, i18n],
  );
}
