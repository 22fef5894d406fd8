import type { PlanPage } from '@shared/contract/packet-plan';
import { fill } from '@shared/i18n/wording';
import { bytesSource } from '../pdf';
import type {
  DocumentPart,
  GeneratedPart,
  OutlineItem,
  PacketPart,
  PageStamp,
  PreparedDocument,
} from '../pdf/packet-types';
import type { GeneratedPages, PacketPages, PagePlan } from '../pdf/pages/generated-types';
import type { PacketContent, PacketDocument } from '../pdf/pages/packet-content-types';
import { printedNumber } from '../pdf/pages/packet-plan';
import { ownerLine, wordsFor } from '../pdf/pages/words';
import { backLinks, citedOnStamp } from './back-links';

/** A document of the packet made ready, with the pages that are really there. */
export type ReadyDocument = {
  readonly key: string;
  readonly prepared: PreparedDocument;
  /** In packet order; all as they are when absent. */
  readonly pages: readonly PlanPage[] | undefined;
  /** As the writer asks for pages drawn anew; absent when none is. */
  readonly replacePage?: DocumentPart['replacePage'] | undefined;
};

/** What a part of the packet is: a section's own pages, the blank page before it, or a document by its key. */
export type PartOrigin =
  | { readonly kind: 'blank' | 'own'; readonly section: string }
  | { readonly kind: 'document'; readonly section: string; readonly key: string };
type PlacedPart = { readonly origin: PartOrigin; readonly part: PacketPart };

/** Documents, blank pages and bookmarks speak the first language. */
function firstOf(contents: readonly PacketContent[]): PacketContent {
  const [first] = contents;
  if (!first) throw new Error('a packet is written in at least one language');
  return first;
}

/** The packet's parts in order: for each section a blank page where it wants one, its own pages, its documents. */
export function packetParts(
  contents: readonly PacketContent[],
  ready: ReadonlyMap<string, ReadyDocument>,
  pages: PacketPages,
): readonly PlacedPart[] {
  const content = firstOf(contents);
  const stamps = stampsFor(content, pages.plan);
  const inTurn = contents.map((each) => stampsFor(each, pages.plan).ours);
  return content.sections.flatMap((section): PlacedPart[] => {
    const { blank = null, own = null } = pages.sections.get(section.key) ?? {};
    const { ownPages = [] } = pages.plan.sections.get(section.key) ?? {};
    const at = { section: section.key };
    return [
      ...(blank ? [{ origin: { kind: 'blank', ...at } as const, part: generated(blank, () => stamps.ours) }] : []),
      ...(own
        ? [
            {
              origin: { kind: 'own', ...at } as const,
              part: generated(own, (indexInPart) => inTurn[turnOf(indexInPart, ownPages)] ?? stamps.ours),
            },
          ]
        : []),
      ...section.documents.map((entry) => ({
        origin: { kind: 'document', ...at, key: entry.key } as const,
        part: documentPart(content, entry, ready, pages, stamps.record),
      })),
    ];
  });
}

/** Which of the packet's languages a section's n-th own page (0-based) is written in. */
function turnOf(indexInPart: number, ownPages: readonly number[]): number {
  let end = 0;
  return ownPages.findIndex((count) => {
    end += count;
    return indexInPart < end;
  });
}

type StampPage = (page: number) => PageStamp;

function generated({ pdf, links }: GeneratedPages, stampOf: (indexInPart: number) => StampPage): GeneratedPart {
  return {
    kind: 'generated',
    source: bytesSource(pdf),
    stamp: (indexInPart, page) => stampOf(indexInPart)(page),
    links: (indexInPart) => links.filter((link) => link.page === indexInPart + 1),
  };
}

function documentPart(
  { language }: PacketContent,
  entry: PacketDocument,
  ready: ReadonlyMap<string, ReadyDocument>,
  { plan, citedOn }: PacketPages,
  stamp: (page: number, title: string) => PageStamp,
): PacketPart {
  const document = ready.get(entry.key);
  if (!document) throw new Error('a line in the contents without its document');
  const { prepared, pages } = document;
  const { placeholder } = wordsFor(language);
  const reason = entry.note === 'password_needed' ? placeholder.password_needed : placeholder.unreadable;
  const cited = { pages: citedOn.get(entry.key) ?? [], plan, language };
  const stampAt = (indexInPart: number, page: number): PageStamp => ({
    ...stamp(page, entry.title),
    ...(indexInPart === 0 ? citedOnStamp(cited) : {}),
  });
  return {
    kind: 'document',
    source: prepared,
    placeholder: fill(reason, { title: entry.title }),
    stamp: stampAt,
    links: (indexInPart) => {
      const first = pages?.[0] ?? { page: 1, turn: 0 };
      const box = prepared.pages[first.page - 1];
      if (indexInPart !== 0 || !box) return [];
      const isTurned = (first.turn / 90) % 2 === 1;
      const size = isTurned ? { width: box.height, height: box.width } : box;
      return backLinks(cited, size, stampAt(0, 1));
    },
    ...(document.replacePage === undefined ? {} : { replacePage: document.replacePage }),
    ...(pages === undefined
      ? {}
      : {
          pages: pages.map(({ page }) => page - 1),
          rotatePage: (indexInPart: number) => pages[indexInPart]?.turn ?? 0,
        }),
  };
}

/** Whose page it is, what it is from and which it is, on every page; who wrote it, told apart. */
function stampsFor({ person, language }: PacketContent, plan: PagePlan) {
  const words = wordsFor(language).stamp;
  const owner = ownerLine(person, language);
  const total = printedNumber(plan, plan.pageCount);
  const number = (page: number) => fill(words.page, { page: printedNumber(plan, page), total });
  return {
    ours: (page: number): PageStamp => ({
      // The cover says whose it is in large type.
      ...(page === 1 ? {} : { headerLeft: owner }),
      footerLeft: words.patientWritten,
      footerRight: number(page),
    }),
    record: (page: number, title: string): PageStamp => ({
      headerLeft: owner,
      headerRight: title,
      footerLeft: words.fromTheRecord,
      footerRight: number(page),
    }),
  };
}

/** Bookmarks by section and document, printed numbers in their titles; a section's further languages before its documents. */
export function packetOutline(contents: readonly PacketContent[], { plan }: PacketPages): readonly OutlineItem[] {
  const content = firstOf(contents);
  const item = (title: string, page: number): OutlineItem => ({
    title: fill(wordsFor(content.language).outline.item, { title, page: printedNumber(plan, page) }),
    page,
  });
  return content.sections.map(({ key, kind, documents }) => {
    const { firstPage = 1, ownPages = [] } = plan.sections.get(key) ?? {};
    const further = contents.slice(1, ownPages.length).map(({ language }, index) => {
      const before = ownPages.slice(0, index + 1).reduce((sum, count) => sum + count, 0);
      return item(wordsFor(language).sections[kind], firstPage + before);
    });
    const children = [...further, ...documents.map((entry) => item(entry.title, plan.documents.get(entry.key) ?? 1))];
    const section = item(wordsFor(content.language).sections[kind], firstPage);
    return children.length === 0 ? section : { ...section, open: true, children };
  });
}
