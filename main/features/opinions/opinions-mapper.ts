import type { OpinionId } from '@shared/contract/common';
import type { Opinion, OpinionInput } from '@shared/contract/opinions';
import { opinions } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toOpinion = ({ record, details }: KeptRecord<typeof opinions.$inferSelect>): Opinion => ({
  ...entityFields<OpinionId>(record),
  order: details.order,
  providerId: record.providerId,
  givenOn: details.givenOn,
  diagnosis: details.diagnosis,
  recommendedTreatment: details.recommendedTreatment,
  alternatives: details.alternatives,
  rationale: details.rationale,
  urgency: details.urgency,
  confidence: details.confidence,
  note: record.note,
});

const toColumns = (input: OpinionInput) => ({
  order: input.order,
  givenOn: input.givenOn,
  diagnosis: input.diagnosis,
  recommendedTreatment: input.recommendedTreatment,
  alternatives: input.alternatives,
  rationale: input.rationale,
  urgency: input.urgency,
  confidence: input.confidence,
});

export const opinionRecord: RecordDefinition<OpinionId, OpinionInput, typeof opinions, Opinion> = {
  kind: 'opinion',
  table: opinions,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: null,
    date: input.givenOn,
    status: input.order,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toOpinion(kept),
  toListed: (_db, kept) => kept.map(toOpinion),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    note: entity.note,
  }),
};
