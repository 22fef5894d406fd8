import { z } from 'zod';
import {
  caseId,
  type ImmunizationId,
  immunizationId,
  line,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const immunizationInput = z.strictObject({
  caseId: caseId.nullable(),
  vaccine: requiredLine(200),
  givenOn: partialDate.nullable(),
  dose: line(60),
  lotNumber: line(60),
  providerId: providerId.nullable(),
  note: paragraph(),
});
export type ImmunizationInput = z.infer<typeof immunizationInput>;
export type Immunization = Readonly<ImmunizationInput> & RecordEntity<ImmunizationId>;

export const immunizationsContract = recordOperations<Immunization>()(
  'immunizations',
  immunizationInput,
  immunizationId,
);
