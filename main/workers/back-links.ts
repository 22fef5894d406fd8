import { fill } from '@shared/i18n/wording';
import type { PageStamp } from '../pdf/packet-types';
import { placePage } from '../pdf/page-geometry';
import type { PagePlan } from '../pdf/pages/generated-types';
import type { PacketLanguage } from '../pdf/pages/packet-content-types';
import { printedNumber } from '../pdf/pages/packet-plan';
import { wordsFor } from '../pdf/pages/words';

/** More would not fit between what stands at the left and the right of the strip. */
const MOST_PAGES = 5;

type Cited = {
  /** Pages that cite the document, ascending. */
  readonly pages: readonly number[];
  readonly plan: PagePlan;
  readonly language: PacketLanguage;
};

function textOf({ pages, plan, language }: Cited): string {
  const listed = pages
    .slice(0, MOST_PAGES)
    .map((page) => printedNumber(plan, page))
    .join(', ');
  return fill(wordsFor(language).stamp.citedOn, { pages: pages.length > MOST_PAGES ? `${listed}, …` : listed });
}

/** The foot of a document's first page says which of the packet's own pages cite it. */
export const citedOnStamp = (cited: Cited): PageStamp =>
  cited.pages.length === 0 ? {} : { footerCenter: textOf(cited) };

/** Leads from those words back to the first page that cites the document. `size` is the page's as displayed, in points. */
export function backLinks(
  cited: Cited,
  { width, height }: { readonly width: number; readonly height: number },
  stamp: PageStamp,
) {
  const [targetPage] = cited.pages;
  if (targetPage === undefined) return [];
  const { bottom, fontSize } = placePage([0, 0, width, height], 0, stamp, true);
  const title = textOf(cited);
  // Half an em a character is a little wider than the text, and the strip holds nothing else there.
  const half = Math.min(width * 0.2, (title.length * fontSize * 0.5) / 2);
  const page = printedNumber(cited.plan, targetPage);
  const description = fill(wordsFor(cited.language).contents.linkTo, { page, title });
  return [{ rect: [width / 2 - half, 0, width / 2 + half, bottom] as const, targetPage, description }];
}
