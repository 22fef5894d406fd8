import type { OutputOf } from '@shared/contract';
import type { RecordKind } from '@shared/contract/records';

/** The noun of each kind's operations: `treatments.create`, `familyHistory.list`. */
export const RECORD_NOUNS = {
  diagnosis: 'diagnoses',
  test_result: 'testResults',
  treatment: 'treatments',
  medication: 'medications',
  allergy: 'allergies',
  immunization: 'immunizations',
  family_history: 'familyHistory',
  procedure: 'procedures',
  referral: 'referrals',
  authorization: 'authorizations',
  record_request: 'recordRequests',
  material_loan: 'materialLoans',
  consultation: 'consultations',
  opinion: 'opinions',
} as const satisfies Readonly<Record<RecordKind, string>>;

type RowOf<List> = List extends readonly (infer Row)[] ? Row : never;
type ListedByKind = { readonly [Kind in RecordKind]: RowOf<OutputOf<`${(typeof RECORD_NOUNS)[Kind]}.list`>> };
// An interface is worked out at once, so that what is common to all kinds is known where the kind is not.
interface Listed extends ListedByKind {}
/** A record of a kind as its list answers it. */
export type ListedOf<Kind extends RecordKind> = Listed[Kind];

/**
 * The screen on which a kind's records open in place. Kinds without one are part of a case's journey and open with
 * their case.
 */
export const RECORD_PAGES = {
  diagnosis: '/people/$personId/diagnoses',
  test_result: '/people/$personId/results',
  treatment: '/people/$personId/treatments',
  medication: '/people/$personId/medications',
  allergy: '/people/$personId/medications',
  immunization: '/people/$personId/immunizations',
  family_history: '/people/$personId/family-history',
  procedure: '/people/$personId/procedures',
  referral: '/people/$personId/referrals',
} as const satisfies Partial<Readonly<Record<RecordKind, string>>>;

export type PagedKind = keyof typeof RECORD_PAGES;
export type RecordPage = (typeof RECORD_PAGES)[PagedKind];

/** The screen of a kind, or null for one that opens with its case. */
export const recordPageOf = (kind: RecordKind): RecordPage | null =>
  kind in RECORD_PAGES ? RECORD_PAGES[kind as PagedKind] : null; // The line before tells that it is one of them.
