import { describe, expect, it } from 'vitest';
import { faxPage, faxScale } from '../../../../main/pdf/pictures/fax-page';
import { findWordsOnPage } from '../../../../main/pdf/pictures/find-words';
import { assembleBytes, documentPart, hasProgram } from '../../../support/pdf-samples';
import { ask, drawnBy, grayPicture, inflated, linesOf, pageOf, textOf, withDocument } from './drawn-samples';

const OPTIONS = { paper: 'letter', scale: 1 } as const;
const fax = (bytes: Uint8Array, options: Partial<Parameters<typeof faxPage>[2]> = {}) =>
  withDocument(bytes, (document) => faxPage(document, 0, { ...OPTIONS, ...options }));

/** How dark a part of the page is, from 0 to 1: sides in points from the top left of a letter page. */
function darkness(page: ReturnType<typeof drawnBy>, left: number, top: number, right: number, bottom: number): number {
  const step = page.width / 612;
  let [sum, count] = [0, 0];
  for (let y = Math.round(top * step); y < bottom * step; y++) {
    for (let x = Math.round(left * step); x < right * step; x++) {
      sum += 255 - (page.tones[y * page.width + x] ?? 255);
      count++;
    }
  }
  return sum / count / 255;
}

/** A photograph's tones: waves over the whole range. */
const photograph = grayPicture(
  200,
  200,
  Buffer.from(
    Uint8Array.from({ length: 40_000 }, (_, at) =>
      Math.round(128 + 100 * Math.sin((at % 200) / 9) * Math.cos(at / 200 / 11) + 20 * Math.sin(at / 3)),
    ),
  ),
);

describe.skipIf(!hasProgram('pdftoppm') || !hasProgram('qpdf'))('a page for fax', () => {
  it('is a letter or A4 sheet in black and white at 200 dpi', async () => {
    const { bytes } = await fax(pageOf(linesOf(['Hello'])));
    expect(inflated(bytes)).toMatch(/\/BitsPerComponent 1\b[^>]*\/Columns 1700\b/);
    const page = drawnBy(bytes, 200);
    expect([page.width, page.height]).toEqual([1700, 2200]);
    const sheet = drawnBy((await fax(pageOf(''), { paper: 'a4' })).bytes, 200);
    expect([sheet.width, sheet.height]).toEqual([1654, 2339]);
  });

  it.skipIf(!hasProgram('pdfimages'))('comes out at 200 dpi once its sheet is scaled for stamps', async () => {
    const stamp = { headerLeft: 'Marie', footerRight: 'p. 1' };
    for (const paper of ['letter', 'a4'] as const) {
      const { bytes } = await fax(pageOf(linesOf(['Hello'])), { paper, scale: faxScale(paper, stamp) });
      const packet = await assembleBytes({ parts: [documentPart(bytes, { stamp: () => stamp })] });
      const listed = ask('pdfimages', ['-list', '{}'], packet.bytes).toString();
      expect(listed).toMatch(/ccitt .* 200 +200 /);
    }
  });

  it('turns a lying page and makes a large one smaller, keeping all of it', async () => {
    const marks = '0 0 20 20 re 980 780 20 20 re 0 780 20 20 re f';
    const page = drawnBy((await fax(pageOf(marks, '/MediaBox[0 0 1000 800]'))).bytes, 72);
    const side = 612 / 800;
    const top = (792 - 1000 * side) / 2;
    const last = 792 - top - 15;
    const corner = (x: number, y: number) => darkness(page, x + 4, y + 4, x + 10, y + 10) > 0.5;
    // Top left went to the bottom left, top right to the top left, bottom left to the bottom right.
    expect([corner(0, last), corner(0, top), corner(612 - 15, last)]).toEqual([true, true, true]);
    expect(corner(612 - 15, top)).toBe(false);
  });

  it('keeps print black on white, on gray paper, on a tinted row and in white on a dark bar', async () => {
    const bar = '0.1 0.1 0.5 rg 60 590 300 24 re f 1 g BT /F1 12 Tf 72 598 Td (White on dark blue) Tj ET';
    const row = '0.8 0.9 1 rg 60 690 300 24 re f 0 g';
    const { bytes, troubles } = await fax(
      pageOf(`0.85 g 0 300 612 200 re f ${row} ${linesOf(['Black on a tinted row'])} ${bar} 0 g
BT /F1 12 Tf 72 400 Td (Black on gray paper) Tj ET`),
    );
    const page = drawnBy(bytes, 200);
    expect(troubles).toEqual([]);
    for (const y of [83, 383]) {
      expect(darkness(page, 72, y, 180, y + 9)).toBeGreaterThan(0.15);
      expect(darkness(page, 72, y, 180, y + 9)).toBeLessThan(0.5);
      expect(darkness(page, 220, y, 350, y + 9)).toBeLessThan(0.01);
    }
    expect(darkness(page, 200, 180, 350, 200)).toBeGreaterThan(0.98);
    expect(darkness(page, 72, 185, 175, 194)).toBeLessThan(0.9);
  });

  it('gives a photograph’s tones as dots, as dark as it is', async () => {
    const page = drawnBy((await fax(pageOf('400 0 0 400 100 200 cm /Im Do', '', { 6: photograph }))).bytes, 200);
    const source = drawnBy(pageOf('400 0 0 400 100 200 cm /Im Do', '', { 6: photograph }), 200);
    for (const [x, y] of [
      [150, 250],
      [250, 350],
      [330, 420],
      [420, 500],
    ] as const) {
      const [is, was] = [page, source].map((drawn) => darkness(drawn, x, y, x + 30, y + 30));
      expect(Math.abs((is ?? 0) - (was ?? 1))).toBeLessThan(0.08);
    }
  });

  it('warns of small type, faint print and color on color, and of nothing else', async () => {
    const sized = (size: number, color = '0 g') =>
      pageOf(`${color} BT /F1 ${size} Tf 72 600 Td (These are words that ought to be readable) Tj ET`);
    expect((await fax(sized(5))).troubles).toEqual(['small_text']);
    expect((await fax(sized(12, '0.8 g'))).troubles).toEqual(['faint_text']);
    expect((await fax(sized(12, '0.2 0.6 0.2 rg 0 500 612 200 re f 0.9 0.2 0.2 rg'))).troubles).toEqual(['faint_text']);
    for (const page of [sized(12), sized(7), sized(12, '0.8 0 0 rg')]) expect((await fax(page)).troubles).toEqual([]);
    expect((await fax(pageOf('', '/MediaBox[0 0 1224 1584]'))).troubles).toEqual([]);
    const large = pageOf(linesOf(['These words shrink with their page']), '/MediaBox[0 0 1836 2376]');
    expect((await fax(large)).troubles).toEqual(['small_text']);
  });

  it('measures a scan’s letters by their ink', async () => {
    // Text without letters to read: drawn as paths of a type that has none is like a scan, so a picture stands for it.
    const scanOf = async (size: number) => {
      const lines = Array.from(
        { length: 8 },
        (_, row) => `BT /F1 ${size} Tf 72 ${700 - row * 14} Td (more readable words here) Tj ET`,
      );
      const drawn = drawnBy(pageOf(lines.join('\n')), 200);
      return pageOf('612 0 0 792 0 0 cm /Im Do', '', { 6: grayPicture(drawn.width, drawn.height, drawn.tones) });
    };
    expect((await fax(await scanOf(4.5))).troubles).toEqual(['small_text']);
    expect((await fax(await scanOf(10))).troubles).toEqual([]);
  });

  it('hides what is to be hidden, and carries no text', async () => {
    const bytes = pageOf(linesOf(['Seen by Dr. Tremblay']));
    const boxes = await withDocument(bytes, (document) =>
      findWordsOnPage(document, 0, ['Tremblay']).found.flatMap((found) => found.boxes),
    );
    const made = await fax(bytes, { redactions: boxes });
    const box = boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 };
    const [left, top] = [box.x * 612, box.y * 792];
    expect(
      darkness(drawnBy(made.bytes, 200), left, top, left + box.width * 612, top + box.height * 792),
    ).toBeGreaterThan(0.97);
    expect(textOf(made.bytes).trim()).toBe('');
  });
});
