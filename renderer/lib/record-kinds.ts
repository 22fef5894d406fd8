import type { Allergy } from '@shared/contract/allergies';
import type { Authorization } from '@shared/contract/authorizations';
import type { Consultation } from '@shared/contract/consultations';
import type { Diagnosis } from '@shared/contract/diagnoses';
import type { FamilyHistory } from '@shared/contract/family-history';
import type { Immunization } from '@shared/contract/immunizations';
import type { MaterialLoan } from '@shared/contract/material-loans';
import type { Medication } from '@shared/contract/medications';
import type { Opinion } from '@shared/contract/opinions';
import type { Procedure } from '@shared/contract/procedures';
import type { RecordRequest } from '@shared/contract/record-requests';
import type { RecordKind } from '@shared/contract/records';
import type { Referral } from '@shared/contract/referrals';
import type { TestResultSummary } from '@shared/contract/test-results';
import type { Treatment } from '@shared/contract/treatments';

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

type Listed = {
  readonly diagnosis: Diagnosis;
  readonly test_result: TestResultSummary;
  readonly treatment: Treatment;
  readonly medication: Medication;
  readonly allergy: Allergy;
  readonly immunization: Immunization;
  readonly family_history: FamilyHistory;
  readonly procedure: Procedure;
  readonly referral: Referral;
  readonly authorization: Authorization;
  readonly record_request: RecordRequest;
  readonly material_loan: MaterialLoan;
  readonly consultation: Consultation;
  readonly opinion: Opinion;
};
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
