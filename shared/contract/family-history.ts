import { z } from 'zod';
import { caseId, type FamilyHistoryId, familyHistoryId, line, paragraph, requiredLine } from './common';
import { type RecordEntity, recordOperations } from './records';

export const relative = z.enum([
  'mother',
  'father',
  'sister',
  'brother',
  'daughter',
  'son',
  'maternal_grandmother',
  'maternal_grandfather',
  'paternal_grandmother',
  'paternal_grandfather',
  'aunt',
  'uncle',
  'cousin',
  'other',
]);

export const familyHistoryInput = z.strictObject({
  caseId: caseId.nullable(),
  relative,
  condition: requiredLine(300),
  ageAtOnset: line(60),
  ageAtDeath: line(60),
  note: paragraph(),
});
export type FamilyHistoryInput = z.infer<typeof familyHistoryInput>;
export type FamilyHistory = Readonly<FamilyHistoryInput> & RecordEntity<FamilyHistoryId>;

export const familyHistoryContract = recordOperations<FamilyHistory>()(
  'familyHistory',
  familyHistoryInput,
  familyHistoryId,
);
