import { describe, expect, it } from 'vitest';
import { PacketCancelled } from '../../../../main/pdf/packet-types';
import { findWords, findWordsOnPage } from '../../../../main/pdf/pictures/find-words';
import { textPdf } from '../../../support/pdf-samples';
import { grayPicture, linesOf, pageOf, withDocument } from './drawn-samples';

const search = (bytes: Uint8Array, ...words: string[]) =>
  withDocument(bytes, (document) => findWordsOnPage(document, 0, words));
const countOf = async (lines: readonly string[], word: string) =>
  (await search(pageOf(linesOf(lines)), word)).found.length;
/** Lines close enough to be one paragraph. */
const paragraph = (lines: readonly string[]) =>
  pageOf(lines.map((line, index) => `BT /F1 12 Tf 72 ${700 - index * 14} Td (${line}) Tj ET`).join('\n'));

describe('words on a page', () => {
  it('are found whatever their case and accents', async () => {
    expect(await countOf(['Mme H\\351l\\350ne C\\364t\\351'], 'helene cote')).toBe(1);
    expect(await countOf(['MME HELENE COTE'], 'Hélène Côté')).toBe(1);
    expect(await countOf(['Marie-\\310ve'], 'marie eve')).toBe(1);
  });

  it('are found whole, not inside longer words', async () => {
    expect(await countOf(['An announcement by Anne'], 'Ann')).toBe(0);
    expect(await countOf(['Ann, and (Ann) and Ann\\222s'], 'Ann')).toBe(3);
  });

  it('are found over the end of a line, one box a line', async () => {
    const { found } = await search(paragraph(['seen with Marie', 'Tremblay today']), 'Marie Tremblay');
    expect(found).toHaveLength(1);
    const [first, second] = found[0]?.boxes ?? [];
    expect(found[0]?.boxes).toHaveLength(2);
    expect(first?.x).toBeGreaterThan(second?.x ?? 1);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
  });

  it('are found where a hyphen breaks them', async () => {
    const { found } = await search(paragraph(['reported to Dr. Trem-', 'blay this morning']), 'Tremblay');
    expect(found[0]?.boxes).toHaveLength(2);
  });

  it.each(['1234567890', '1234-567-890', '1234 567 890'])('are found as numbers: %s, however printed', async (word) => {
    for (const printed of ['1234-567-890', '1234 567 890', '1234567890', '1234-567-890-AB', '1234\\226567\\226890']) {
      expect(await countOf([`HCN: ${printed}.`], word)).toBe(1);
    }
    for (const printed of ['91234567890', '12345678901', '1234 567 891']) {
      expect(await countOf([printed], word)).toBe(0);
    }
  });

  it.each([
    ['March 5, 1950', 'born March 5, 1950 in Hull'],
    ['1234 Main St., Toronto', 'at 1234 MAIN ST, TORONTO ON'],
    ['+1 (416) 555-0199, ext. 22', '1-416-555-0199 ext 22'],
    ['5 mars 1950', 'le 5 mars 1950'],
  ])('are found as a date, an address, a telephone: %s', async (word, printed) => {
    expect(await countOf([printed.replace(/[()]/g, '\\$&')], word)).toBe(1);
    expect(await countOf([printed.replace(/\d(?!.*\d)/, '7')], word)).toBe(0);
  });

  it('are found spelled out, a letter to a box', async () => {
    expect(await countOf(['T R E M B L A Y'], 'Tremblay')).toBe(1);
    expect(await countOf(['1 | 2 | 3 | 4 | 5 | 6'], '123456')).toBe(1);
    expect(await countOf(['A treatment'], 'at')).toBe(0);
  });

  it('are found where they stand, on a turned and cropped page too', async () => {
    for (const [rotate, x, y] of [
      [0, 72 - 50, 742 - 700],
      [90, 700 - 50, 72 - 50],
    ] as const) {
      const bytes = pageOf(linesOf(['Tremblay']), `/CropBox[50 50 562 742]/Rotate ${rotate}`);
      const box = (await search(bytes, 'Tremblay')).found[0]?.boxes[0];
      const [width, height] = rotate === 0 ? [512, 692] : [692, 512];
      expect((box?.x ?? 0) * width).toBeCloseTo(rotate === 0 ? x : x - 3, -1);
      expect((box?.y ?? 0) * height).toBeCloseTo(y - (rotate === 0 ? 9 : 0), -1);
    }
  });

  it('are found in the values of form fields and in notes, with the place of each', async () => {
    const bytes = pageOf(linesOf(['Requisition']), '/Annots[20 0 R 21 0 R]', {
      20: '<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Marie Tremblay)/Rect[306 396 612 792]>>',
      21: '<</Type/Annot/Subtype/Text/Rect[0 0 306 396]/Contents(ask Dr. Tremblay)>>',
    });
    const { found } = await search(bytes, 'tremblay');
    expect(found).toEqual([
      { word: 'tremblay', where: 'field', boxes: [{ x: 0.5, y: 0, width: 0.5, height: 0.5 }] },
      { word: 'tremblay', where: 'note', boxes: [{ x: 0, y: 0.5, width: 0.5, height: 0.5 }] },
    ]);
  });
});

describe('a word that only an appearance shows', () => {
  const shown = (words: string) => ({
    entries: '/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 3 0 R>>>>',
    data: `BT /F1 12 Tf 2 4 Td (${words}) Tj ET`,
  });

  it('is found on a stamp and in a form field', async () => {
    const bytes = pageOf(linesOf(['Letter']), '/Annots[20 0 R 21 0 R]', {
      20: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(older value)/Rect[0 396 306 792]/AP<</N 23 0 R>>>>',
      21: '<</Type/Annot/Subtype/Stamp/Rect[0 0 306 396]/AP<</N 24 0 R>>>>',
      23: shown('Marie Tremblay'),
      24: shown('Reviewed by Dr. Tremblay'),
    });
    const { found } = await search(bytes, 'tremblay');
    expect(found.map(({ where, boxes }) => [where, boxes[0]?.y])).toEqual([
      ['field', 0],
      ['note', 0.5],
    ]);
  });
});

describe('words in a document', () => {
  const pages = textPdf(['Tremblay', 'nothing', 'Marie Tremblay']);

  it('are found page by page, and pages without any are left out', async () => {
    const found = await withDocument(pages, (document) => findWords(document, ['tremblay', 'marie']));
    expect(found.map(({ page, found: words }) => [page, words.map(({ word }) => word)])).toEqual([
      [0, ['tremblay']],
      [2, ['tremblay', 'marie']],
    ]);
  });

  it('are no longer looked for once cancelled', async () => {
    await expect(withDocument(pages, (document) => findWords(document, ['a'], () => true))).rejects.toThrow(
      PacketCancelled,
    );
  });
});

describe('a word off the page', () => {
  it('is found, without a place', async () => {
    const { found } = await search(pageOf('BT /F1 12 Tf 700 400 Td (Tremblay) Tj ET'), 'tremblay');
    expect(found).toEqual([{ word: 'tremblay', where: 'text', boxes: [] }]);
  });
});

describe('a page that cannot be searched', () => {
  const picture = { 6: grayPicture(64, 64, Buffer.alloc(64 * 64, 200)) };

  it('says so when it is a scan, or mostly one', async () => {
    expect((await search(pageOf('612 0 0 792 0 0 cm /Im Do', '', picture), 'a')).gap).toBe('no_text');
    const stamped = `q 612 0 0 700 0 0 cm /Im Do Q ${linesOf(['Faxed 2026-01-02, page 3'])}`;
    expect((await search(pageOf(stamped, '', picture), 'a')).gap).toBe('picture_without_text');
  });

  it('says nothing of a scan whose text was read, of print, of a logo, or of an empty page', async () => {
    const read = `q 612 0 0 792 0 0 cm /Im Do Q 3 Tr ${linesOf(['what the scan says'])}`;
    const logo = `q 60 0 0 60 0 700 cm /Im Do Q ${linesOf(['Letter'])}`;
    for (const content of [read, logo, linesOf(['Letter']), '']) {
      expect((await search(pageOf(content, '', picture), 'a')).gap).toBeNull();
    }
  });

  it('says so when it cannot be read at all', async () => {
    expect(await withDocument(pageOf(''), (document) => findWordsOnPage(document, 9, ['a']))).toEqual({
      found: [],
      gap: 'not_readable',
    });
  });
});
