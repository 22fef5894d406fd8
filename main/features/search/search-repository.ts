import type { PersonId } from '@shared/contract/common';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import { careTeam, cases, providers, questions, records } from '../../db/schema';
import { RECORD_ENTRY_COLUMNS } from '../timeline/timeline-repository';

// What lies in the trash is left out. `personId: null` for everyone's.

/** Open ones first, newest first. */
export const searchableCases = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({ caseId: cases.id, personId: cases.personId, title: cases.title, question: cases.question })
    .from(cases)
    .where(personId === null ? undefined : eq(cases.personId, personId))
    .orderBy(sql`${cases.archivedAt} is not null`, desc(cases.createdAt));

/** In the order they are asked. */
export const searchableQuestions = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({ caseId: questions.caseId, personId: cases.personId, text: questions.text })
    .from(questions)
    .innerJoin(cases, eq(cases.id, questions.caseId))
    .where(and(isNull(questions.deletedAt), personId === null ? undefined : eq(cases.personId, personId)))
    .orderBy(asc(questions.caseId), asc(questions.position));

/** Each once a person, by name. */
export const searchableProviders = (db: ReadDb, personId: PersonId | null) =>
  db
    .selectDistinct({
      personId: careTeam.personId,
      providerId: providers.id,
      name: providers.name,
      specialty: providers.specialty,
      organization: providers.organization,
    })
    .from(careTeam)
    .innerJoin(providers, eq(providers.id, careTeam.providerId))
    .where(and(isNull(providers.deletedAt), personId === null ? undefined : eq(careTeam.personId, personId)))
    .orderBy(asc(providers.name));

/** Newest first, undated last. */
export const searchableRecords = (db: ReadDb, personId: PersonId | null) =>
  db
    .select({ ...RECORD_ENTRY_COLUMNS, personId: records.personId, provider: providers.name })
    .from(records)
    .leftJoin(providers, eq(providers.id, records.providerId))
    .where(and(isNull(records.deletedAt), personId === null ? undefined : eq(records.personId, personId)))
    .orderBy(sql`${records.date} is null`, desc(records.date), desc(records.createdAt));
