import { z } from 'zod';
import {
  caseId,
  type DiagnosisId,
  diagnosisId,
  line,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
} from './common';
import { type RecordEntity, recordOperations } from './records';

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
export type Diagnosis = Readonly<DiagnosisInput> & RecordEntity<DiagnosisId>;

export const diagnosesContract = recordOperations<Diagnosis>()('diagnoses', diagnosisInput, diagnosisId);
