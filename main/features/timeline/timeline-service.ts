import type { CaseId, PersonId } from '@shared/contract/common';
import { ok } from '@shared/contract/result';
import type { TimelineEntry } from '@shared/contract/timeline';
import type { HandlersOf, RecordContext } from '../../core/context';
import { compareText } from '../../core/name-order';
import type { ReadDb } from '../../db/handles';
import { toPlace } from '../links/links-mapper';
import { toDecisionEntries, toDocumentEntry, toPacketEntry, toRecordEntry, toStepEntry } from './timeline-mapper';
import * as repository from './timeline-repository';

export function createTimelineHandlers({ db }: RecordContext): HandlersOf<'timeline'> {
  return { 'timeline.list': ({ personId, caseId }) => ok(listTimeline(db, personId, caseId)) };
}

function listTimeline(db: ReadDb, personId: PersonId, caseId: CaseId | null): readonly TimelineEntry[] {
  const scope = { personId, caseId };
  const sources = firstSources(db, personId);
  const records = repository.recordEntries(db, scope).all();
  const entries = [
    ...records.map((row) => toRecordEntry(row, sources.get(row.id) ?? null)),
    ...repository.referralStepEntries(db, scope).all().map(toStepEntry),
    ...repository.packetEntries(db, scope).all().map(toPacketEntry),
    ...repository.decisionEntries(db, scope).all().flatMap(toDecisionEntries),
    ...repository.documentEntries(db, scope).all().map(toDocumentEntry),
  ];
  return entries.sort(compareEntries);
}

/** Where each record was first read from. */
function firstSources(db: ReadDb, personId: PersonId): ReadonlyMap<string, TimelineEntry['source']> {
  const sources = new Map<string, TimelineEntry['source']>();
  for (const { recordId, ...place } of repository.sourcesOf(db, personId).all()) {
    if (recordId !== null && !sources.has(recordId)) sources.set(recordId, toPlace(place));
  }
  return sources;
}

/** Newest first and undated last; `2024` after every day of 2024. On the same date: records before papers, by title. */
function compareEntries(left: TimelineEntry, right: TimelineEntry): number {
  const [leftDate, rightDate] = [left.date ?? '', right.date ?? ''];
  if (leftDate !== rightDate) return leftDate < rightDate ? 1 : -1;
  const papersLast = Number(left.kind === 'document') - Number(right.kind === 'document');
  return papersLast || compareText(left.kind, right.kind) || compareText(left.title, right.title);
}
