import { z } from 'zod';
import {
  caseId,
  line,
  type MedicationId,
  medicationId,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const medicationInput = z.strictObject({
  caseId: caseId.nullable(),
  name: requiredLine(300),
  /** Dose, route and frequency as on the label. */
  dose: line(120),
  route: line(120),
  frequency: line(200),
  isAsNeeded: z.boolean(),
  prescriberId: providerId.nullable(),
  reason: line(300),
  startedOn: partialDate.nullable(),
  /** Set once it is no longer taken. */
  stoppedOn: partialDate.nullable(),
  note: paragraph(),
});
export type MedicationInput = z.infer<typeof medicationInput>;
export type Medication = Readonly<MedicationInput> & RecordEntity<MedicationId>;

export const medicationsContract = recordOperations<Medication>()('medications', medicationInput, medicationId);
