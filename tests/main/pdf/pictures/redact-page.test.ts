import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPage, pageOfPicture } from '../../../../main/pdf/pictures/draw-page';
import { writeDrawnPage } from '../../../../main/pdf/pictures/drawn-page';
import { findWordsOnPage } from '../../../../main/pdf/pictures/find-words';
import { hasProgram, qpdfCheck } from '../../../support/pdf-samples';
import { drawnBy, inflated, linesOf, pageOf, textOf, withDocument } from './drawn-samples';

/** A secret in every place where a page can have one. */
const SECRETS = ['Tremblay', 'canaryfield', 'canarynote', 'canaryinfo', 'canarywhite', 'canaryunder', 'canaryoff'];
const source = (rotate = 0) =>
  pageOf(
    `${linesOf(['Seen by Dr. Tremblay today', 'Hemoglobin 132 g/L'])}
1 g BT /F1 12 Tf 72 500 Td (canarywhite) Tj ET 0 g
BT /F1 12 Tf 72 450 Td (canaryunder) Tj ET 60 440 200 40 re f
BT /F1 12 Tf 700 400 Td (canaryoff) Tj ET`,
    `/Rotate ${rotate}/Annots[20 0 R 21 0 R]`,
    {
      20: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(canaryfield)/Rect[72 300 300 320]/DA(/F1 12 Tf 0 g)/F 4>>',
      21: '<</Type/Annot/Subtype/Text/Rect[72 200 90 220]/Contents(canarynote)>>',
      22: '<</Producer(canaryinfo)>>',
    },
  );

/** The secrets that a file gives away: to a reader's text, or to a search of its bytes with every stream inflated. */
function givenAway(bytes: Uint8Array): string[] {
  const [text, raw] = [textOf(bytes), inflated(bytes).toLowerCase()];
  return SECRETS.filter((secret) => {
    const plain = Buffer.from(secret).toString('hex');
    const wide = Buffer.from(secret, 'utf16le').swap16().toString('hex');
    return [secret.toLowerCase(), plain, wide].some((form) => raw.includes(form)) || text.includes(secret);
  });
}

const redact = (bytes: Uint8Array, words: readonly string[]) =>
  withDocument(bytes, (document) => {
    const boxes = findWordsOnPage(document, 0, words).found.flatMap((found) => found.boxes);
    return { boxes, bytes: writeDrawnPage(pageOfPicture(drawPage(document, 0, boxes, 200))) };
  });

describe.skipIf(!hasProgram('pdftotext') || !hasProgram('qpdf'))('a redacted page', () => {
  it('gives nothing away of what was hidden, nor of what cannot be seen, and keeps the rest', async () => {
    const made = await redact(source(), ['tremblay', 'canaryfield']);
    expect(givenAway(made.bytes)).toEqual([]);
    expect(textOf(made.bytes)).toMatch(/Seen by Dr\.\s+today\s+Hemoglobin 132 g\/L/);
  });

  it('is checked by a search that finds every secret where none was hidden (control)', async () => {
    expect(givenAway(source())).toEqual(SECRETS);
    const drawn = await redact(source(), []);
    expect(givenAway(drawn.bytes)).toEqual(['Tremblay']);
  });

  it.each([0, 90, 180, 270])('is black where the word was and nowhere else, on a page turned by %i', async (rotate) => {
    const made = await redact(source(rotate), ['Tremblay']);
    const [box] = made.boxes;
    if (!box) throw new Error('word not found');
    const page = drawnBy(made.bytes, 72);
    expect([page.width, page.height]).toEqual(rotate % 180 === 0 ? [612, 792] : [792, 612]);
    const toneAt = (x: number, y: number) =>
      page.tones[Math.floor(y * page.height) * page.width + Math.floor(x * page.width)];
    for (const part of [0.1, 0.5, 0.9])
      expect(toneAt(box.x + box.width * part, box.y + box.height / 2)).toBeLessThan(20);
    const before = drawnBy((await redact(source(rotate), [])).bytes, 72);
    let changed = 0;
    before.tones.forEach((tone, at) => {
      const [x, y] = [((at % page.width) + 0.5) / page.width, (Math.floor(at / page.width) + 0.5) / page.height];
      const isNear =
        x > box.x - 0.01 && x < box.x + box.width + 0.01 && y > box.y - 0.01 && y < box.y + box.height + 0.01;
      if (!isNear && Math.abs(tone - (page.tones[at] ?? 0)) > 40) changed++;
    });
    expect(changed).toBe(0);
  });

  it('places the text that is left where it is seen', async () => {
    const made = await redact(source(90), ['Tremblay']);
    const again = await withDocument(made.bytes, (document) => findWordsOnPage(document, 0, ['Hemoglobin']).found);
    const first = await withDocument(source(90), (document) => findWordsOnPage(document, 0, ['Hemoglobin']).found);
    const [was, is] = [first[0]?.boxes[0], again[0]?.boxes[0]];
    if (!was || !is) throw new Error('word not found');
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(is[side]).toBeCloseTo(was[side], 2);
  });

  it('is a file without fault', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redacted-'));
    writeFileSync(join(folder, 'page.pdf'), (await redact(source(), ['Tremblay'])).bytes);
    expect(qpdfCheck(join(folder, 'page.pdf')).status).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
