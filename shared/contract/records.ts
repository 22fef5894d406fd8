import { z } from 'zod';
import {
  allergyId,
  authorizationId,
  type CaseId,
  caseId,
  consultationId,
  diagnosisId,
  documentId,
  familyHistoryId,
  type Instant,
  immunizationId,
  materialLoanId,
  medicationId,
  opinionId,
  type PersonId,
  personId,
  procedureId,
  recordRequestId,
  referralId,
  testResultId,
  treatmentId,
} from './common';
import { command, type Operation, query } from './operation';

const ref = <Kind extends string, Id extends z.ZodType>(kind: Kind, id: Id) =>
  z.strictObject({ kind: z.literal(kind), id });

const recordRefs = [
  ref('diagnosis', diagnosisId),
  ref('test_result', testResultId),
  ref('treatment', treatmentId),
  ref('medication', medicationId),
  ref('allergy', allergyId),
  ref('immunization', immunizationId),
  ref('family_history', familyHistoryId),
  ref('procedure', procedureId),
  ref('referral', referralId),
  ref('authorization', authorizationId),
  ref('record_request', recordRequestId),
  ref('material_loan', materialLoanId),
  ref('consultation', consultationId),
  ref('opinion', opinionId),
] as const;

/** What a document, or one page of it, can be linked to. */
export const recordRef = z.discriminatedUnion('kind', [ref('case', caseId), ...recordRefs]);
/** What can be moved to another person or lie in the trash. */
export const itemRef = z.discriminatedUnion('kind', [ref('document', documentId), ...recordRefs]);
export type ItemRef = z.infer<typeof itemRef>;
export type RecordRef = z.infer<typeof recordRef>;
/** Everything about a person that is dated and can be linked, moved and put in the trash. */
export type RecordKind = Exclude<RecordRef['kind'], 'case'>;

/** A place in a document: 1-based page; `area` as fractions of the page's width and height from its top left. */
export const sourcePlace = z.strictObject({
  documentId,
  page: z.number().int().min(1).max(100_000).nullable(),
  area: z
    .strictObject({
      x: z.number().min(0).max(1),
      y: z.number().min(0).max(1),
      width: z.number().min(0).max(1),
      height: z.number().min(0).max(1),
    })
    .nullable(),
});
export type SourcePlace = z.infer<typeof sourcePlace>;

/** What every record carries beside its own fields. */
export type RecordEntity<Id> = {
  readonly id: Id;
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly deletedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

export const RECORD_FAILURES = ['not_found', 'other_person', 'provider_not_found'] as const;
type RecordFailure = (typeof RECORD_FAILURES)[number];

const listInput = z.strictObject({ personId, caseId: caseId.nullable() });
type IdInput<Id extends z.ZodType> = z.ZodObject<{ id: Id }, z.core.$strict>;
type Extended<Input extends z.ZodObject, More extends z.ZodRawShape> = z.ZodObject<
  Input['shape'] & More,
  z.core.$strict
>;

/** The seven operations that every kind of record has. */
export type RecordOperations<Noun extends string, Entity, Listed, Input extends z.ZodObject, Id extends z.ZodType> = {
  readonly [Name in `${Noun}.list`]: Operation<'query', typeof listInput, readonly Listed[], never>;
} & { readonly [Name in `${Noun}.get`]: Operation<'query', IdInput<Id>, Entity, 'not_found'> } & {
  readonly [Name in `${Noun}.create`]: Operation<
    'command',
    Extended<Input, { personId: typeof personId }>,
    Entity,
    RecordFailure
  >;
} & {
  readonly [Name in `${Noun}.update`]: Operation<'command', Extended<Input, { id: Id }>, Entity, RecordFailure>;
} & {
  readonly [Name in `${Noun}.duplicate`]: Operation<'command', IdInput<Id>, Entity, 'not_found'>;
} & { readonly [Name in `${Noun}.delete`]: Operation<'command', IdInput<Id>, null, 'not_found'> } & {
  readonly [Name in `${Noun}.restore`]: Operation<'command', IdInput<Id>, Entity, 'not_found'>;
};

/**
 * Declares list (newest date first, undated last, trash left out), get, create, update, duplicate (a copy with today's
 * instants and no source links), delete (to the trash, links kept) and restore for one kind of record.
 */
export const recordOperations =
  <Entity, Listed = Entity>() =>
  <const Noun extends string, Input extends z.ZodObject, Id extends z.ZodType>(noun: Noun, input: Input, id: Id) => {
    const one = z.strictObject({ id });
    const operations = {
      [`${noun}.list`]: query<readonly Listed[]>()({ input: listInput }),
      [`${noun}.get`]: query<Entity>()({ input: one, failures: ['not_found'] }),
      [`${noun}.create`]: command<Entity>()({ input: input.extend({ personId }), failures: RECORD_FAILURES }),
      [`${noun}.update`]: command<Entity>()({ input: input.extend({ id }), failures: RECORD_FAILURES }),
      [`${noun}.duplicate`]: command<Entity>()({ input: one, failures: ['not_found'] }),
      [`${noun}.delete`]: command<null>()({ input: one, failures: ['not_found'] }),
      [`${noun}.restore`]: command<Entity>()({ input: one, failures: ['not_found'] }),
    };
    // Computed keys widen to string; the type says them one by one.
    return operations as unknown as RecordOperations<Noun, Entity, Listed, Input, Id>;
  };
