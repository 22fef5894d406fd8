import type { CaseSpecialty } from '../contract/cases';
import type { ChecklistItem, ChecklistState } from '../contract/checklist';
import type { DocumentId, RecordRequestId } from '../contract/common';
import type { DocumentKind } from '../contract/documents';
import type { LoanStatus, MaterialKind } from '../contract/material-loans';
import type { RequestedItem, RequestStatus } from '../contract/record-requests';
import type { TestCategory } from '../contract/test-results';
import { calendarDate, dateParts, daysInMonth, type FullDate, isCalendarDate, lastDayOf } from './calendar-date';
import {
  CHECKLIST_RULES,
  type ChecklistCode,
  type ChecklistRule,
  type CountedRecord,
  isChecklistCode,
  type ReportMatch,
} from './checklist-items';
import { CHECKLISTS } from './checklist-specialties';
import { foldText } from './fold-text';

/** What is filed, recorded and asked for under one case. */
export interface ChecklistFacts {
  readonly documents: readonly {
    readonly id: DocumentId;
    readonly kind: DocumentKind;
    readonly title: string;
    /** Possibly partial; null when unknown. */
    readonly date: string | null;
  }[];
  readonly testResults: readonly {
    readonly title: string;
    readonly category: TestCategory;
    /** As printed; each name once is enough. */
    readonly observationNames: readonly string[];
    readonly date: string | null;
    /** The reports it is linked to. */
    readonly documentIds: readonly DocumentId[];
  }[];
  /** Absent means none; a statement counts 1. */
  readonly counts: Readonly<Partial<Record<CountedRecord, number>>>;
  readonly materials: readonly { readonly kind: MaterialKind; readonly status: LoanStatus }[];
  readonly requests: readonly {
    readonly id: RecordRequestId;
    readonly items: readonly RequestedItem[];
    readonly status: RequestStatus;
    readonly dueOn: string | null;
  }[];
  /** Calendar date from which blood work counts as recent, see `recentBloodWorkSince`; null for no window. */
  readonly recentSince: string | null;
}

/**
 * How far back blood work counts as recent. No office and no rule sets a period: this is the product's own habit, said
 * so on screen, and a person's word about the item goes before it.
 */
export const RECENT_BLOOD_WORK_MONTHS = 12;

/** The day it counts from; February 28 stands in for a 29 that the year does not have. Null before the calendar. */
export function recentBloodWorkSince(today: FullDate): string | null {
  const { year, month = 1, day = 1 } = dateParts(today);
  const months = year * 12 + (month - 1) - RECENT_BLOOD_WORK_MONTHS;
  const then = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return calendarDate({ ...then, day: Math.min(day, daysInMonth(then.year, then.month)) });
}

/** A person's word about one item. */
export interface ChecklistMark {
  readonly code: string;
  readonly state: ChecklistState;
  readonly note: string | null;
}

/** Papers that speak about a report without being one. */
const CARRIES_NO_RESULT: ReadonlySet<DocumentKind> = new Set(['referral_letter', 'authorization', 'insurance']);

/** The facts with their texts folded once, not once a rule: a big case has thousands of observation names. */
interface Prepared {
  readonly facts: ChecklistFacts;
  readonly documents: readonly { readonly of: ChecklistFacts['documents'][number]; readonly text: string }[];
  readonly tests: readonly { readonly of: ChecklistFacts['testResults'][number]; readonly text: string }[];
}

function prepare(facts: ChecklistFacts): Prepared {
  const folded = new Map<string, string>();
  const fold = (text: string) => {
    const known = folded.get(text) ?? foldText(text);
    folded.set(text, known);
    return known;
  };
  return {
    facts,
    documents: facts.documents.map((of) => ({ of, text: fold(of.title) })),
    // Folded text has no bar, so no pattern runs from one name into the next.
    tests: facts.testResults.map((of) => ({ of, text: [of.title, ...of.observationNames].map(fold).join('|') })),
  };
}

const fits = (words: RegExp | undefined, text: string) => words === undefined || words.test(text);

// A partial date counts by its last day, an unknown one always: nothing shows that it is old.
const isRecent = (date: string | null, since: string | null) =>
  date === null || since === null || !isCalendarDate(date) || lastDayOf(date) >= since;

const isInWindow = (rule: ChecklistRule, date: string | null, facts: ChecklistFacts) =>
  !rule.isRecentOnly || isRecent(date, facts.recentSince);

const documentsFor = (rule: ChecklistRule, match: ReportMatch, { facts, documents }: Prepared) =>
  documents
    .filter(({ of }) => (match.kinds ? match.kinds.includes(of.kind) : !CARRIES_NO_RESULT.has(of.kind)))
    .filter(({ of, text }) => fits(match.words, text) && isInWindow(rule, of.date, facts))
    .map(({ of }) => of.id);

const testsFor = (rule: ChecklistRule, match: ReportMatch, { facts, tests }: Prepared) =>
  tests
    .filter(({ of }) => match.categories === undefined || match.categories.includes(of.category))
    .filter(({ of, text }) => fits(match.words, text) && isInWindow(rule, of.date, facts))
    .map(({ of }) => of);

type Evidence = Pick<ChecklistItem, 'state' | 'why'>;

/** The filed or recorded evidence for an item, or null. Documents go first: they are what an office wants to see. */
function found(rule: ChecklistRule, prepared: Prepared): Evidence | null {
  const { facts } = prepared;
  const matches = rule.reports ?? [];
  const tests = new Set(matches.flatMap((match) => testsFor(rule, match, prepared)));
  const documentIds = new Set([
    ...matches.flatMap((match) => documentsFor(rule, match, prepared)),
    ...[...tests].flatMap((test) => test.documentIds),
  ]);
  if (documentIds.size > 0) return { state: 'have', why: { kind: 'filed', documentIds: [...documentIds] } };
  const counted = (rule.records ?? []).reduce((sum, record) => sum + (facts.counts[record] ?? 0), 0);
  const count = tests.size + counted;
  return count > 0 ? { state: 'have', why: { kind: 'recorded', count } } : foundMaterial(rule, facts);
}

/** Slides, blocks and discs are not filed: knowing where they are is what an office needs; one only asked for is not had. */
function foundMaterial(rule: ChecklistRule, facts: ChecklistFacts): Evidence | null {
  const tracked = facts.materials.filter(({ kind, status }) => rule.materials?.includes(kind) && status !== 'lost');
  if (tracked.length === 0) return null;
  const isOnlyAskedFor = tracked.every(({ status }) => status === 'requested');
  return { state: isOnlyAskedFor ? 'requested' : 'have', why: { kind: 'recorded', count: tracked.length } };
}

const isPending = (status: RequestStatus) => status === 'sent' || status === 'partly_received';

/** The open request that will be answered first, or null. */
function pendingRequest(rule: ChecklistRule, facts: ChecklistFacts) {
  const asksFor = (items: readonly RequestedItem[]) =>
    items.some((item) => rule.requestedBy?.includes(item) || (item === 'complete_chart' && rule.isInChart));
  return (
    facts.requests
      .filter(({ status, items }) => isPending(status) && asksFor(items))
      .sort((left, right) => (left.dueOn ?? '9999').localeCompare(right.dueOn ?? '9999', 'en'))[0] ?? null
  );
}

function fillItem(code: ChecklistCode, prepared: Prepared, mark: ChecklistMark | undefined): ChecklistItem {
  if (mark) return { code, state: mark.state, why: { kind: 'set_by_hand', note: mark.note } };
  const rule = CHECKLIST_RULES[code];
  const evidence = found(rule, prepared);
  if (evidence) return { code, ...evidence };
  const request = pendingRequest(rule, prepared.facts);
  if (request) {
    return { code, state: 'requested', why: { kind: 'requested', requestId: request.id, dueOn: request.dueOn } };
  }
  return { code, state: 'missing', why: { kind: 'nothing_found' } };
}

/**
 * The specialty's list in the order its office asks, each item with why it stands where it does. A mark goes before
 * what was found; what is filed before what is recorded, and that before what is only asked for. `null`: the general
 * list. Marks for items of another specialty are left alone, so that changing back keeps them.
 */
export function fillChecklist(
  specialty: CaseSpecialty | null,
  facts: ChecklistFacts,
  marks: readonly ChecklistMark[],
): readonly ChecklistItem[] {
  const prepared = prepare(facts);
  return CHECKLISTS[specialty ?? 'general'].map((code) =>
    fillItem(
      code,
      prepared,
      marks.find((mark) => mark.code === code),
    ),
  );
}

/** The same list, where nothing was found saying which of the person's documents outside the case would answer it. */
export function withFiledElsewhere(
  items: readonly ChecklistItem[],
  facts: ChecklistFacts,
  elsewhere: ChecklistFacts['documents'],
): readonly ChecklistItem[] {
  const prepared = prepare({ ...facts, documents: elsewhere });
  return items.map((item) => {
    if (item.why.kind !== 'nothing_found' || !isChecklistCode(item.code)) return item;
    const rule = CHECKLIST_RULES[item.code];
    const documentIds = new Set((rule.reports ?? []).flatMap((match) => documentsFor(rule, match, prepared)));
    return documentIds.size > 0 ? { ...item, why: { kind: 'filed_elsewhere', documentIds: [...documentIds] } } : item;
  });
}

/** True when the specialty's list has the item. */
export const isOnChecklist = (specialty: CaseSpecialty | null, code: string): code is ChecklistCode =>
  CHECKLISTS[specialty ?? 'general'].some((each) => each === code);

export interface ChecklistCounts {
  readonly have: number;
  readonly requested: number;
  readonly missing: number;
}

/** How many items stand where; not-applicable ones are left out. */
export const countChecklist = (items: readonly ChecklistItem[]): ChecklistCounts => {
  const count = (state: ChecklistState) => items.filter((item) => item.state === state).length;
  return { have: count('have'), requested: count('requested'), missing: count('missing') };
};
