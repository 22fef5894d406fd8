import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, openPdfium, type PageStamp, prepareDocument } from '../../../main/pdf';
import { rasterImage, writePicturePdf } from '../../../main/pdf/images/picture-pdf';
import { openPages } from '../../../main/pdf/prepare';
import { PdfReader } from '../../../main/pdf/reader';
import { assembleBytes, buildPdf, documentPart, hasProgram, qpdfCheck, textPdf } from '../../support/pdf-samples';

const folder = mkdtempSync(join(tmpdir(), 'dossier-packet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const saved = (name: string, bytes: Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const textsOf = async (bytes: Buffer) => {
  const document = await openPdfium(bytes);
  try {
    return Array.from({ length: document.pageCount }, (_, page) => document.text(page));
  } finally {
    document.close();
  }
};
const render = async (bytes: Buffer, page = 0) => {
  const document = await openPdfium(bytes);
  const picture = document.render(page, { dpi: 72 });
  document.close();
  if (picture === null) throw new Error('page cannot be drawn');
  return picture;
};
const stamp: PageStamp = {
  headerLeft: 'Élodie Côté-Tremblay',
  headerRight: 'Prélèvement du 3 février',
  footerRight: 'Page 1 œ',
};
const hasQpdf = hasProgram('qpdf');

describe('assembled packet', () => {
  it('carries every page of every part in order, counted', async () => {
    const { bytes, result } = await assembleBytes({
      parts: [documentPart(textPdf(['one', 'two'])), documentPart(textPdf(['three', 'four']), { pages: [1] })],
    });
    expect(result).toEqual({
      pageCount: 3,
      byteSize: bytes.length,
      parts: [
        { part: 0, firstPage: 1, pageCount: 2, treatment: 'copied' },
        { part: 1, firstPage: 3, pageCount: 1, treatment: 'copied' },
      ],
    });
    expect((await textsOf(bytes)).map((text) => text.trim())).toEqual(['one', 'two', 'four']);
  });

  it('refuses a page that the document does not have', async () => {
    await expect(assembleBytes({ parts: [documentPart(textPdf(['one']), { pages: [1] })] })).rejects.toThrow(
      RangeError,
    );
  });

  it('stamps text that can be extracted with its accents', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(textPdf(['one']), { stamp: () => stamp })] });
    const [text] = await textsOf(bytes);
    for (const words of Object.values(stamp)) expect(text).toContain(words);
  });

  it.skipIf(!hasProgram('pdftotext'))('stamps text that pdftotext finds', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(textPdf(['one']), { stamp: () => stamp })] });
    const { stdout } = spawnSync('pdftotext', ['-layout', saved('stamps.pdf', bytes), '-'], { encoding: 'utf8' });
    for (const words of Object.values(stamp)) expect(stdout).toContain(words);
  });

  it.each([0, 90, 180, 270])('stamps a page rotated by %i upright, content below the strip', async (rotate) => {
    const [width, height] = rotate % 180 === 0 ? [300, 400] : [400, 300];
    // A black square that the reader sees at the top left, whatever the rotation.
    const corner = { 0: [0, 360], 90: [0, 0], 180: [260, 0], 270: [360, 260] }[rotate] ?? [];
    const source = buildPdf({
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents 4 0 R>>`,
      4: { entries: '', data: `${corner.join(' ')} 40 40 re f` },
    });
    const upright = await render(
      (await assembleBytes({ parts: [documentPart(source, { stamp: () => stamp })] })).bytes,
    );
    expect([upright.width, upright.height]).toEqual([300, 400]);
    const darkAt = (x: number, y: number) => (upright.rgba[(y * 300 + x) * 4] ?? 255) < 60;
    const square = [...Array(400).keys()].filter((y) => darkAt(12, y));
    expect(square.length).toBeGreaterThan(30);
    // Nothing of the content in the strip above it, and the content begins right under it.
    expect(Math.min(...square)).toBeGreaterThanOrEqual(9);
    expect(Math.max(...square)).toBeLessThan(60);
    const inkAbove = [...Array(9 * 300).keys()].some((at) => (upright.rgba[at * 4] ?? 255) < 160);
    expect(inkAbove).toBe(true);
  });

  it('keeps stamps whole on a page that leaves its graphics state open', async () => {
    const wild = buildPdf({
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Count 2/MediaBox[0 0 300 400]/Kids[3 0 R 5 0 R]>>',
      3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
      4: { entries: '', data: 'Q Q Q 0 0 0 0 0 0 cm q 9 0 0 9 0 0 cm BT' },
      5: '<</Type/Page/Parent 2 0 R/Contents[4 0 R 6 0 R]>>',
      6: { entries: '', data: 'Q Q Q q q 1 0 0 rg -9 -9 900 900 re f' },
    });
    const { bytes } = await assembleBytes({ parts: [documentPart(wild, { stamp: () => stamp })] });
    for (const text of await textsOf(bytes)) expect(text).toContain('Prélèvement du 3 février');
    const { rgba } = await render(bytes, 1);
    // The red that floods the second page stays out of the stamp's strip.
    expect([rgba[0], rgba[1], rgba[2]]).toEqual([255, 255, 255]);
  });

  it('keeps the size of pages and honours their crop box', async () => {
    const source = textPdf(['one'], () => '/CropBox[50 60 450 660]');
    const { bytes } = await assembleBytes({ parts: [documentPart(source, { stamp: () => stamp })] });
    const reader = new PdfReader(bytesSource(bytes));
    expect((await prepareDocument(bytesSource(bytes))).pages).toEqual([{ width: 400, height: 600, rotate: 0 }]);
    expect(openPages(reader).isSound).toBe(true);
  });

  it('turns pages when asked', async () => {
    const { bytes } = await assembleBytes({
      parts: [documentPart(textPdf(['one', 'two']), { rotate: 90, rotatePage: (index) => (index === 1 ? 180 : 0) })],
    });
    expect((await prepareDocument(bytesSource(bytes))).pages.map(({ rotate }) => rotate)).toEqual([90, 270]);
  });

  it('shows form values and leaves no field behind', async () => {
    const form = textPdf(['form'], () => '/Annots[30 0 R 31 0 R]', {
      1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[30 0 R 31 0 R]/NeedAppearances true>>>>',
      30: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(with appearance)/Rect[100 500 300 520]/AP<</N 32 0 R>>>>',
      31: '<</Type/Annot/Subtype/Widget/FT/Tx/T(b)/V(h\\351moglobine)/DA(/Helv 10 Tf)/Rect[100 300 300 320]>>',
      32: {
        entries: '/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 3 0 R>>>>',
        data: 'BT /F1 12 Tf 2 5 Td (drawn value) Tj ET',
      },
    });
    const { bytes } = await assembleBytes({ parts: [documentPart(form)] });
    const [text] = await textsOf(bytes);
    expect(text).toContain('drawn value');
    expect(text).toContain('hémoglobine');
    expect(bytes.toString('latin1')).not.toContain('AcroForm');
  });

  it.each([
    ['shows the value of a field whose appearance is to be made anew', true, '', 'filled in later'],
    ['keeps an appearance that shows a text', true, 'BT /F1 12 Tf 2 5 Td (as drawn) Tj ET', 'as drawn'],
    ['keeps an appearance that nothing says is old', false, '', ''],
  ])('%s', async (_, isOld, data, expected) => {
    const form = textPdf([''], () => '/Annots[30 0 R]', {
      1: `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[30 0 R]/NeedAppearances ${isOld}>>>>`,
      30: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(filled in later)/Rect[100 300 300 320]/AP<</N 32 0 R>>>>',
      32: { entries: '/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 3 0 R>>>>', data },
    });
    const [text] = await textsOf((await assembleBytes({ parts: [documentPart(form)] })).bytes);
    expect(text?.trim()).toBe(expected);
  });

  it('shows the frame of a field that has no appearance', async () => {
    const form = textPdf([''], () => '/Annots[30 0 R]', {
      30: '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[100 300 300 340]/MK<</BG[0 1 0]/BC[1 0 0]>>/BS<</W 4>>>>',
    });
    const { width, rgba } = await render((await assembleBytes({ parts: [documentPart(form)] })).bytes);
    const colourAt = (x: number, y: number) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    expect(colourAt(200, 792 - 320)).toEqual([0, 255, 0]);
    expect(colourAt(101, 792 - 320)).toEqual([255, 0, 0]);
    expect(colourAt(90, 792 - 320)).toEqual([255, 255, 255]);
  });

  it('keeps links to selected pages and drops those to others', async () => {
    const linked = textPdf(['one', 'two', 'three'], (index) => (index === 0 ? '/Annots[30 0 R 31 0 R 32 0 R]' : ''), {
      1: '<</Type/Catalog/Pages 2 0 R/Dests<</there[14 0 R/XYZ 0 700 0]>>>>',
      30: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/Dest[12 0 R/Fit]>>',
      31: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[9 9 19 19]/A<</S/GoTo/D/there>>>>',
      32: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[9 9 29 29]/A<</S/URI/URI(https://example.invalid)>>>>',
    });
    const { bytes } = await assembleBytes({ parts: [documentPart(linked, { pages: [0, 2] })] });
    const reader = new PdfReader(bytesSource(bytes));
    const pages = openPages(reader).entries;
    const annotations = reader.arrayAt(pageEntry(reader, 0, 'Annots')) ?? [];
    expect(annotations).toHaveLength(1);
    const destination = reader.arrayAt(reader.dictAt(annotations[0])?.get('Dest'));
    expect(destination?.[0]).toMatchObject({ num: pages[1]?.num });
  });

  it('adds links, nested bookmarks, page labels, language and title', async () => {
    const { bytes } = await assembleBytes({
      parts: [
        documentPart(textPdf(['one', 'two']), {
          links: (index) => (index === 0 ? [{ rect: [10, 10, 60, 30], targetPage: 2 }] : []),
        }),
      ],
      outline: [{ title: 'Résultats · 1', page: 1, children: [{ title: 'Février · 2', page: 2 }] }],
      pageLabels: [{ fromPage: 1, style: 'decimal' }],
    });
    const reader = new PdfReader(bytesSource(bytes));
    const pages = openPages(reader).entries;
    const catalog = reader.dictAt(reader.trailer.get('Root'));
    const link = reader.dictAt(reader.arrayAt(pageEntry(reader, 0, 'Annots'))?.[0]);
    expect(reader.arrayAt(link?.get('Dest'))?.[0]).toMatchObject({ num: pages[1]?.num });
    const first = reader.dictAt(reader.dictAt(catalog?.get('Outlines'))?.get('First'));
    const child = reader.dictAt(first?.get('First'));
    expect(reader.arrayAt(child?.get('Dest'))?.[0]).toMatchObject({ num: pages[1]?.num });
    expect(reader.resolve(catalog?.get('Lang'))).toMatchObject({ value: 'fr-CA' });
    expect(reader.dictAt(catalog?.get('PageLabels'))?.has('Nums')).toBe(true);
  });

  it('passes on what the sink throws', async () => {
    const full = new Error('disk full');
    const { assemblePacket } = await import('../../../main/pdf');
    const request = {
      parts: [documentPart(textPdf(['one']))],
      info: { title: '', language: 'en', createdAt: '2026-01-01T00:00:00Z' },
      fonts: [],
    };
    const sink = {
      write() {
        throw full;
      },
    };
    await expect(assemblePacket(request, sink)).rejects.toBe(full);
  });

  it('writes a page tree of several levels for many pages', async () => {
    const { bytes } = await assembleBytes({
      parts: [documentPart(textPdf(Array.from({ length: 5000 }, (_, index) => `p${index}`)))],
    });
    expect(openPages(new PdfReader(bytesSource(bytes)))).toMatchObject({ isSound: true, entries: { length: 5000 } });
  });
});

describe('documents that cannot simply be copied', () => {
  it('puts a visible placeholder for what cannot be read, and says so', async () => {
    const { bytes, result } = await assembleBytes({
      parts: [documentPart(Buffer.from('not a pdf at all')), documentPart(textPdf(['after']))],
    });
    expect(result.parts[0]).toMatchObject({
      firstPage: 1,
      pageCount: 1,
      treatment: 'placeholder',
      reason: 'not_a_pdf',
    });
    const texts = await textsOf(bytes);
    expect(texts[0]).toContain('This document could not be shown.');
    expect(texts[1]).toContain('after');
  });

  it('shows pages that can only be drawn as pictures, and those that cannot as placeholders', async () => {
    const page = { width: 200, height: 100, matrix: [200, 0, 0, 100, 0, 0] } as const;
    const drawn = writePicturePdf(2, (index) =>
      index === 1 ? null : { ...page, ...rasterImage(new Uint8Array(400).fill(90), 10, 10) },
    );
    const pages = (await prepareDocument(bytesSource(drawn))).pages;
    const prepared = { pageCount: 2, pages, treatment: 'pictures', open: async () => bytesSource(drawn) } as const;
    const { bytes, result } = await assembleBytes({ parts: [documentPart(Buffer.alloc(0), { source: prepared })] });
    expect(result.parts[0]).toMatchObject({ pageCount: 2, treatment: 'placeholder', reason: 'unreadable' });
    expect((await textsOf(bytes))[1]).toContain('This document could not be shown.');
  });

  it('lends the page’s resources to forms that have none of their own', async () => {
    const source = textPdf(['one'], () => '/Resources<</Font<</F1 3 0 R>>/XObject<</Fm 30 0 R>>>>/Contents 31 0 R', {
      30: {
        entries: '/Type/XObject/Subtype/Form/BBox[0 0 600 700]',
        data: 'BT /F1 20 Tf 50 50 Td (borrowed font) Tj ET',
      },
      31: { entries: '', data: '/Fm Do' },
    });
    const { bytes } = await assembleBytes({ parts: [documentPart(source)] });
    expect((await textsOf(bytes))[0]).toContain('borrowed font');
  });

  it('keeps hidden layers hidden', async () => {
    const source = textPdf(['one'], () => '/Resources<</Font<</F1 3 0 R>>/Properties<</L 30 0 R>>>>/Contents 31 0 R', {
      1: '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[30 0 R]/D<</OFF[30 0 R]>>>>>>',
      30: '<</Type/OCG/Name(draft)>>',
      31: { entries: '', data: '/OC /L BDC 0 0 612 792 re f EMC' },
    });
    const { rgba } = await render((await assembleBytes({ parts: [documentPart(source)] })).bytes);
    expect(rgba.every((value) => value === 255)).toBe(true);
  });

  it('opens an encrypted document with its password and none without', async () => {
    const { bytes: locked } = await assembleBytes({
      parts: [documentPart(textPdf(['secret one', 'secret two']))],
      encryption: { userPassword: 'clé 1' },
    });
    const opened = await assembleBytes({ parts: [documentPart(locked, { password: 'clé 1' })] });
    expect(opened.result.parts[0]).toMatchObject({ pageCount: 2, treatment: 'rebuilt', reason: 'encrypted_password' });
    expect((await textsOf(opened.bytes))[1]).toContain('secret two');
    const refused = await assembleBytes({ parts: [documentPart(locked, { password: 'wrong' })] });
    expect(refused.result.parts[0]).toMatchObject({ treatment: 'placeholder', reason: 'wrong_or_missing_password' });
  });
});

describe('encrypted packet', () => {
  it.skipIf(!hasQpdf)('opens with its password in qpdf, and only then', async () => {
    const { bytes } = await assembleBytes({
      parts: [documentPart(textPdf(['one']), { stamp: () => stamp })],
      encryption: { userPassword: 'mot de passe' },
      outline: [{ title: 'Début', page: 1 }],
    });
    const path = saved('locked.pdf', bytes);
    expect(qpdfCheck(path, '--password=mot de passe')).toMatchObject({ status: 0 });
    expect(qpdfCheck(path, '--password=mot de passe').output).toContain('R = 6');
    expect(qpdfCheck(path).status).toBe(2);
  });

  it('holds none of its text in the clear', async () => {
    const parts = [documentPart(textPdf(['canary-in-content']))];
    const clear = await assembleBytes({ parts });
    expect(clear.bytes.includes('canary-in-content')).toBe(true);
    const locked = await assembleBytes({ parts, encryption: { userPassword: 'x' } });
    expect(locked.bytes.includes('canary-in-content')).toBe(false);
  });
});

describe.skipIf(!hasQpdf)('qpdf --check', () => {
  it.each([
    [
      'stamps, links and bookmarks',
      { stamp: () => stamp, links: () => [{ rect: [1, 1, 9, 9] as const, targetPage: 1 }] },
    ],
    ['a selection', { pages: [1, 1, 0] }],
    ['a rotation', { rotate: 270 }],
  ])('finds nothing in a packet with %s', async (label, more) => {
    const { bytes } = await assembleBytes({
      parts: [documentPart(textPdf(['one', 'two']), more)],
      outline: [{ title: 'One', page: 1, children: [{ title: 'Two', page: 2 }] }],
    });
    expect(qpdfCheck(saved(`${label}.pdf`, bytes))).toMatchObject({ status: 0 });
  });

  it('finds the fault in a damaged packet (control)', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(textPdf(['one']))] });
    expect(qpdfCheck(saved('cut.pdf', bytes.subarray(0, bytes.length - 200))).status).not.toBe(0);
  });
});

function pageEntry(reader: PdfReader, page: number, key: string) {
  const entry = openPages(reader).entries[page];
  const { value } = reader.fetch(entry?.num ?? 0);
  return value instanceof Map ? value.get(key) : undefined;
}
