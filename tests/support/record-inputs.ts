import type { CaseInput } from '@shared/contract/cases';
import type { DiagnosisInput } from '@shared/contract/diagnoses';
import type { PersonInput } from '@shared/contract/people';
import type { ProviderInput } from '@shared/contract/providers';
import type { ReferralInput } from '@shared/contract/referrals';
import type { ObservationInput, TestResultInput } from '@shared/contract/test-results';

// Inputs a family could have typed; a test names only what it is about.

export const personInput = (more: Partial<PersonInput> = {}): PersonInput => ({
  givenName: 'Margaret',
  familyName: 'Okafor',
  preferredName: null,
  birthDate: '1951-04-09',
  sex: 'female',
  relationship: 'parent',
  jurisdiction: 'ON',
  healthNumber: null,
  healthNumberVersion: null,
  preferredLanguage: 'en',
  phone: null,
  email: null,
  address: null,
  color: 'teal',
  actingFor: null,
  note: null,
  ...more,
});

export const caseInput = (more: Partial<CaseInput> = {}): CaseInput => ({
  title: 'Nodule in the right lung',
  reason: 'uncertain_diagnosis',
  question: 'Is it a metastasis?',
  state: 'doubt',
  specialty: 'Oncology',
  openedOn: '2026-08',
  note: null,
  ...more,
});

export const providerInput = (more: Partial<ProviderInput> = {}): ProviderInput => ({
  name: 'Dr. A. Singh',
  specialty: 'Family medicine',
  organization: null,
  phone: null,
  fax: null,
  email: null,
  address: null,
  note: null,
  ...more,
});

export const diagnosisInput = (more: Partial<DiagnosisInput> = {}): DiagnosisInput => ({
  caseId: null,
  name: 'Adenocarcinoma',
  code: null,
  certainty: 'suspected',
  diagnosedOn: '2026-09-22',
  providerId: null,
  note: null,
  ...more,
});

export const observationInput = (more: Partial<ObservationInput> = {}): ObservationInput => ({
  name: 'Potassium',
  value: '5.6',
  unit: 'mmol/L',
  referenceRange: '3.5 - 5.0',
  flag: null,
  page: null,
  ...more,
});

export const testResultInput = (more: Partial<TestResultInput> = {}): TestResultInput => ({
  caseId: null,
  category: 'lab',
  title: 'Chemistry panel',
  collectedOn: '2026-03-03',
  receivedOn: null,
  reportedOn: null,
  providerId: null,
  accessionNumber: null,
  conclusion: null,
  note: null,
  observations: [],
  ...more,
});

export const referralInput = (more: Partial<ReferralInput> = {}): ReferralInput => ({
  caseId: null,
  state: 'requested',
  fromProviderId: null,
  toProviderId: null,
  expectation: 'opinion_only',
  urgency: null,
  reason: null,
  requestedOn: '2026-10-01',
  sentOn: null,
  appointmentOn: null,
  note: null,
  ...more,
});
