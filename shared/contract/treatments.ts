import { z } from 'zod';
import {
  caseId,
  line,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
  type TreatmentId,
  treatmentId,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const treatmentKind = z.enum([
  'medication_course',
  'surgery',
  'radiation',
  'therapy',
  'watchful_waiting',
  'other',
]);
export const treatmentStatus = z.enum(['planned', 'ongoing', 'completed', 'stopped']);
export type TreatmentKind = z.infer<typeof treatmentKind>;
export type TreatmentStatus = z.infer<typeof treatmentStatus>;

export const treatmentInput = z.strictObject({
  caseId: caseId.nullable(),
  kind: treatmentKind,
  name: requiredLine(300),
  status: treatmentStatus,
  startedOn: partialDate.nullable(),
  endedOn: partialDate.nullable(),
  providerId: providerId.nullable(),
  /** How the illness answered, in the reader's words or the report's. */
  response: paragraph(4000),
  sideEffects: paragraph(4000),
  stopReason: line(300),
  note: paragraph(),
});
export type TreatmentInput = z.infer<typeof treatmentInput>;
export type Treatment = Readonly<TreatmentInput> & RecordEntity<TreatmentId>;

export const treatmentsContract = recordOperations<Treatment>()('treatments', treatmentInput, treatmentId);
