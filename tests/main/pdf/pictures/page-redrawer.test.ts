import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeJpeg } from '../../../../main/pdf/images/jpeg-encoder';
import { PacketCancelled } from '../../../../main/pdf/packet-types';
import { PageNotDrawn } from '../../../../main/pdf/pictures/draw-page';
import { createPageRedrawer, type RedrawOptions } from '../../../../main/pdf/pictures/page-redrawer';
import { reduciblePages } from '../../../../main/pdf/pictures/reduce-page';
import { bytesSource } from '../../../../main/pdf/source';
import { assembleBytes, documentPart, hasProgram, searchable, textPdf } from '../../../support/pdf-samples';
import { drawnBy, linesOf, pageOf, textOf, withDocument } from './drawn-samples';

/** A scan of print at 300 dpi, with the text that was read from it. */
function scanned(isColored: boolean, more = '', hidden = linesOf(['what the scan says'])): Buffer {
  const [width, height] = [2550, 3300];
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const isInk = (x >> 4) % 3 === 0 && (y >> 5) % 2 === 0;
      const tone = isInk ? 40 : 225 + ((x * 7 + y * 13) % 17);
      rgba.fill(tone, at, at + 3);
      if (isColored && isInk && x > 1200) rgba[at] = 220;
    }
  }
  return pageOf(`q 612 0 0 792 0 0 cm /Im Do Q 3 Tr ${hidden} ${more}`, '', {
    6: {
      entries: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode`,
      data: Buffer.from(encodeJpeg(rgba, width, height, 95, false)),
    },
  });
}

const redrawer = (bytes: Uint8Array, options: Omit<RedrawOptions, 'source'>) =>
  createPageRedrawer({ source: bytesSource(bytes), ...options });

describe('a document drawn anew', () => {
  it('hides areas and words, says where, and leaves other pages alone', async () => {
    const source = textPdf(['Tremblay', 'nothing here', 'tremblay again', 'drawn over']);
    const pages = redrawer(source, {
      redactions: {
        areas: [{ page: 3, area: { x: 0.1, y: 0.4, width: 0.5, height: 0.2 } }],
        words: ['Tremblay', 'again'],
      },
    });
    const { bytes } = await assembleBytes({
      parts: [documentPart(source, { replacePage: (page) => pages.replacePage(page) })],
    });
    expect(pages.report().map(({ page, outcome, areas, words }) => [page, outcome, areas, words.length])).toEqual([
      [0, 'redacted', 0, 1],
      [1, 'kept', 0, 0],
      [2, 'redacted', 0, 2],
      [3, 'redacted', 1, 0],
    ]);
    expect(textOf(bytes)).toContain('nothing here');
    expect(textOf(bytes)).not.toMatch(/tremblay|again|drawn|over/i);
    expect(searchable(bytes)).not.toMatch(/\((Tremblay|tremblay again|drawn over)\)/);
    pages.close();
  });

  it('draws a page anew for a word that is in it but off the page', async () => {
    const source = pageOf(`${linesOf(['seen'])} BT /F1 12 Tf 700 400 Td (Tremblay) Tj ET`);
    const made = await redrawer(source, { redactions: { areas: [], words: ['Tremblay'] } }).replacePage(0);
    expect(textOf(made ?? source)).toMatch(/^\s*seen\s*$/);
  });

  it('answers the same bytes when asked again, in another order too', async () => {
    const options = { redactions: { areas: [], words: ['Tremblay'] } };
    const source = textPdf(['Tremblay', 'Marie Tremblay']);
    const [first, second] = [redrawer(source, options), redrawer(source, options)];
    const was = [await first.replacePage(0), await first.replacePage(1), await first.replacePage(0)];
    const is = [await second.replacePage(1), await second.replacePage(0)];
    expect([is[1], is[0], is[1]]).toEqual(was);
    expect(first.report()).toHaveLength(2);
  });

  it('never lets a page through that was to be searched and cannot be', async () => {
    const pages = redrawer(textPdf(['one']), { redactions: { areas: [], words: ['Tremblay'] } });
    await expect(pages.replacePage(5)).rejects.toThrow(PageNotDrawn);
    const broken = redrawer(Buffer.from('no PDF'), { redactions: { areas: [], words: ['Tremblay'] } });
    await expect(broken.replacePage(0)).rejects.toThrow(PageNotDrawn);
    const { bytes, result } = await assembleBytes({
      parts: [documentPart(textPdf(['Tremblay']), { replacePage: (page) => broken.replacePage(page) })],
    });
    expect(result.parts[0]?.treatment).toBe('placeholder');
    expect(searchable(bytes)).not.toContain('Tremblay');
  });

  it('leaves a page as it is when only its size or its fax cannot be made', async () => {
    const pages = redrawer(Buffer.from('no PDF'), { reduceToDpi: 150 });
    expect(await pages.replacePage(0)).toBeUndefined();
    expect(pages.report()[0]?.outcome).toBe('not_drawn');
  });

  it('stops at the next page when cancelled', async () => {
    let isCancelled = false;
    const pages = redrawer(textPdf(['a', 'b']), { fax: { paper: 'letter', scale: 1 }, isCancelled: () => isCancelled });
    expect(await pages.replacePage(0)).toBeDefined();
    isCancelled = true;
    await expect(pages.replacePage(1)).rejects.toThrow(PacketCancelled);
  });

  it('hides before it makes a page for fax, and turns it as the user did', async () => {
    const pages = redrawer(textPdf(['Tremblay']), {
      redactions: { areas: [], words: ['Tremblay'] },
      fax: { paper: 'letter', scale: 1, turnsOf: () => 2 },
    });
    const made = await pages.replacePage(0);
    if (!made) throw new Error('not drawn');
    const page = await withDocument(made, (document) => document.render(0, { dpi: 72 }));
    // The word began 100 points from the left, 400 from the bottom; turned around, 100 from the right, 400 from the top.
    const at = (400 + 8) * 612 + (612 - 100 - 40);
    expect(page?.rgba[at * 4]).toBe(0);
    expect(pages.report()[0]).toMatchObject({ outcome: 'faxed', words: [{ word: 'Tremblay', where: 'text' }] });
  });

  it('goes on with a new engine when one holds too much', async () => {
    const source = textPdf(['one', 'Tremblay', 'three', 'Tremblay']);
    const pages = redrawer(source, { redactions: { areas: [], words: ['Tremblay'] }, engineMemory: 1 });
    const made = [await pages.replacePage(0), await pages.replacePage(1), await pages.replacePage(3)];
    expect(made.map((bytes) => bytes !== undefined)).toEqual([false, true, true]);
  });
});

describe('a scan at fewer pixels', () => {
  it.skipIf(!hasProgram('pdftotext'))(
    'is smaller, looks the same and keeps the text that was read from it',
    async () => {
      const source = scanned(false);
      const pages = redrawer(source, { reduceToDpi: 150 });
      const made = await pages.replacePage(0);
      if (!made) throw new Error('not reduced');
      const [report] = pages.report();
      const told = await withDocument(source, (document) => reduciblePages(document, 150));
      expect(told).toEqual([{ page: 0, before: report?.saved?.before }]);
      expect(report?.outcome).toBe('reduced');
      expect(report?.saved?.after).toBe(made.length);
      expect(made.length).toBeLessThan((report?.saved?.before ?? 0) / 2);
      expect(textOf(made)).toContain('what the scan says');
      expect(searchable(Buffer.from(made))).toMatch(/DeviceGray/);
      const [was, is] = [drawnBy(source, 50), drawnBy(made, 50)];
      let difference = 0;
      was.tones.forEach((tone, at) => {
        difference += Math.abs(tone - (is.tones[at] ?? 0));
      });
      expect(difference / was.tones.length).toBeLessThan(6);
    },
  );

  it('keeps its colors', async () => {
    const made = await redrawer(scanned(true), { reduceToDpi: 200 }).replacePage(0);
    expect(searchable(Buffer.from(made ?? []))).toMatch(/DeviceRGB/);
  });

  it('is left alone when it is no finer, has print or a form on it, or would not become smaller', async () => {
    const printed = scanned(false, '0 Tr BT /F1 12 Tf 72 300 Td (printed over) Tj ET');
    expect(await redrawer(printed, { reduceToDpi: 150 }).replacePage(0)).toBeUndefined();
    expect(await redrawer(scanned(false), { reduceToDpi: 300 }).replacePage(0)).toBeUndefined();
    expect(await redrawer(pageOf(linesOf(['print'])), { reduceToDpi: 150 }).replacePage(0)).toBeUndefined();
    const flat = pageOf('612 0 0 792 0 0 cm /Im Do', '', {
      6: {
        entries:
          '/Type/XObject/Subtype/Image/Width 2550/Height 3300/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode',
        data: deflateSync(Buffer.alloc(2550 * 3300, 200)),
      },
    });
    expect(await redrawer(flat, { reduceToDpi: 150 }).replacePage(0)).toBeUndefined();
    const bits = pageOf('612 0 0 792 0 0 cm /Im Do', '', {
      6: {
        entries: '/Type/XObject/Subtype/Image/Width 2560/Height 3300/BitsPerComponent 1/ColorSpace/DeviceGray',
        data: Buffer.alloc(320 * 3300, 0xf0),
      },
    });
    expect(await redrawer(bits, { reduceToDpi: 150 }).replacePage(0)).toBeUndefined();
  });
});
