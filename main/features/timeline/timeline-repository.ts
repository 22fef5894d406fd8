import type { CaseId, PersonId } from '@shared/contract/common';
import { and, asc, eq, exists, isNotNull, isNull } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import { caseDocuments, documents, providers, records, sourceLinks } from '../../db/schema';
import { PLACE_COLUMNS } from '../links/links-repository';
import { recordTitle } from '../records/records-repository';

type Scope = { readonly personId: PersonId; readonly caseId: CaseId | null };

// Neither list is ordered: records and papers are put in order together. What lies in the trash is left out.

export const recordEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select({
      id: records.id,
      kind: records.kind,
      caseId: records.caseId,
      date: records.date,
      title: recordTitle,
      status: records.status,
      flagged: records.flagged,
    })
    .from(records)
    .leftJoin(providers, eq(providers.id, records.providerId))
    .where(
      and(
        eq(records.personId, personId),
        caseId === null ? undefined : eq(records.caseId, caseId),
        isNull(records.deletedAt),
      ),
    );
export type RecordEntryRow = ReturnType<ReturnType<typeof recordEntries>['all']>[number];

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
    .select({ recordId: sourceLinks.recordId, ...PLACE_COLUMNS })
    .from(documents)
    .innerJoin(sourceLinks, eq(sourceLinks.documentId, documents.id))
    .where(and(eq(documents.personId, personId), isNull(documents.deletedAt), isNotNull(sourceLinks.recordId)))
    .orderBy(asc(sourceLinks.createdAt), asc(sourceLinks.id));
