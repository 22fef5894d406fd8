import type { FamilyHistoryId } from '@shared/contract/common';
import type { FamilyHistory, FamilyHistoryInput } from '@shared/contract/family-history';
import { familyHistory } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toFamilyHistory = ({ record, details }: KeptRecord<typeof familyHistory.$inferSelect>): FamilyHistory => ({
  ...entityFields<FamilyHistoryId>(record),
  relative: details.relative,
  condition: details.condition,
  ageAtOnset: details.ageAtOnset,
  ageAtDeath: details.ageAtDeath,
  note: record.note,
});

const toColumns = (input: FamilyHistoryInput) => ({
  relative: input.relative,
  condition: input.condition,
  ageAtOnset: input.ageAtOnset,
  ageAtDeath: input.ageAtDeath,
});

export const familyHistoryRecord: RecordDefinition<
  FamilyHistoryId,
  FamilyHistoryInput,
  typeof familyHistory,
  FamilyHistory
> = {
  kind: 'family_history',
  table: familyHistory,
  toSpine: (input) => ({
    providerId: null,
    title: input.condition,
    date: null,
    status: input.relative,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toFamilyHistory(kept),
  toListed: (_db, kept) => kept.map(toFamilyHistory),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    note: entity.note,
  }),
};
