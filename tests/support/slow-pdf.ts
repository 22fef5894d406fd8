import { type SampleObject, textPdf } from './pdf-samples';

/** Forms that each draw the next this often: a page of them takes longer than anybody waits. */
const [LEVELS, CALLS] = [5, 60];
const FIRST_FORM = 500;

/** A PDF of a few kilobytes that says a text on each page, and hangs whoever reads one of `slowPages` (1-based). */
export function slowPdf(texts: readonly string[], slowPages: readonly number[]): Buffer {
  const forms: Record<number, SampleObject> = {};
  for (let level = 0; level < LEVELS; level++) {
    const next = FIRST_FORM + level + 1;
    const isLast = level === LEVELS - 1;
    forms[FIRST_FORM + level] = {
      entries: `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<${isLast ? '' : `/XObject<</X ${next} 0 R>>`}>>`,
      data: isLast ? '0 0 1 1 re f' : '/X Do '.repeat(CALLS),
    };
  }
  forms[FIRST_FORM + LEVELS] = { entries: '', data: '/X Do' };
  const isSlow = (index: number) => slowPages.includes(index + 1);
  // The later entry of the same name counts.
  const page = (index: number) =>
    isSlow(index) ? `/Contents ${FIRST_FORM + LEVELS} 0 R/Resources<</XObject<</X ${FIRST_FORM} 0 R>>>>` : '';
  return textPdf(texts, page, forms);
}
