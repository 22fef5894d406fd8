import type { DocumentId, PersonId, ProviderId } from '@shared/contract/common';
import type { Document, FilingSuggestion } from '@shared/contract/documents';
import { grouped } from '@shared/domain/grouped';
import type { PageText } from '@shared/domain/page-text';
import { readDate, readKind } from '@shared/domain/printed-details';
import { type KnownSender, readSender } from '@shared/domain/printed-sender';
import { readTitle } from '@shared/domain/printed-title';
import { suggestPerson } from '@shared/domain/suggest-person';
import { isNameIn, mismatchesWith, paperOf } from '@shared/domain/whose-paper';
import type { SessionContext } from '../../core/context';
import { listPeople, type PersonRow } from '../people/people-repository';
import { listProviders } from '../providers/providers-repository';
import * as repository from './documents-repository';

/** Whose a paper is stands on its first pages; who signed it, on the last of a letter. */
const PAGES_READ = 5;

type Family = {
  readonly people: readonly PersonRow[];
  readonly senders: readonly KnownSender<ProviderId>[];
};

/** What each document seems to be, in the order asked for; those that do not exist are left out. */
export function suggestFilings(context: SessionContext, ids: readonly DocumentId[]): readonly FilingSuggestion[] {
  const { db } = context;
  const read = repository.pageTextsOf(db, ids, PAGES_READ);
  const texts = grouped(read.map(({ documentId, ...page }) => [documentId, page]));
  const documents = new Map(repository.findDocuments(db, ids).map((document) => [document.id, document]));
  const family = { people: listPeople(db), senders: listProviders(db) };
  return [...new Set(ids)].flatMap((id) => {
    const document = documents.get(id);
    return document ? [suggestion(context, document, texts.get(id) ?? [], family)] : [];
  });
}

function suggestion(
  { arrivals }: Pick<SessionContext, 'arrivals'>,
  document: Document,
  pages: readonly PageText[],
  { people, senders }: Family,
): FilingSuggestion {
  const paper = paperOf(pages);
  const current = people.filter(({ archivedAt }) => archivedAt === null);
  const arrival = arrivals.get(document.id) ?? null;
  const { person, doubtfulId } = suggestPerson<PersonId>(paper, current, arrival?.personId ?? null);
  const first = pages[0]?.page === 1 ? pages[0].text : '';
  const isNamed = (line: string) => people.some((each) => isNameIn(each, line));
  return {
    documentId: document.id,
    person: person && {
      personId: person.id,
      caseId: arrival?.personId === person.id ? arrival.caseId : null,
      because: person.because,
      words: person.words,
    },
    doubtfulPersonId: doubtfulId,
    title: readTitle(first, isNamed),
    kind: readKind(first),
    documentDate: readDate(first),
    provider: readSender(pages, senders),
    mismatches: people.flatMap((each) =>
      mismatchesWith<PersonId>(
        paper,
        each,
        people.filter(({ id }) => id !== each.id),
      ).map((mismatch) => ({
        personId: each.id,
        mismatch,
      })),
    ),
  };
}
