import type { CaseId } from '@shared/contract/common';
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import {
  authorizations,
  cases,
  consultations,
  documents,
  materialLoans,
  opinionJudgements,
  opinions,
  packets,
  providers,
  questions,
  recordRequests,
  records,
  referralSteps,
  referrals,
} from '../../db/schema';
import { recordTitle } from '../records/records-repository';

// Everything of one case that its journey is read from: oldest first, what lies in the trash left out.

const isLive = (caseId: CaseId) => and(eq(records.caseId, caseId), isNull(records.deletedAt));
const oldestFirst = [sql`${records.date} is null`, asc(records.date), asc(records.createdAt)];
const nameOf = eq(providers.id, records.providerId);

/** `since` is the date of the last step. */
export const referralsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: referrals.id,
      state: referrals.state,
      title: recordTitle,
      providerId: records.providerId,
      appointmentOn: referrals.appointmentOn,
      since: sql<string | null>`(select ${referralSteps.on} from ${referralSteps}
        where ${referralSteps.referralId} = ${referrals.id} order by ${referralSteps.position} desc limit 1)`,
    })
    .from(records)
    .innerJoin(referrals, eq(referrals.id, sql`${records.id}`))
    .leftJoin(providers, nameOf)
    .where(isLive(caseId))
    .orderBy(...oldestFirst)
    .all();

export const authorizationsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: authorizations.id,
      status: authorizations.status,
      title: recordTitle,
      submittedOn: authorizations.submittedOn,
      validUntil: authorizations.validUntil,
      appealBy: authorizations.appealBy,
    })
    .from(records)
    .innerJoin(authorizations, eq(authorizations.id, sql`${records.id}`))
    .leftJoin(providers, nameOf)
    .where(isLive(caseId))
    .orderBy(...oldestFirst)
    .all();

export const requestsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: recordRequests.id,
      status: recordRequests.status,
      title: recordTitle,
      requestedOn: recordRequests.requestedOn,
      dueOn: recordRequests.dueOn,
    })
    .from(records)
    .innerJoin(recordRequests, eq(recordRequests.id, sql`${records.id}`))
    .leftJoin(providers, nameOf)
    .where(isLive(caseId))
    .orderBy(...oldestFirst)
    .all();

export const consultationsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: consultations.id,
      status: consultations.status,
      providerId: records.providerId,
      title: recordTitle,
      heldOn: consultations.heldOn,
    })
    .from(records)
    .innerJoin(consultations, eq(consultations.id, sql`${records.id}`))
    .leftJoin(providers, nameOf)
    .where(isLive(caseId))
    .orderBy(...oldestFirst)
    .all();

export const materialsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({
      id: materialLoans.id,
      status: materialLoans.status,
      title: recordTitle,
      requestedOn: materialLoans.requestedOn,
      sentOn: materialLoans.sentOn,
      returnDueOn: materialLoans.returnDueOn,
    })
    .from(records)
    .innerJoin(materialLoans, eq(materialLoans.id, sql`${records.id}`))
    .leftJoin(providers, nameOf)
    .where(isLive(caseId))
    .orderBy(...oldestFirst)
    .all();

export const opinionsOfCase = (db: ReadDb, caseId: CaseId) =>
  db
    .select({ id: opinions.id, order: opinions.order })
    .from(records)
    .innerJoin(opinions, eq(opinions.id, sql`${records.id}`))
    .where(isLive(caseId))
    .orderBy(...oldestFirst)
    .all();

/** True once any aspect of two opinions of the case was judged by a person. */
export const hasJudgement = (db: ReadDb, caseId: CaseId): boolean =>
  db
    .select({ one: sql`1` })
    .from(records)
    .innerJoin(opinionJudgements, eq(opinionJudgements.firstId, sql`${records.id}`))
    .where(isLive(caseId))
    .get() !== undefined;

export function countQuestions(db: ReadDb, caseId: CaseId): { readonly total: number; readonly answered: number } {
  const row = db
    .select({ total: count(), answered: count(questions.answer) })
    .from(questions)
    .where(and(eq(questions.caseId, caseId), isNull(questions.deletedAt)))
    .get();
  return row ?? { total: 0, answered: 0 };
}

/** Waiting in the inbox, whoever they belong to. */
export const countInbox = (db: ReadDb): number =>
  db
    .select({ total: count() })
    .from(documents)
    .where(and(isNull(documents.personId), isNull(documents.deletedAt)))
    .get()?.total ?? 0;

export const countPackets = (db: ReadDb, caseId: CaseId): number =>
  db.select({ total: count() }).from(packets).where(eq(packets.caseId, caseId)).get()?.total ?? 0;

/** Not archived, newest first. */
export const openCases = (db: ReadDb) =>
  db.select().from(cases).where(isNull(cases.archivedAt)).orderBy(desc(cases.createdAt), cases.id).all();

/** The newest documents of the family, at most `limit`. */
export const recentDocuments = (db: ReadDb, limit: number) =>
  db
    .select({
      documentId: documents.id,
      personId: documents.personId,
      title: documents.title,
      importedAt: documents.importedAt,
    })
    .from(documents)
    .where(isNull(documents.deletedAt))
    .orderBy(desc(documents.importedAt), documents.id)
    .limit(limit)
    .all();
