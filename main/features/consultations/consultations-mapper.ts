import type { ConsultationId } from '@shared/contract/common';
import type { Consultation, ConsultationInput } from '@shared/contract/consultations';
import { consultations } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toConsultation = ({ record, details }: KeptRecord<typeof consultations.$inferSelect>): Consultation => ({
  ...entityFields<ConsultationId>(record),
  providerId: record.providerId,
  status: details.status,
  mode: details.mode,
  heldOn: details.heldOn,
  startsAt: details.startsAt,
  durationMinutes: details.durationMinutes,
  place: details.place,
  attendees: details.attendees,
  preparation: details.preparation,
  notes: record.note,
});

const toColumns = (input: ConsultationInput) => ({
  status: input.status,
  mode: input.mode,
  heldOn: input.heldOn,
  startsAt: input.startsAt,
  durationMinutes: input.durationMinutes,
  place: input.place,
  attendees: input.attendees,
  preparation: input.preparation,
});

export const consultationRecord: RecordDefinition<
  ConsultationId,
  ConsultationInput,
  typeof consultations,
  Consultation
> = {
  kind: 'consultation',
  table: consultations,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: null,
    date: input.heldOn,
    status: input.status,
    note: input.notes,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toConsultation(kept),
  toListed: (_db, kept) => kept.map(toConsultation),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    notes: entity.notes,
  }),
};
