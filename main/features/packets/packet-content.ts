import type { DocumentId } from '@shared/contract/common';
import type { Document, DocumentCondition } from '@shared/contract/documents';
import type { PacketOptions } from '@shared/contract/packets';
import { formatHealthNumber } from '@shared/domain/health-number';
import type { SessionContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import type {
  PacketContent,
  PacketDocument,
  PacketLanguage,
  PacketPlace,
  PacketSection,
} from '../../pdf/pages/front-matter-types';
import { wordsFor } from '../../pdf/pages/words';
import type { ExportDocument } from '../../workers/packet-tasks';
import type { CaseRow } from '../cases/cases-repository';
import { checklistOf } from '../checklist/checklist-service';
import { shownContentId } from '../documents/documents-content';
import { findDocumentRow, findStoredObject } from '../documents/documents-repository';
import type { PersonRow } from '../people/people-repository';
import { sectionOf } from './packet-order';
import { outstandingItems } from './packet-outstanding';
import { nameOf, referringDoctor, summarize, summaryScope } from './packet-summary';
import { providersById } from './packets-repository';

/** One chosen document, as it is now. The key tells apart the same document chosen twice. */
export type ChosenDocument = {
  readonly key: string;
  readonly document: Document;
  readonly pages: readonly number[] | null;
};

/** All that the packet says and holds, from the database alone; the worker corrects page counts from the documents. */
export function gatherContent(
  db: ReadDb,
  person: PersonRow,
  packetCase: CaseRow,
  chosen: readonly ChosenDocument[],
  options: PacketOptions,
  date: string,
): PacketContent {
  const ids = [...new Set(chosen.map(({ document }) => document.id))];
  const placeOf = (documentId: DocumentId, page: number | null) => placeIn(chosen, documentId, page);
  const { language } = options;
  const scope = summaryScope(db, { person, packetCase, language, date }, ids, placeOf);
  return {
    language,
    pageSize: options.pageSize,
    date,
    person: toPerson(person),
    case: {
      title: packetCase.title,
      reason: packetCase.reason,
      question: packetCase.question,
      specialty: specialtyOf(packetCase, language),
    },
    recipient: options.recipient,
    referringDoctor: referringDoctor(scope),
    currentDoctor: scope.nameOf(packetCase.currentProviderId),
    summary: summarize(scope),
    sections: toSections(db, chosen),
    outstanding: outstandingItems(checklistOf(db, packetCase), language),
  };
}

/** A general question needs no specialty on the cover. */
function specialtyOf({ specialty }: CaseRow, language: PacketLanguage): string | null {
  return specialty === null || specialty === 'general' ? null : wordsFor(language).specialties[specialty];
}

/** The documents' bytes in the vault, in packet order. */
export function exportDocuments(
  { db, store }: Pick<SessionContext, 'db' | 'store'>,
  chosen: readonly ChosenDocument[],
): readonly ExportDocument[] {
  return chosen.map(({ key, document, pages }) => {
    const row = findDocumentRow(db, document.id);
    const contentId = row && shownContentId(row);
    const object = contentId ? findStoredObject(db, contentId) : null;
    const source = object && store.source(object.contentId, object.fileKey, object.byteSize);
    return { key, source, pages };
  });
}

function toPerson(person: PersonRow): PacketContent['person'] {
  const { healthNumber, healthNumberVersion, jurisdiction } = person;
  const basis = person.actingForBasis;
  return {
    fullName: `${person.givenName} ${person.familyName}`,
    preferredName: person.preferredName,
    birthDate: person.birthDate,
    sex: person.sex,
    healthNumber:
      healthNumber === null || jurisdiction === null
        ? healthNumber
        : formatHealthNumber(jurisdiction, healthNumber, healthNumberVersion),
    jurisdiction,
    preferredLanguage: person.preferredLanguage,
    phone: person.phone,
    email: person.email,
    address: person.address,
    actingFor:
      person.actingForName === null || basis === null
        ? null
        : { name: person.actingForName, basis, phone: person.actingForPhone, validUntil: person.actingForValidUntil },
  };
}

/** The user's order is kept: a section is a run of documents of one part. */
function toSections(db: ReadDb, chosen: readonly ChosenDocument[]): readonly PacketSection[] {
  const providers = providersById(db);
  const sections: { key: string; kind: PacketSection['kind']; documents: PacketDocument[] }[] = [];
  for (const { key, document, pages } of chosen) {
    const kind = sectionOf(document.kind);
    const entry: PacketDocument = {
      key,
      title: document.title,
      kind: document.kind,
      date: document.documentDate,
      provider: nameOf(providers, document.providerId),
      pageCount: pages?.length ?? Math.max(1, document.pageCount),
      ofPages: document.pageCount === 0 ? null : document.pageCount,
      isScan: !document.hasText && document.pageCount > 0,
      note: noteOf(document.condition),
    };
    const last = sections.at(-1);
    if (last?.kind === kind) last.documents.push(entry);
    else sections.push({ key: `s${sections.length + 1}`, kind, documents: [entry] });
  }
  return sections;
}

/** Why a placeholder will stand for it, or that it arrived damaged; what else there is to say the worker finds out. */
function noteOf(condition: DocumentCondition): PacketDocument['note'] {
  if (condition === 'damaged') return 'rebuilt';
  return condition === 'password_needed' || condition === 'unreadable' ? condition : null;
}

/** The first place in the packet where this page stands; a link to the whole document stands at its first page. */
function placeIn(chosen: readonly ChosenDocument[], documentId: DocumentId, page: number | null): PacketPlace | null {
  for (const { key, document, pages } of chosen) {
    if (document.id !== documentId) continue;
    if (page === null) return { documentKey: key, page: 1 };
    const at = pages === null ? page : pages.indexOf(page) + 1;
    if (at > 0 && at <= document.pageCount) return { documentKey: key, page: at };
  }
  return null;
}
