/** Pages as typed ("1-3, 5"): null for all of them, or why they cannot be read. */
export type PageRange = { readonly ok: true; readonly pages: readonly number[] | null } | { readonly ok: false };

const PART = /^(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?$/;

/**
 * Reads pages and ranges parted by commas, 1-based, in the order typed; a page named twice is kept once. Empty means
 * all pages, and so does naming every page in order.
 */
export function readPageRange(text: string, pageCount: number): PageRange {
  if (text.trim() === '') return { ok: true, pages: null };
  const pages = new Set<number>();
  for (const part of text.split(/[,;]/)) {
    const match = PART.exec(part.trim());
    const from = Number(match?.[1]);
    const to = match?.[2] === undefined ? from : Number(match[2]);
    if (!match || from < 1 || to < from || to > pageCount) return { ok: false };
    for (let page = from; page <= to; page++) pages.add(page);
  }
  const chosen = [...pages];
  const isAll = chosen.length === pageCount && chosen.every((page, index) => page === index + 1);
  return { ok: true, pages: isAll ? null : chosen };
}

/** Pages in few words: 1, 2, 3, 5 reads "1-3, 5". */
export function pageRangeText(pages: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const page of pages) {
    const last = parts.at(-1);
    if (last && last.to + 1 === page) last.to = page;
    else parts.push({ from: page, to: page });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
