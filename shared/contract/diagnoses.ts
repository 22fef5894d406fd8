import { z } from 'zod';
import {
  caseId,
  type DiagnosisId,
  diagnosisId,
  type Instant,
  line,
  type PersonId,
  paragraph,
  partialDate,
  personId,
  providerId,
  requiredLine,
} from './common';
import { command, query } from './operation';

export const certainty = z.enum(['suspected', 'confirmed', 'ruled_out', 'resolved']);
export type Certainty = z.infer<typeof certainty>;

export const diagnosisInput = z.strictObject({
  caseId: caseId.nullable(),
  name: requiredLine(300),
  /** Typed by the user from the report; no code system is shipped. */
  code: line(40),
  certainty,
  diagnosedOn: partialDate.nullable(),
  providerId: providerId.nullable(),
  note: paragraph(),
});
export type DiagnosisInput = z.infer<typeof diagnosisInput>;
export type Diagnosis = Readonly<DiagnosisInput> & {
  readonly id: DiagnosisId;
  readonly personId: PersonId;
  readonly deletedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

const one = z.strictObject({ id: diagnosisId });
export const RECORD_FAILURES = ['not_found', 'other_person', 'provider_not_found'] as const;

export const diagnosesContract = {
  /** Newest date first, undated last; those in the trash are left out. */
  'diagnoses.list': query<readonly Diagnosis[]>()({
    input: z.strictObject({ personId, caseId: caseId.nullable() }),
  }),
  'diagnoses.get': query<Diagnosis>()({ input: one, failures: ['not_found'] }),
  'diagnoses.create': command<Diagnosis>()({ input: diagnosisInput.extend({ personId }), failures: RECORD_FAILURES }),
  'diagnoses.update': command<Diagnosis>()({
    input: diagnosisInput.extend({ id: diagnosisId }),
    failures: RECORD_FAILURES,
  }),
  'diagnoses.delete': command<null>()({ input: one, failures: ['not_found'] }),
  'diagnoses.restore': command<Diagnosis>()({ input: one, failures: ['not_found'] }),
};
