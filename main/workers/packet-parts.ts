import { formatDate } from '@shared/domain/date-format';
import { bytesSource } from '../pdf';
import type { GeneratedPart, OutlineItem, PacketPart, PageStamp, PreparedDocument } from '../pdf/packet-types';
import type { FrontMatter, GeneratedPages, PacketContent, PacketDocument } from '../pdf/pages/front-matter-types';
import { wordsFor } from '../pdf/pages/words';

/** A document of the packet made ready, with the pages that are really there. */
export type ReadyDocument = {
  readonly key: string;
  readonly prepared: PreparedDocument;
  /** 0-based, in packet order; all when absent. */
  readonly pages: readonly number[] | undefined;
  readonly entry: PacketDocument;
};

const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** The packet's parts in order: the front, then for each section its divider and its documents. */
export function packetParts(
  content: PacketContent,
  ready: ReadonlyMap<string, ReadyDocument>,
  { front, dividers, plan }: FrontMatter,
): readonly PacketPart[] {
  const stamps = stampsFor(content, plan.pageCount);
  return [
    generated(front, stamps.ours),
    ...content.sections.flatMap((section, index): PacketPart[] => {
      const divider = dividers[index];
      if (!divider) throw new Error('a section without its page');
      const documents = section.documents.map((entry) => documentPart(content, entry, ready, stamps.record));
      return [generated(divider, stamps.ours), ...documents];
    }),
  ];
}

function generated(pages: GeneratedPages, stamp: (page: number) => PageStamp): GeneratedPart {
  return {
    kind: 'generated',
    source: bytesSource(pages.pdf),
    stamp: (_, page) => stamp(page),
    links: (indexInPart) => pages.links.filter((link) => link.page === indexInPart + 1),
  };
}

function documentPart(
  content: PacketContent,
  entry: PacketDocument,
  ready: ReadonlyMap<string, ReadyDocument>,
  stamp: (page: number, title: string) => PageStamp,
): PacketPart {
  const document = ready.get(entry.key);
  if (!document) throw new Error('a line in the contents without its document');
  const { placeholder } = wordsFor(content.language);
  const reason = entry.note === 'password_needed' ? placeholder.password_needed : placeholder.unreadable;
  return {
    kind: 'document',
    source: document.prepared,
    placeholder: fill(reason, { title: entry.title }),
    stamp: (_, page) => stamp(page, entry.title),
    ...(document.pages === undefined ? {} : { pages: document.pages }),
  };
}

/** Whose page it is, what it is from and which it is, on every page; who wrote it, told apart. */
function stampsFor({ person, language }: PacketContent, total: number) {
  const words = wordsFor(language).stamp;
  const born = person.birthDate === null ? null : fill(words.born, { date: formatDate(person.birthDate, language) });
  const owner = born === null ? person.fullName : `${person.fullName}, ${born}`;
  const number = (page: number) => fill(words.page, { page, total });
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

/** Bookmarks by section and document, page numbers in their titles. */
export function packetOutline(content: PacketContent, { plan, anchors }: FrontMatter): readonly OutlineItem[] {
  const words = wordsFor(content.language);
  const item = (title: string, page: number): OutlineItem => ({
    title: fill(words.outline.item, { title, page }),
    page,
  });
  return [
    item(words.outline.cover, anchors.cover),
    item(words.summary.title, anchors.summary),
    item(words.contents.title, anchors.contents),
    ...content.sections.map((section) => ({
      ...item(words.sections[section.kind], plan.sections.get(section.key) ?? 1),
      open: true,
      children: section.documents.map((entry) => item(entry.title, plan.documents.get(entry.key) ?? 1)),
    })),
  ];
}
