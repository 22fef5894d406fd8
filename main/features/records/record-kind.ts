import type { CaseId, PersonId, ProviderId } from '@shared/contract/common';
import type { RecordEntity, RecordKind, RecordRef } from '@shared/contract/records';
import type { NewId } from '../../core/context';
import type { ReadDb, WriteDb } from '../../db/handles';
import type { RecordId } from '../../db/schema';
import type { DetailsTable, KeptRecord, RecordRow } from './records-repository';

/** The columns of `records` that follow from what the user entered. */
export type Spine = Pick<RecordRow, 'providerId' | 'title' | 'date' | 'status' | 'note'> & {
  readonly flagged?: number;
};

/** What new parts are made with; `today` is the family's calendar date. */
export type Making = { readonly newId: NewId; readonly today: string };

/** All that the shared service needs to know of one kind of record. */
export type RecordDefinition<
  Id extends RecordId,
  Input extends { readonly caseId: CaseId | null },
  Table extends DetailsTable,
  Entity extends RecordEntity<Id>,
  Listed = Entity,
> = {
  readonly kind: RecordKind;
  readonly table: Table;
  toSpine(input: Input): Spine;
  toDetails(input: Input): Omit<Table['$inferInsert'], 'id'>;
  /** Providers named beside the record's own. */
  otherProviders?(input: Input): readonly (ProviderId | null)[];
  /** One row with all that belongs to it. */
  toEntity(db: ReadDb, kept: KeptRecord<Table['$inferSelect']>): Entity;
  /** Rows of a list, in the given order; what belongs to them is asked for at once, not row by row. */
  toListed(db: ReadDb, kept: readonly KeptRecord<Table['$inferSelect']>[]): readonly Listed[];
  /** What a copy starts from. */
  toInput(entity: Entity): Input;
  /** Writes what lies in further tables; runs in the same transaction. */
  saveParts?(tx: WriteDb, id: Id, personId: PersonId, input: Input, making: Making): void;
};

/** The fields every entity has, for mappers. */
export const entityFields = <Id extends RecordId>(row: RecordRow): RecordEntity<Id> => ({
  // A kind's definition reads rows of its own kind only, whose ids it made.
  id: row.id as Id,
  personId: row.personId,
  caseId: row.caseId,
  deletedAt: row.deletedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** The reference of a row of `records`. */
export const toRecordRef = (kind: RecordKind, id: RecordId): Exclude<RecordRef, { kind: 'case' }> =>
  // Kind and id were written together, by that kind's definition.
  ({ kind, id }) as Exclude<RecordRef, { kind: 'case' }>;
