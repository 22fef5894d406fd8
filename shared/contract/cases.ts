import { z } from 'zod';
import {
  type CaseId,
  caseId,
  type Instant,
  type PersonId,
  paragraph,
  partialDate,
  personId,
  providerId,
  requiredLine,
} from './common';
import { command, query } from './operation';

export const caseReason = z.enum(['uncertain_diagnosis', 'unclear_treatment', 'communication', 'other']);
/** The journey; steps may be skipped and revisited. */
export const caseState = z.enum([
  'doubt',
  'asked_doctor',
  'referral',
  'authorization',
  'records',
  'packet_sent',
  'consultation',
  'compared',
  'decided',
]);
/** Decides the checklist and the packet's template. */
export const caseSpecialty = z.enum([
  'general',
  'oncology',
  'cardiology',
  'neurology',
  'orthopaedics',
  'gastroenterology',
  'endocrinology',
  'rare_disease',
  'paediatrics',
]);
export type CaseSpecialty = z.infer<typeof caseSpecialty>;
export type CaseReason = z.infer<typeof caseReason>;
export type CaseState = z.infer<typeof caseState>;

export const caseInput = z.strictObject({
  title: requiredLine(200),
  reason: caseReason,
  /** What the family wants the specialist to answer. */
  question: paragraph(4000),
  state: caseState,
  specialty: caseSpecialty.nullable(),
  /** The doctor whose opinion is being looked at a second time. */
  currentProviderId: providerId.nullable(),
  openedOn: partialDate.nullable(),
  note: paragraph(),
});
export type CaseInput = z.infer<typeof caseInput>;

export type Case = Readonly<CaseInput> & {
  readonly id: CaseId;
  readonly personId: PersonId;
  readonly archivedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
export type CaseSummary = Case & {
  readonly documents: number;
  readonly records: number;
  readonly packets: number;
};

const one = z.strictObject({ id: caseId });

export const casesContract = {
  /** Open ones first, newest first; `personId: null` for the whole family. */
  'cases.list': query<readonly CaseSummary[]>()({ input: z.strictObject({ personId: personId.nullable() }) }),
  'cases.get': query<CaseSummary>()({ input: one, failures: ['not_found'] }),
  'cases.create': command<Case>()({
    input: caseInput.extend({ personId }),
    failures: ['not_found', 'provider_not_found'],
  }),
  'cases.update': command<Case>()({
    input: caseInput.extend({ id: caseId }),
    failures: ['not_found', 'provider_not_found'],
  }),
  'cases.archive': command<Case>()({ input: one, failures: ['not_found'] }),
  'cases.restore': command<Case>()({ input: one, failures: ['not_found'] }),
};
