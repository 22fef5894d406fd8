import type { CaseId, PersonId } from '@shared/contract/common';
import { ok } from '@shared/contract/result';
import type { TimelineEntry } from '@shared/contract/timeline';
import type { HandlersOf, RecordContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { countFlagged } from '../test-results/test-results-service';
import { toDiagnosisEntry, toDocumentEntry, toReferralEntry, toTestResultEntry } from './timeline-mapper';
import * as repository from './timeline-repository';

export function createTimelineHandlers({ db }: RecordContext): HandlersOf<'timeline'> {
  return { 'timeline.list': ({ personId, caseId }) => ok(listTimeline(db, personId, caseId)) };
}

function listTimeline(db: ReadDb, personId: PersonId, caseId: CaseId | null): readonly TimelineEntry[] {
  const scope = { personId, caseId };
  const sources = firstSources(db, personId);
  const sourceOf = (row: { readonly id: string }) => sources.get(row.id) ?? null;
  const flagged = countFlagged(db, personId, caseId);
  const entries = [
    ...repository
      .diagnosisEntries(db, scope)
      .all()
      .map((row) => toDiagnosisEntry(row, sourceOf(row))),
    ...repository
      .testResultEntries(db, scope)
      .all()
      .map((row) => toTestResultEntry(row, flagged.get(row.id) ?? 0, sourceOf(row))),
    ...repository
      .referralEntries(db, scope)
      .all()
      .map((row) => toReferralEntry(row, sourceOf(row))),
    ...repository.documentEntries(db, scope).all().map(toDocumentEntry),
  ];
  return entries.sort(compareEntries);
}

/** Where each record was first read from. */
function firstSources(db: ReadDb, personId: PersonId): ReadonlyMap<string, TimelineEntry['source']> {
  const sources = new Map<string, TimelineEntry['source']>();
  for (const { recordId, documentId, page } of repository.sourcesOf(db, personId).all()) {
    if (!sources.has(recordId)) sources.set(recordId, { documentId, page });
  }
  return sources;
}

const KIND_ORDER = { diagnosis: 0, test_result: 1, referral: 2, document: 3 } as const;

/** Newest first and undated last; `2024` after every day of 2024. On the same date: records before papers, by title. */
function compareEntries(left: TimelineEntry, right: TimelineEntry): number {
  const [leftDate, rightDate] = [left.date ?? '', right.date ?? ''];
  if (leftDate !== rightDate) return leftDate < rightDate ? 1 : -1;
  return KIND_ORDER[left.kind] - KIND_ORDER[right.kind] || compareText(left.title, right.title);
}

/** Any steady order will do among entries of one day; a language's own order takes five times as long to sort by. */
const compareText = (left: string, right: string): number => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};
