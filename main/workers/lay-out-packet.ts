import type { PacketFonts, PacketPages } from '../pdf/pages/generated-types';
import type { PacketContent } from '../pdf/pages/packet-content-types';
import { renderPacketPages } from '../pdf/pages/packet-pages';
import type { LayoutReply, LayoutTask } from './packet-tasks';

/** The last packet typeset; while one is built, the same pages are asked for again and again. */
let last: { readonly contents: string; readonly pages: Promise<PacketPages> } | null = null;

/** The packet's own pages, those of the same contents only once. */
export function typeset(
  { contents, startOnRight }: Omit<LayoutTask, 'kind'>,
  fonts: PacketFonts,
): Promise<PacketPages> {
  const key = `${startOnRight} ${JSON.stringify(contents)}`;
  if (last?.contents !== key) last = { contents: key, pages: renderPacketPages(contents, fonts, { startOnRight }) };
  return last.pages;
}

/** Where everything will stand; numbers as printed. */
export async function layOutPacket(task: LayoutTask, fonts: PacketFonts): Promise<LayoutReply> {
  const { plan } = await typeset(task, fonts);
  const [first] = task.contents;
  const printed = (page: number) => page + plan.firstNumber - 1;
  const sections = (first?.sections ?? []).map(({ kind, key, documents }) => {
    const place = plan.sections.get(key);
    const ownPages = place?.ownPages.reduce((sum, count) => sum + count, 0) ?? 0;
    const pageCount = documents.reduce((sum, document) => sum + document.pageCount, ownPages);
    return { kind, firstPage: printed(place?.firstPage ?? 1), ownPages, pageCount };
  });
  const documents = documentsOf(first).map(({ key, pageCount }) => ({
    key,
    firstPage: printed(plan.documents.get(key) ?? 1),
    pageCount,
  }));
  return { pageCount: plan.pageCount, sections, documents };
}

const documentsOf = (content: PacketContent | undefined) =>
  content?.sections.flatMap(({ documents }) => documents) ?? [];
