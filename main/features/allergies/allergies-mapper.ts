import type { Allergy, AllergyInput, NoKnownAllergies } from '@shared/contract/allergies';
import type { AllergyId } from '@shared/contract/common';
import { allergies } from '../../db/schema';
import type { PersonRow } from '../people/people-repository';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';

const toAllergy = ({ record, details }: KeptRecord<typeof allergies.$inferSelect>): Allergy => ({
  ...entityFields<AllergyId>(record),
  substance: details.substance,
  type: details.type,
  category: details.category,
  reaction: details.reaction,
  severity: details.severity,
  notedOn: details.notedOn,
  note: record.note,
});

export const toNoneKnown = (row: PersonRow): NoKnownAllergies => ({
  saidOn: row.noKnownAllergiesOn,
  saidBy: row.noKnownAllergiesSaidBy,
});

const toColumns = (input: AllergyInput) => ({
  substance: input.substance,
  type: input.type,
  category: input.category,
  reaction: input.reaction,
  severity: input.severity,
  notedOn: input.notedOn,
});

export const allergyRecord: RecordDefinition<AllergyId, AllergyInput, typeof allergies, Allergy> = {
  kind: 'allergy',
  table: allergies,
  toSpine: (input) => ({
    providerId: null,
    title: input.substance,
    date: input.notedOn,
    status: input.severity,
    note: input.note,
  }),
  toDetails: toColumns,
  toEntity: (_db, kept) => toAllergy(kept),
  toListed: (_db, kept) => kept.map(toAllergy),
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    note: entity.note,
  }),
};
