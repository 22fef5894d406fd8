import { createHash } from 'node:crypto';
import type { DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan, PlanItem } from '@shared/contract/packet-plan';
import type { PreflightCode, PreflightFinding, PreflightMend } from '@shared/contract/packets';
import type { FullDate } from '@shared/domain/calendar-date';
import { type Mismatch, mismatchesWith, paperOf } from '@shared/domain/whose-paper';
import type { ReadDb } from '../../db/handles';
import type { PageLook } from '../../workers/packet-tasks';
import type { CaseRow } from '../cases/cases-repository';
import { checklistOf } from '../checklist/checklist-service';
import { pageTextsOf } from '../documents/documents-repository';
import { listPeople, type PersonRow } from '../people/people-repository';
import { questionsOf } from '../questions/questions-repository';
import { includedItems } from './packet-draft';
import type { PagesSeen } from './page-findings';

type Weight = PreflightFinding['weight'];

const WEIGHTS: Readonly<Record<PreflightCode, Weight>> = {
  wrong_person: 'stop',
  birth_date_differs: 'stop',
  health_number_differs: 'stop',
  word_in_own_pages: 'stop',
  file_missing: 'stop',
  password_needed: 'stop',
  unreadable: 'stop',
  duplicate: 'look',
  sideways: 'look',
  blank_page: 'look',
  missing_item: 'look',
  no_question: 'look',
  no_recipient: 'look',
  no_birth_date: 'look',
  no_health_number: 'look',
  not_looked_at: 'look',
  words_not_searchable: 'look',
  words_read_by_machine: 'look',
  fax_illegible: 'look',
  low_resolution: 'look',
  undated: 'note',
  damaged: 'note',
  no_text: 'note',
  odd_size: 'note',
};
const ORDER: readonly Weight[] = ['stop', 'look', 'note'];

type Subject = {
  readonly documentId?: DocumentId;
  readonly pages?: readonly number[];
  readonly subject?: string;
  readonly mend?: PreflightMend;
};

function finding(code: PreflightCode, { documentId, pages = [], subject, mend }: Subject = {}): PreflightFinding {
  return {
    key: [code, documentId, subject].filter((part) => part !== undefined).join(' '),
    code,
    weight: WEIGHTS[code],
    documentId: documentId ?? null,
    pages,
    subject: subject ?? null,
    mend: mend ?? null,
  };
}

export type PreflightScope = {
  readonly db: ReadDb;
  readonly plan: PacketPlan;
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  readonly today: FullDate;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  /** Words to be removed that the application's own pages hold. */
  readonly wordsInOwnPages: readonly string[];
  /** Documents whose stored file is gone. */
  readonly lost: ReadonlySet<DocumentId>;
};

/** All there is to say, worst first; what was seen of the pages comes from the worker that looked at them. */
export function preflightFindings(
  scope: PreflightScope,
  looks: ReadonlyMap<DocumentId, PagesSeen>,
): readonly PreflightFinding[] {
  const items = includedItems(scope.plan).flatMap((item) => {
    const document = scope.documents.get(item.documentId);
    return document ? [{ item, document }] : [];
  });
  const found = [
    ...scope.wordsInOwnPages.map((word) => finding('word_in_own_pages', { subject: word })),
    ...ofRecords(scope),
    ...ofTexts(scope, items),
    ...items.flatMap(({ document }) =>
      scope.lost.has(document.id) ? [lostFinding(document)] : ofDocument(document, scope.plan),
    ),
    ...items.flatMap(({ item, document }) => ofPages(scope.plan, item, looks.get(document.id) ?? NOTHING_SEEN)),
  ];
  return found.sort((left, right) => ORDER.indexOf(left.weight) - ORDER.indexOf(right.weight));
}

function ofRecords({ db, plan, person, packetCase, today }: PreflightScope): readonly PreflightFinding[] {
  const { recipient } = plan;
  const hasQuestion = packetCase.question !== null || questionsOf(db, packetCase.id).all().length > 0;
  const missing = checklistOf(db, packetCase, today).filter(({ state }) => state === 'missing');
  return [
    ...(hasQuestion ? [] : [finding('no_question', { mend: { kind: 'write_question' } })]),
    ...(recipient.name === null && recipient.organization === null
      ? [finding('no_recipient', { mend: { kind: 'add_recipient' } })]
      : []),
    ...(person.birthDate === null ? [finding('no_birth_date', { mend: { kind: 'complete_person' } })] : []),
    ...(person.healthNumber === null ? [finding('no_health_number', { mend: { kind: 'complete_person' } })] : []),
    ...missing.map(({ code }) => finding('missing_item', { subject: code, mend: mendOfMissing(code) })),
  ];
}

/** An office is asked for papers; what only the family knows is written down. */
const mendOfMissing = (code: string): PreflightMend =>
  code === 'family_history'
    ? { kind: 'write_record', record: 'family_history' }
    : code === 'allergies'
      ? { kind: 'write_record', record: 'allergy' }
      : { kind: 'request_record', code };

const lostFinding = ({ id }: Document): PreflightFinding =>
  finding('file_missing', { documentId: id, mend: { kind: 'leave_out' } });

function ofDocument(document: Document, { redactedWords }: PacketPlan): readonly PreflightFinding[] {
  const { id, condition, documentDate } = document;
  const about = { documentId: id };
  if (condition === 'password_needed') return [finding(condition, { ...about, mend: { kind: 'open_document' } })];
  if (condition === 'unreadable') return [finding(condition, { ...about, mend: { kind: 'leave_out' } })];
  return [
    ...(condition === 'damaged' ? [finding('damaged', about)] : []),
    ...(documentDate === null ? [finding('undated', { ...about, mend: { kind: 'open_document' } })] : []),
    ...withoutText(document),
    // A misread word is not found, and nobody would notice.
    ...(redactedWords.length > 0 && document.recognizedPages > 0 ? [finding('words_read_by_machine', about)] : []),
  ];
}

function withoutText({ id, hasText, pageCount, unreadPages }: Document): readonly PreflightFinding[] {
  if (unreadPages > 0) return [finding('no_text', { documentId: id, mend: { kind: 'read_text' } })];
  return hasText || pageCount === 0 ? [] : [finding('no_text', { documentId: id })];
}

type Chosen = { readonly item: PlanItem; readonly document: Document };

/** What the words on the pages tell: whose they are, and that they were here before. */
function ofTexts({ db, person }: PreflightScope, items: readonly Chosen[]): readonly PreflightFinding[] {
  const texts = new Map<DocumentId, { page: number; text: string }[]>();
  for (const { documentId, page, text } of pageTextsOf(
    db,
    items.map(({ document }) => document.id),
  )) {
    const pages = texts.get(documentId) ?? [];
    texts.set(documentId, pages);
    pages.push({ page, text });
  }
  const others = listPeople(db).filter(({ id }) => id !== person.id);
  const first = new Map<string, DocumentId>();
  return items.flatMap(({ item, document }) => {
    const documentId = document.id;
    const chosen = (texts.get(documentId) ?? []).filter(({ page }) => isChosen(item, page));
    const found = mismatchesWith<PersonId>(paperOf(chosen), person, others).map((mismatch) =>
      ofMismatch(documentId, mismatch, others),
    );
    const print = printOf(chosen);
    const same = print === null ? undefined : first.get(print);
    if (same !== undefined)
      found.push(finding('duplicate', { documentId, subject: same, mend: { kind: 'leave_out' } }));
    else if (print !== null) first.set(print, documentId);
    return found;
  });
}

function ofMismatch(
  documentId: DocumentId,
  mismatch: Mismatch<PersonId>,
  others: readonly PersonRow[],
): PreflightFinding {
  const { pages } = mismatch;
  if (mismatch.kind === 'other_person') {
    const other = others.find(({ id }) => id === mismatch.otherId);
    const subject = other ? `${other.givenName} ${other.familyName}` : '';
    return finding('wrong_person', { documentId, pages, subject, mend: { kind: 'leave_out' } });
  }
  // As a rule the paper is right, and the packet's own pages would carry what the file has.
  const mend = { kind: 'complete_person' } as const;
  return finding(`${mismatch.kind}_differs`, { documentId, pages, subject: mismatch.printed, mend });
}

const isChosen = ({ pages }: PlanItem, page: number) => pages === null || pages.some((one) => one.page === page);

/** Less text than this is a heading or a stamp: alike on different papers. */
const LEAST_TEXT = 120;

/** The same words on as many pages are the same paper, whatever its bytes; null where there is too little to tell. */
function printOf(pages: readonly { readonly page: number; readonly text: string }[]): string | null {
  const words = pages.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  if (words.join('').length < LEAST_TEXT) return null;
  return createHash('sha256').update(words.join('\f')).digest('hex');
}

const NOTHING_SEEN: PagesSeen = { looks: [], unseen: [] };

/** What the pages look like, told once a document. */
function ofPages(plan: PacketPlan, item: PlanItem, { looks, unseen }: PagesSeen): readonly PreflightFinding[] {
  const { documentId } = item;
  const isTurned = (page: number) => item.pages?.some((one) => one.page === page && one.turn !== 0) ?? false;
  const pagesThat = (is: (look: PageLook) => boolean) => looks.filter(is).map(({ page }) => page);
  const found: PreflightFinding[] = [];
  const say = (code: PreflightCode, pages: readonly number[], mend?: PreflightMend) => {
    if (pages.length > 0) found.push(finding(code, { documentId, pages, ...(mend ? { mend } : {}) }));
  };
  say('not_looked_at', unseen);
  for (const turn of [90, 180, 270] as const) {
    const pages = pagesThat((look) => look.turn === turn && !isTurned(look.page));
    const mend = { kind: 'turn_pages', turn } as const;
    if (pages.length > 0) found.push(finding('sideways', { documentId, pages, subject: `${turn}`, mend }));
  }
  say(
    'blank_page',
    pagesThat(({ isBlank }) => isBlank),
    { kind: 'drop_pages' },
  );
  say(
    'low_resolution',
    pagesThat(({ isCoarse }) => isCoarse),
  );
  say(
    'odd_size',
    pagesThat(({ isOddSize }) => isOddSize),
  );
  if (plan.redactedWords.length > 0)
    say(
      'words_not_searchable',
      pagesThat(({ isSearchable }) => !isSearchable),
    );
  if (plan.delivery.preset === 'fax')
    say(
      'fax_illegible',
      pagesThat(({ isFaxIllegible }) => isFaxIllegible),
    );
  return found;
}
