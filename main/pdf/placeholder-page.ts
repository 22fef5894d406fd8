import { dict } from './objects';
import type { PdfOutput } from './output';
import type { PageStamp } from './packet-types';
import type { PlacedContent } from './page-content';
import { placePage } from './page-geometry';
import type { StampFonts } from './stamp-fonts';
import { drawStamps } from './stamps';
import { PAGE_TAG } from './structure';

const SIZE = 13;
const MARGIN = 90;

/** A letter-size page that says, in the caller's sentence, what could not be shown here: never a silent gap. */
export function placeholderContent(
  output: PdfOutput,
  fonts: StampFonts,
  sentence: string,
  stamp: PageStamp | undefined,
  isTagged: boolean,
) {
  const geometry = placePage([0, 0, 612, 792], 0, stamp, false);
  const lines: string[] = [];
  for (const paragraph of sentence.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && fonts.set(longer, SIZE).width > 612 - 2 * MARGIN - 40) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  const height = lines.length * SIZE * 1.45 + 40;
  const top = 396 + height / 2;
  let operators = stamp === undefined ? '' : drawStamps(fonts, geometry, stamp);
  operators += `${isTagged ? PAGE_TAG.begin : ''}q 0.6 G 1 w ${MARGIN} ${top - height} ${612 - 2 * MARGIN} ${height} re S 0.1 g\n`;
  lines.forEach((line, index) => {
    const y = top - 20 - SIZE - index * SIZE * 1.45 + 2;
    operators += fonts.show(fonts.set(line, SIZE, 612 - 2 * MARGIN - 40), SIZE, MARGIN + 20, y);
  });
  const ref = output.allocate();
  output.stream(ref, new Map(), Buffer.from(`${operators}Q\n${isTagged ? PAGE_TAG.end : ''}`, 'latin1'));
  const placed: PlacedContent = { contents: [ref], resources: dict({ Font: fonts.resources() }), isTagged };
  return { geometry, placed };
}
