import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bytesSource,
  type LazyDocument,
  type PacketPart,
  type PacketRequest,
  PageCountChanged,
  prepareDocument,
} from '../../../main/pdf';
import { assembleBytes, documentPart, hasProgram, qpdfCheck, textPdf } from '../../support/pdf-samples';
import { ReadPacket } from '../../support/read-packet';

const read = async (request: Partial<PacketRequest> & Pick<PacketRequest, 'parts'>) => {
  const { bytes, result } = await assembleBytes(request);
  return { packet: new ReadPacket(bytes), result };
};
const pagesOf = (name: string, count: number) => textPdf(Array.from({ length: count }, (_, at) => `${name}${at + 1}`));
const numbered = { stamp: (_: number, page: number) => ({ footerRight: `Page ${page}` }) };

/** Three documents of 3 pages, each page stamped with its number and linking to the packet's every page. */
const parts = ['a', 'b', 'c'].map((name) =>
  documentPart(pagesOf(name, 3), {
    ...numbered,
    links: () => Array.from({ length: 9 }, (_, at) => ({ rect: [at, 0, at + 1, 1] as const, targetPage: at + 1 })),
  }),
);
const outline = ['a', 'b', 'c'].map((title, at) => ({
  title,
  page: at * 3 + 1,
  children: [1, 2, 3].map((page) => ({ title: `${title}${page}`, page: at * 3 + page })),
}));

describe('a window of a packet', () => {
  it('holds its pages as they are in the whole packet', async () => {
    const whole = await read({ parts, outline });
    const { packet, result } = await read({ parts, outline, window: { from: 3, to: 5 } });
    expect(await packet.texts()).toEqual((await whole.packet.texts()).slice(2, 5));
    expect((await packet.texts())[0]).toMatch(/Page 3\s+a3/);
    for (const [at, page] of [2, 3, 4].entries()) {
      expect((await packet.picture(at)).rgba).toEqual((await whole.packet.picture(page)).rgba);
    }
    expect(packet.labels()).toEqual(['3', '4', '5']);
    expect(result).toMatchObject({
      pageCount: 3,
      parts: [
        { part: 0, firstPage: 3, pageCount: 1 },
        { part: 1, firstPage: 4, pageCount: 2 },
      ],
    });
  });

  it('links and has bookmarks only among its own pages', async () => {
    const { packet } = await read({ parts, outline, window: { from: 3, to: 5 } });
    expect(packet.links(0).map(({ rect, page }) => [rect[0], page])).toEqual([
      [2, 0],
      [3, 1],
      [4, 2],
    ]);
    expect(packet.outline()).toEqual([
      { title: 'a', page: 0, depth: 0 },
      { title: 'a3', page: 0, depth: 1 },
      { title: 'b', page: 1, depth: 0 },
      { title: 'b1', page: 1, depth: 1 },
      { title: 'b2', page: 2, depth: 1 },
    ]);
  });

  it('opens no source but those of its pages', async () => {
    const opened: string[] = [];
    const lazy = (name: string): LazyDocument => ({
      pageCount: 3,
      prepare: () => {
        opened.push(name);
        return prepareDocument(bytesSource(pagesOf(name, 3)));
      },
    });
    const lazyParts = ['a', 'b', 'c'].map((name) => documentPart(Buffer.alloc(0), { source: lazy(name), ...numbered }));
    const { packet } = await read({ parts: lazyParts, window: { from: 6, to: 6 } });
    expect(opened).toEqual(['b']);
    expect((await packet.texts())[0]).toMatch(/Page 6\s+b3/);
    await read({ parts: lazyParts });
    expect(opened).toEqual(['b', 'a', 'b', 'c']);
  });

  it('keeps the links that a document has among its own pages in the window', async () => {
    const linked = textPdf(['one', 'two', 'three'], (index) => (index === 1 ? '/Annots[30 0 R 31 0 R]' : ''), {
      30: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/Dest[10 0 R/Fit]>>',
      31: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/Dest[14 0 R/Fit]>>',
    });
    const { packet } = await read({ parts: [documentPart(linked)], window: { from: 2, to: 3 } });
    expect(packet.links(0).map(({ page }) => page)).toEqual([1]);
  });

  it('takes the wanted page of a selection', async () => {
    const part = documentPart(pagesOf('a', 5), { pages: [4, 2, 0] });
    expect(await (await read({ parts: [part], window: { from: 2, to: 2 } })).packet.texts()).toEqual(['a3']);
  });

  it.each([
    { from: 0, to: 1 },
    { from: 2, to: 1 },
    { from: 9, to: 10 },
    { from: 1.5, to: 2 },
  ])('is refused outside the packet: $from to $to', async (window) => {
    await expect(read({ parts, window })).rejects.toThrow(RangeError);
  });

  it('shows a placeholder on every page of a document that turned out unreadable', async () => {
    const source: LazyDocument = { pageCount: 2, prepare: () => prepareDocument(bytesSource(Buffer.from('torn'))) };
    const { packet, result } = await read({ parts: [documentPart(Buffer.alloc(0), { source }), ...parts] });
    expect(result.parts[0]).toMatchObject({ pageCount: 2, treatment: 'placeholder', reason: 'not_a_pdf' });
    expect((await packet.texts()).slice(0, 2)).toEqual(Array(2).fill('This document could not be shown.'));
  });

  it.each([2, 4, 0])('refuses a document that has 3 pages and was said to have %i', async (pageCount) => {
    const source: LazyDocument = { pageCount, prepare: () => prepareDocument(bytesSource(pagesOf('a', 3))) };
    await expect(read({ parts: [documentPart(Buffer.alloc(0), { source })] })).rejects.toThrow(PageCountChanged);
  });

  it.skipIf(!hasProgram('qpdf'))('passes qpdf --check', async () => {
    const { bytes } = await assembleBytes({ parts, outline, window: { from: 3, to: 5 } });
    const folder = mkdtempSync(join(tmpdir(), 'dossier-window-'));
    writeFileSync(join(folder, 'window.pdf'), bytes);
    expect(qpdfCheck(join(folder, 'window.pdf'))).toMatchObject({ status: 0 });
    rmSync(folder, { recursive: true });
  });
});

describe('a packet that carries on from an earlier one', () => {
  const numbering = { first: 101 };
  const later: PacketPart[] = [
    documentPart(pagesOf('a', 2), {
      ...numbered,
      links: () => [
        { rect: [0, 0, 9, 9], targetPage: 102 },
        { rect: [0, 0, 9, 9], targetPage: 1 },
      ],
    }),
    documentPart(pagesOf('b', 2), numbered),
  ];

  it('numbers its pages on in stamps, labels, links and bookmarks', async () => {
    const seen: number[] = [];
    const { packet, result } = await read({
      parts: later,
      numbering,
      outline: [
        { title: 'b', page: 103 },
        { title: 'earlier', page: 3 },
      ],
      onProgress: ({ page, total }) => seen.push(page, total),
    });
    expect(packet.labels()).toEqual(['101', '102', '103', '104']);
    expect((await packet.texts()).map((text) => /Page \d+/.exec(text)?.[0])).toEqual(
      [101, 102, 103, 104].map((page) => `Page ${page}`),
    );
    expect(packet.links(0).map(({ page }) => page)).toEqual([1]);
    expect(packet.outline()).toEqual([{ title: 'b', page: 2, depth: 0 }]);
    expect(result.parts.map(({ firstPage }) => firstPage)).toEqual([101, 103]);
    expect(seen).toEqual([1, 4, 2, 4, 3, 4, 4, 4]);
  });

  it('counts windows in its own numbers', async () => {
    const { packet } = await read({ parts: later, numbering, window: { from: 103, to: 103 } });
    expect(packet.labels()).toEqual(['103']);
    await expect(read({ parts: later, numbering, window: { from: 3, to: 3 } })).rejects.toThrow(RangeError);
  });

  it('keeps the labels it is given, carried on where they began earlier', async () => {
    const pageLabels = [
      { fromPage: 1, style: 'decimal', prefix: 'S-' },
      { fromPage: 103, style: 'none', prefix: 'Annex' },
    ] as const;
    expect((await read({ parts: later, numbering, pageLabels })).packet.labels()).toEqual([
      'S-101',
      'S-102',
      'Annex',
      'Annex',
    ]);
  });
});
