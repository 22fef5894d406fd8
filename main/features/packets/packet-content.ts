import type { Document, DocumentCondition } from '@shared/contract/documents';
import type { PacketPlan, PacketSectionKind, PlanPage } from '@shared/contract/packet-plan';
import type { Packet } from '@shared/contract/packets';
import type { FullDate } from '@shared/domain/calendar-date';
import { grouped } from '@shared/domain/grouped';
import { formatHealthNumber } from '@shared/domain/health-number';
import { localDate } from '@shared/domain/local-date';
import type { ReadDb } from '../../db/handles';
import type {
  EarlierPacket,
  PacketContent,
  PacketDocument,
  PacketLanguage,
  PacketSection,
  RedactedPage,
} from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import type { CaseRow } from '../cases/cases-repository';
import { checklistOf } from '../checklist/checklist-service';
import type { PersonRow } from '../people/people-repository';
import { providersById } from '../providers/providers-repository';
import { citationsOf } from './packet-citations';
import { outstandingItems } from './packet-outstanding';
import { referringDoctor } from './packet-overview';
import type { FactScope } from './packet-scope';
import { packetSections } from './packet-sections';

/** One included document, as it is now. */
export type ChosenDocument = {
  /** Unique in the packet: it tells apart the same document chosen twice. */
  readonly key: string;
  readonly section: PacketSectionKind;
  readonly document: Document;
  /** In packet order; null for all as they are. */
  readonly pages: readonly PlanPage[] | null;
};

type EarlierRow = Pick<Packet, 'createdAt' | 'firstNumber' | 'pageCount' | 'manifest'>;

export type ContentRequest = {
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  readonly plan: PacketPlan;
  /** In packet order. */
  readonly chosen: readonly ChosenDocument[];
  /** Full calendar date. */
  readonly date: FullDate;
  readonly language: PacketLanguage;
  readonly firstNumber: number;
  /** The packet this one adds to. */
  readonly before?: EarlierRow | null;
};

/** All that the packet says in one language, from the database alone; the worker corrects page counts from the documents. */
export function gatherContent(db: ReadDb, request: ContentRequest): PacketContent {
  const { person, packetCase, plan, chosen, date, language, firstNumber, before = null } = request;
  const providers = providersById(db);
  const nameOf: FactScope['nameOf'] = (id) => (id === null ? null : (providers.get(id)?.name ?? null));
  const cite = citationsOf(db, person.id, chosen, before?.manifest ?? []);
  const scope: FactScope = { db, person, packetCase, language, date, nameOf, cite };
  return {
    language,
    pageSize: plan.pageSize,
    isBlack: plan.delivery.preset === 'fax',
    date,
    firstNumber,
    earlier: before && toEarlier(before),
    person: toPerson(person),
    case: {
      title: packetCase.title,
      reason: packetCase.reason,
      question: packetCase.question,
      specialty: specialtyOf(packetCase, language),
    },
    recipient: plan.recipient,
    referringDoctor: referringDoctor(scope),
    currentDoctor: nameOf(packetCase.currentProviderId),
    sections: packetSections(scope, plan, documentsBySection(chosen, nameOf)),
    outstanding: outstandingItems(checklistOf(db, packetCase, date), language),
    redactions: redactedPages(plan, chosen),
  };
}

const toEarlier = ({ createdAt, firstNumber, pageCount }: EarlierRow): EarlierPacket => ({
  date: localDate(new Date(createdAt)),
  firstPage: firstNumber,
  lastPage: firstNumber + pageCount - 1,
});

/** A general question needs no specialty on the cover. */
function specialtyOf({ specialty }: CaseRow, language: PacketLanguage): string | null {
  return specialty === null || specialty === 'general' ? null : wordsFor(language).specialties[specialty];
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

function documentsBySection(
  chosen: readonly ChosenDocument[],
  nameOf: FactScope['nameOf'],
): ReadonlyMap<PacketSection['kind'], readonly PacketDocument[]> {
  const entries = chosen.map(({ key, section, document, pages }): [PacketSection['kind'], PacketDocument] => [
    section,
    {
      key,
      title: document.title,
      kind: document.kind,
      date: document.documentDate,
      provider: nameOf(document.providerId),
      pageCount: pages?.length ?? Math.max(1, document.pageCount),
      ofPages: document.pageCount === 0 ? null : document.pageCount,
      scan: scanOf(document),
      note: noteOf(document.condition),
    },
  ]);
  return grouped(entries);
}

function scanOf({ hasText, recognizedPages, pageCount }: Document): PacketDocument['scan'] {
  if (recognizedPages > 0) return 'recognized';
  return hasText || pageCount === 0 ? null : 'without_text';
}

/** Why a placeholder will stand for it, or that it arrived damaged; what else there is to say the worker finds out. */
function noteOf(condition: DocumentCondition): PacketDocument['note'] {
  if (condition === 'damaged') return 'rebuilt';
  return condition === 'password_needed' || condition === 'unreadable' ? condition : null;
}

/** Areas marked by hand; what is found by word, the worker adds. */
function redactedPages(plan: PacketPlan, chosen: readonly ChosenDocument[]): readonly RedactedPage[] {
  return chosen.flatMap(({ key, document, pages }) => {
    const taken = pages?.map(({ page }) => page) ?? Array.from({ length: document.pageCount }, (_, index) => index + 1);
    const own = plan.redactedAreas.filter(({ documentId }) => documentId === document.id);
    if (own.length === 0) return [];
    return taken.flatMap((page, index) => {
      const areas = own.filter((area) => area.page === page).length;
      return areas === 0 ? [] : [{ place: { documentKey: key, page: index + 1 }, areas }];
    });
  });
}
