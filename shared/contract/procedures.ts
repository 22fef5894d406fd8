import { z } from 'zod';
import {
  caseId,
  line,
  type ProcedureId,
  paragraph,
  partialDate,
  procedureId,
  providerId,
  requiredLine,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const procedureInput = z.strictObject({
  caseId: caseId.nullable(),
  name: requiredLine(300),
  performedOn: partialDate.nullable(),
  providerId: providerId.nullable(),
  /** Hospital or clinic. */
  place: line(200),
  outcome: paragraph(4000),
  note: paragraph(),
});
export type ProcedureInput = z.infer<typeof procedureInput>;
export type Procedure = Readonly<ProcedureInput> & RecordEntity<ProcedureId>;

export const proceduresContract = recordOperations<Procedure>()('procedures', procedureInput, procedureId);
