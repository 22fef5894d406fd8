import type { InputOf } from '@shared/contract';
import type { AllergyInput } from '@shared/contract/allergies';
import type { AuthorizationInput } from '@shared/contract/authorizations';
import type { CaseInput } from '@shared/contract/cases';
import type { ConsultationInput } from '@shared/contract/consultations';
import type { DiagnosisInput } from '@shared/contract/diagnoses';
import type { FamilyHistoryInput } from '@shared/contract/family-history';
import type { ImmunizationInput } from '@shared/contract/immunizations';
import type { MaterialLoanInput } from '@shared/contract/material-loans';
import type { MedicationInput } from '@shared/contract/medications';
import type { OpinionInput } from '@shared/contract/opinions';
import type { PersonInput } from '@shared/contract/people';
import type { ProcedureInput } from '@shared/contract/procedures';
import type { ProviderInput } from '@shared/contract/providers';
import type { RecordRequestInput } from '@shared/contract/record-requests';
import type { ReferralInput } from '@shared/contract/referrals';
import type { ObservationInput, TestResultInput } from '@shared/contract/test-results';
import type { TreatmentInput } from '@shared/contract/treatments';

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
  specialty: 'oncology',
  currentProviderId: null,
  openedOn: '2026-08',
  note: null,
  ...more,
});

export const providerInput = (more: Partial<ProviderInput> = {}): ProviderInput => ({
  name: 'Dr. A. Singh',
  specialty: 'Family medicine',
  organization: null,
  hospital: null,
  network: null,
  licenceNumber: null,
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
  appointmentAt: null,
  note: null,
  ...more,
});

export const treatmentInput = (more: Partial<TreatmentInput> = {}): TreatmentInput => ({
  caseId: null,
  kind: 'medication_course',
  name: 'Carboplatin and pemetrexed',
  status: 'completed',
  startedOn: '2026-02',
  endedOn: '2026-05',
  providerId: null,
  response: null,
  sideEffects: null,
  stopReason: null,
  note: null,
  ...more,
});

export const medicationInput = (more: Partial<MedicationInput> = {}): MedicationInput => ({
  caseId: null,
  name: 'Ramipril',
  dose: '5 mg',
  route: 'by mouth',
  frequency: 'once a day',
  isAsNeeded: false,
  prescriberId: null,
  reason: null,
  startedOn: '2019',
  stoppedOn: null,
  note: null,
  ...more,
});

export const allergyInput = (more: Partial<AllergyInput> = {}): AllergyInput => ({
  caseId: null,
  substance: 'Penicillin',
  type: 'allergy',
  category: 'medication',
  reaction: 'Hives',
  severity: 'moderate',
  notedOn: '1988',
  note: null,
  ...more,
});

export const immunizationInput = (more: Partial<ImmunizationInput> = {}): ImmunizationInput => ({
  caseId: null,
  vaccine: 'Influenza',
  givenOn: '2025-10-20',
  dose: null,
  lotNumber: null,
  providerId: null,
  note: null,
  ...more,
});

export const familyHistoryInput = (more: Partial<FamilyHistoryInput> = {}): FamilyHistoryInput => ({
  caseId: null,
  relative: 'mother',
  condition: 'Breast cancer',
  ageAtOnset: '61',
  ageAtDeath: null,
  note: null,
  ...more,
});

export const procedureInput = (more: Partial<ProcedureInput> = {}): ProcedureInput => ({
  caseId: null,
  name: 'Bronchoscopy with biopsy',
  performedOn: '2026-09-15',
  providerId: null,
  place: null,
  outcome: null,
  note: null,
  ...more,
});

export const authorizationInput = (more: Partial<AuthorizationInput> = {}): AuthorizationInput => ({
  caseId: null,
  payer: 'provincial_plan',
  programme: null,
  formNumber: null,
  applicantId: null,
  service: 'PET scan',
  approvedProviderId: null,
  status: 'submitted',
  submittedOn: '2026-10-14',
  referenceNumber: null,
  decidedOn: null,
  validFrom: null,
  validUntil: null,
  conditions: null,
  appealBy: null,
  note: null,
  ...more,
});

export const recordRequestInput = (more: Partial<RecordRequestInput> = {}): RecordRequestInput => ({
  caseId: null,
  custodianId: null,
  jurisdiction: 'ON',
  items: ['complete_chart'],
  otherItems: null,
  periodFrom: null,
  periodTo: null,
  status: 'sent',
  method: 'mail',
  requestedOn: '2026-11-02',
  dueOn: null,
  feeEstimate: null,
  feePaid: null,
  receivedOn: null,
  note: null,
  ...more,
});

export const materialLoanInput = (more: Partial<MaterialLoanInput> = {}): MaterialLoanInput => ({
  caseId: null,
  kind: 'slides',
  description: 'Slides of the lung biopsy',
  holderId: null,
  borrowerId: null,
  accessionNumber: null,
  itemIds: null,
  status: 'requested',
  requestedOn: '2026-11-03',
  sentOn: null,
  carrier: null,
  trackingNumber: null,
  receivedOn: null,
  returnDueOn: null,
  returnedOn: null,
  note: null,
  ...more,
});

export const consultationInput = (more: Partial<ConsultationInput> = {}): ConsultationInput => ({
  caseId: null,
  providerId: null,
  status: 'planned',
  mode: 'in_person',
  heldOn: '2026-12-08',
  startsAt: '09:30',
  durationMinutes: 45,
  place: null,
  attendees: null,
  preparation: null,
  notes: null,
  ...more,
});

export const opinionInput = (more: Partial<OpinionInput> = {}): OpinionInput => ({
  caseId: null,
  order: 'first',
  providerId: null,
  givenOn: '2026-09-29',
  diagnosis: 'Adenocarcinoma, suspected',
  recommendedTreatment: 'Lobectomy',
  alternatives: null,
  rationale: null,
  urgency: null,
  confidence: null,
  note: null,
  ...more,
});

/** What moves a document to the trash. */
export const inTrash = (id: string): InputOf<'filing.change'> => ({ documents: [{ id, isInTrash: true }] });
