import type { CaseId, PersonId, ProviderId } from '@shared/contract/common';
import type { ItemRef, RecordKind, RecordRef } from '@shared/contract/records';
import type { openTestSession } from './open-session';
import * as inputs from './record-inputs';

export type Named = { readonly caseId?: CaseId | null; readonly providerId?: ProviderId | null };
type Kind = {
  readonly kind: RecordKind;
  /** What a family could have typed. */
  readonly input: (named?: Named) => { readonly caseId: CaseId | null };
  /** How a list that shows it calls it. */
  readonly title: string;
  readonly hasProvider: boolean;
};

const withProvider =
  <Input>(make: (more: { caseId: CaseId | null; providerId: ProviderId | null }) => Input) =>
  ({ caseId = null, providerId = null }: Named = {}) =>
    make({ caseId, providerId });

/** Every kind of record by the noun of its operations. */
export const RECORD_KINDS = {
  diagnoses: {
    kind: 'diagnosis',
    input: withProvider((named) => inputs.diagnosisInput(named)),
    title: 'Adenocarcinoma',
    hasProvider: true,
  },
  testResults: {
    kind: 'test_result',
    input: withProvider((named) =>
      inputs.testResultInput({ ...named, observations: [inputs.observationInput({ flag: 'H' })] }),
    ),
    title: 'Chemistry panel',
    hasProvider: true,
  },
  treatments: {
    kind: 'treatment',
    input: withProvider((named) => inputs.treatmentInput(named)),
    title: 'Carboplatin and pemetrexed',
    hasProvider: true,
  },
  medications: {
    kind: 'medication',
    input: withProvider(({ caseId, providerId }) => inputs.medicationInput({ caseId, prescriberId: providerId })),
    title: 'Ramipril',
    hasProvider: true,
  },
  allergies: {
    kind: 'allergy',
    input: withProvider(({ caseId }) => inputs.allergyInput({ caseId })),
    title: 'Penicillin',
    hasProvider: false,
  },
  immunizations: {
    kind: 'immunization',
    input: withProvider((named) => inputs.immunizationInput(named)),
    title: 'Influenza',
    hasProvider: true,
  },
  familyHistory: {
    kind: 'family_history',
    input: withProvider(({ caseId }) => inputs.familyHistoryInput({ caseId })),
    title: 'Breast cancer',
    hasProvider: false,
  },
  procedures: {
    kind: 'procedure',
    input: withProvider((named) => inputs.procedureInput(named)),
    title: 'Bronchoscopy with biopsy',
    hasProvider: true,
  },
  referrals: {
    kind: 'referral',
    input: withProvider(({ caseId, providerId }) =>
      inputs.referralInput({ caseId, toProviderId: providerId, reason: 'Is it a metastasis?' }),
    ),
    title: 'Is it a metastasis?',
    hasProvider: true,
  },
  authorizations: {
    kind: 'authorization',
    input: withProvider(({ caseId, providerId }) => inputs.authorizationInput({ caseId, applicantId: providerId })),
    title: 'PET scan',
    hasProvider: true,
  },
  recordRequests: {
    kind: 'record_request',
    input: withProvider(({ caseId, providerId }) => inputs.recordRequestInput({ caseId, custodianId: providerId })),
    title: '',
    hasProvider: true,
  },
  materialLoans: {
    kind: 'material_loan',
    input: withProvider(({ caseId, providerId }) => inputs.materialLoanInput({ caseId, borrowerId: providerId })),
    title: 'Slides of the lung biopsy',
    hasProvider: true,
  },
  consultations: {
    kind: 'consultation',
    input: withProvider((named) => inputs.consultationInput(named)),
    title: '',
    hasProvider: true,
  },
  opinions: {
    kind: 'opinion',
    input: withProvider((named) => inputs.opinionInput(named)),
    title: '',
    hasProvider: true,
  },
} as const satisfies Record<string, Kind>;

export type RecordNoun = keyof typeof RECORD_KINDS;
// The table's own keys.
export const RECORD_NOUNS = Object.keys(RECORD_KINDS) as RecordNoun[];

type Session = Awaited<ReturnType<typeof openTestSession>>;
/** What any kind of record answers, as far as these tests look. */
type AnyRecord = {
  readonly id: string;
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly deletedAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};
type AnyReply =
  | { readonly ok: true; readonly value: AnyRecord }
  | { readonly ok: false; readonly failure: { readonly code: string } };

/** The operations of every noun under one set of names. Their inputs differ only in what RECORD_KINDS makes. */
export function recordsOf(session: Session, noun: RecordNoun) {
  const { kind, input } = RECORD_KINDS[noun];
  // One noun stands for all: input and reply have the parts that every kind shares.
  const ask = async (verb: 'create' | 'update' | 'duplicate' | 'get' | 'delete' | 'restore', given: object) => {
    session.time.advance(1000);
    return (await session.ask(`${noun}.${verb}` as 'diagnoses.get', given as { id: string })) as AnyReply;
  };
  const valueIn = async (reply: Promise<AnyReply>): Promise<AnyRecord> => {
    const made = await reply;
    if (!made.ok) throw new Error(`${noun}: ${made.failure.code}`);
    return made.value;
  };
  return {
    create: (personId: string, named: Named = {}) => ask('create', { personId, ...input(named) }),
    update: (id: string, named: Named = {}) => ask('update', { id, ...input(named) }),
    duplicate: (id: string) => ask('duplicate', { id }),
    get: (id: string) => ask('get', { id }),
    remove: (id: string) => ask('delete', { id }),
    restore: (id: string) => ask('restore', { id }),
    valueIn,
    made: (personId: string, named: Named = {}) => valueIn(ask('create', { personId, ...input(named) })),
    async list(personId: string, caseId: CaseId | null = null): Promise<readonly AnyRecord[]> {
      const listed = await session.get(`${noun}.list` as 'diagnoses.list', { personId, caseId });
      return listed;
    },
    // Kind and id belong together: the id came from this noun's own operations.
    ref: (id: string) => ({ kind, id }) as Exclude<RecordRef, { kind: 'case' }> & ItemRef,
  };
}

export const codeOf = async (reply: Promise<AnyReply>): Promise<string> => {
  const answered = await reply;
  return answered.ok ? 'ok' : answered.failure.code;
};
