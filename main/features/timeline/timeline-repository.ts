import type { CaseId, PersonId } from '@shared/contract/common';
import { and, asc, eq, exists, isNull, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import { caseDocuments, diagnoses, documents, providers, referrals, sourceLinks, testResults } from '../../db/schema';
import { referralTitle } from '../records/records-repository';
import { clinicalDate } from '../test-results/test-results-repository';

type Scope = { readonly personId: PersonId; readonly caseId: CaseId | null };

// None of these is ordered: the entries of all kinds are put in order together. What lies in the trash is left out.

export const diagnosisEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select({
      id: diagnoses.id,
      date: diagnoses.diagnosedOn,
      title: diagnoses.name,
      certainty: diagnoses.certainty,
    })
    .from(diagnoses)
    .where(
      and(
        eq(diagnoses.personId, personId),
        caseId === null ? undefined : eq(diagnoses.caseId, caseId),
        isNull(diagnoses.deletedAt),
      ),
    );

export const testResultEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select({ id: testResults.id, date: clinicalDate, title: testResults.title, category: testResults.category })
    .from(testResults)
    .where(
      and(
        eq(testResults.personId, personId),
        caseId === null ? undefined : eq(testResults.caseId, caseId),
        isNull(testResults.deletedAt),
      ),
    );

/** Dated by the request; failing that, by when it was sent or is to happen. */
export const referralEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select({
      id: referrals.id,
      date: sql<string | null>`coalesce(${referrals.requestedOn}, ${referrals.sentOn}, ${referrals.appointmentOn})`,
      title: referralTitle,
      state: referrals.state,
    })
    .from(referrals)
    .leftJoin(providers, eq(providers.id, referrals.toProviderId))
    .where(
      and(
        eq(referrals.personId, personId),
        caseId === null ? undefined : eq(referrals.caseId, caseId),
        isNull(referrals.deletedAt),
      ),
    );

export const documentEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select({ id: documents.id, date: documents.documentDate, title: documents.title, documentKind: documents.kind })
    .from(documents)
    .where(
      and(
        eq(documents.personId, personId),
        caseId === null ? undefined : isInCase(db, caseId),
        isNull(documents.deletedAt),
      ),
    );

const isInCase = (db: ReadDb, caseId: CaseId) =>
  exists(
    db
      .select({ id: caseDocuments.documentId })
      .from(caseDocuments)
      .where(and(eq(caseDocuments.caseId, caseId), eq(caseDocuments.documentId, documents.id))),
  );

/** Every link of the person's records to a document, in the order they were made; to be asked for the first of each. */
export const sourcesOf = (db: ReadDb, personId: PersonId) =>
  db
    .select({
      documentId: sourceLinks.documentId,
      page: sourceLinks.page,
      recordId: sql<string>`coalesce(
        ${sourceLinks.diagnosisId}, ${sourceLinks.testResultId}, ${sourceLinks.referralId}, ${sourceLinks.caseId})`,
    })
    .from(documents)
    .innerJoin(sourceLinks, eq(sourceLinks.documentId, documents.id))
    .where(and(eq(documents.personId, personId), isNull(documents.deletedAt)))
    .orderBy(asc(sourceLinks.createdAt), asc(sourceLinks.id));
