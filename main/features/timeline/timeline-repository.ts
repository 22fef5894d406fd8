import type { CaseId, PersonId } from '@shared/contract/common';
import { and, asc, eq, exists, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';
import {
  caseDocuments,
  cases,
  decisions,
  documents,
  packets,
  providers,
  records,
  referralSteps,
  referrals,
  sourceLinks,
} from '../../db/schema';
import { PLACE_COLUMNS } from '../links/links-repository';
import { packetRecipient } from '../packets/packets-repository';
import { recordTitle } from '../records/records-repository';

type Scope = { readonly personId: PersonId; readonly caseId: CaseId | null };

// None of these lists is ordered: they are put in order together. What lies in the trash is left out.

/** What an entry tells of a record; to be joined with `providers`, which some are called after. */
export const RECORD_ENTRY_COLUMNS = {
  id: records.id,
  kind: records.kind,
  caseId: records.caseId,
  date: records.date,
  title: recordTitle,
  status: records.status,
  flagged: records.flagged,
};

export const recordEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select(RECORD_ENTRY_COLUMNS)
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

/**
 * Dated steps, but for one that says what its referral's own line says: that day, that state. The first step is the state
 * the referral was written down in; unless the referral's own dates bear it out, its day is only that of the writing.
 */
export const referralStepEntries = (db: ReadDb, { personId, caseId }: Scope) =>
  db
    .select({
      referralId: referralSteps.referralId,
      caseId: records.caseId,
      date: referralSteps.on,
      title: recordTitle,
      state: referralSteps.state,
      by: referralSteps.by,
    })
    .from(records)
    .innerJoin(referralSteps, eq(referralSteps.referralId, sql`${records.id}`))
    .innerJoin(referrals, eq(referrals.id, referralSteps.referralId))
    .leftJoin(providers, eq(providers.id, records.providerId))
    .where(
      and(
        eq(records.personId, personId),
        eq(records.kind, 'referral'),
        caseId === null ? undefined : eq(records.caseId, caseId),
        isNull(records.deletedAt),
        isNotNull(referralSteps.on),
        or(
          gt(referralSteps.position, 0),
          eq(referralSteps.on, referrals.requestedOn),
          eq(referralSteps.on, referrals.sentOn),
        ),
        sql`(${referralSteps.on}, ${referralSteps.state}) is not (${records.date}, ${records.status})`,
      ),
    );
export type ReferralStepEntryRow = ReturnType<ReturnType<typeof referralStepEntries>['all']>[number];

const isInScope = ({ personId, caseId }: Scope) =>
  and(eq(cases.personId, personId), caseId === null ? undefined : eq(cases.id, caseId));

export const packetEntries = (db: ReadDb, scope: Scope) =>
  db
    .select({
      id: packets.id,
      pageCount: packets.pageCount,
      createdAt: packets.createdAt,
      recipient: packetRecipient,
    })
    .from(cases)
    .innerJoin(packets, eq(packets.caseId, cases.id))
    .where(isInScope(scope));
export type PacketEntryRow = ReturnType<ReturnType<typeof packetEntries>['all']>[number];

export const decisionEntries = (db: ReadDb, scope: Scope) =>
  db
    .select({
      caseId: decisions.caseId,
      title: cases.title,
      decision: decisions.decision,
      decidedOn: decisions.decidedOn,
      followUpOn: decisions.followUpOn,
    })
    .from(cases)
    .innerJoin(decisions, eq(decisions.caseId, cases.id))
    .where(isInScope(scope));
export type DecisionEntryRow = ReturnType<ReturnType<typeof decisionEntries>['all']>[number];

/** Every link of the person's records to a document, in the order they were made; to be asked for the first of each. */
export const sourcesOf = (db: ReadDb, personId: PersonId) =>
  db
    .select({ recordId: sourceLinks.recordId, ...PLACE_COLUMNS })
    .from(documents)
    .innerJoin(sourceLinks, eq(sourceLinks.documentId, documents.id))
    .where(and(eq(documents.personId, personId), isNull(documents.deletedAt), isNotNull(sourceLinks.recordId)))
    .orderBy(asc(sourceLinks.createdAt), asc(sourceLinks.id));
