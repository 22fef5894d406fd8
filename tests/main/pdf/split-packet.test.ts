import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assembleParts,
  bytesSource,
  PacketCancelled,
  type PacketRequest,
  type SplitFile,
  type SplitOptions,
} from '../../../main/pdf';
import { scanData, seeded } from '../../bench/pdf-inputs';
import {
  buildPdf,
  documentPart,
  hasProgram,
  qpdfCheck,
  type SampleObject,
  stampFonts,
  textPdf,
} from '../../support/pdf-samples';
import { ReadPacket } from '../../support/read-packet';

const KB = 1024;

/** Pages of given sizes: a text that names each, over a picture of noise. */
function pictures(label: string, sizes: readonly number[]) {
  const random = seeded(sizes.length);
  const objects: Record<number, SampleObject> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Count ${sizes.length}/Kids[${sizes.map((_, index) => `${10 + index * 3} 0 R`).join(' ')}]>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  };
  sizes.forEach((size, index) => {
    const num = 10 + index * 3;
    objects[num] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${num + 1} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im ${num + 2} 0 R>>>>>>`;
    objects[num + 1] = {
      entries: '',
      data: `q 50 0 0 50 9 9 cm /Im Do Q BT /F1 24 Tf 100 400 Td (${label}${index + 1}) Tj ET`,
    };
    objects[num + 2] = {
      entries: `/Type/XObject/Subtype/Image/Width ${KB}/Height ${size / KB}/BitsPerComponent 8/ColorSpace/DeviceGray`,
      data: scanData(random, size - 44),
    };
  });
  return buildPdf(objects);
}

const request: PacketRequest = {
  info: { title: 'Packet', language: 'en-CA', createdAt: '2026-01-02T03:04:05Z' },
  fonts: stampFonts,
  parts: [
    documentPart(pictures('a', Array(6).fill(100 * KB)), {
      stamp: (_, page) => ({ footerRight: `Page ${page}` }),
      links: () => Array.from({ length: 12 }, (_, at) => ({ rect: [at, 0, at + 1, 1] as const, targetPage: at + 1 })),
    }),
    documentPart(pictures('b', [20 * KB, 600 * KB, 20 * KB, 20 * KB, 20 * KB, 20 * KB]), {
      stamp: (_, page) => ({ footerRight: `Page ${page}` }),
    }),
  ],
  outline: [
    { title: 'A', page: 1, children: [{ title: 'last of A', page: 6 }] },
    { title: 'B', page: 7 },
  ],
};

async function split(given: PacketRequest, options: Partial<SplitOptions> = {}) {
  const saved: Buffer[] = [];
  const files = await assembleParts(given, {
    limitBytes: 400 * KB,
    save: async (_, write) => {
      const chunks: Buffer[] = [];
      await write({ write: (chunk) => chunks.push(Buffer.from(chunk)) });
      saved.push(Buffer.concat(chunks));
    },
    ...options,
  });
  return { files, saved, packets: saved.map((bytes) => new ReadPacket(bytes)) };
}

const ranges = (files: readonly SplitFile[]) => files.map(({ from, to }) => [from, to]);
const introduce: SplitOptions['introduce'] = ({ index, count, from, to }) => ({
  kind: 'generated',
  source: bytesSource(textPdf([`File ${index} of ${count} holds ${from} to ${to}`])),
  links: () => [{ rect: [0, 0, 9, 9], targetPage: from }],
});

describe('a packet in several files', () => {
  it('is cut between pages, each file below the limit and as full as it can be', async () => {
    const { files, saved } = await split(request);
    expect(ranges(files)).toEqual([
      [1, 3],
      [4, 7],
      [8, 8],
      [9, 12],
    ]);
    expect(files.map(({ result }) => result.byteSize)).toEqual(saved.map(({ length }) => length));
    expect(saved.map(({ length }) => length <= 400 * KB)).toEqual([true, true, false, true]);
  });

  it('leaves a page beyond the limit alone in its file, and says so', async () => {
    const { files } = await split(request);
    expect(files.filter(({ isOverLimit }) => isOverLimit).map(({ from, to }) => [from, to])).toEqual([[8, 8]]);
  });

  it('numbers pages on from file to file, each with links and bookmarks to its own', async () => {
    const { packets } = await split(request);
    const texts = (await Promise.all(packets.map((packet) => packet.texts()))).flat();
    expect(texts.map((text) => /Page (\d+)/.exec(text)?.[1])).toEqual(
      Array.from({ length: 12 }, (_, at) => String(at + 1)),
    );
    expect(packets[1]?.labels()).toEqual(['4', '5', '6', '7']);
    expect(packets[1]?.links(0).map(({ rect, page }) => [rect[0], page])).toEqual([
      [3, 0],
      [4, 1],
      [5, 2],
      [6, 3],
    ]);
    // A section begun in an earlier file is still named.
    expect(packets[1]?.outline()).toEqual([
      { title: 'A', page: 2, depth: 0 },
      { title: 'last of A', page: 2, depth: 1 },
      { title: 'B', page: 3, depth: 0 },
    ]);
    expect(packets[2]?.outline()).toEqual([]);
  });

  it('begins each file with its own page, outside the numbers', async () => {
    const { files, packets, saved } = await split(request, { introduce });
    const first = await Promise.all(packets.map(async (packet) => (await packet.texts())[0]));
    expect(first).toEqual(
      files.map(({ index, from, to }) => `File ${index} of ${files.length} holds ${from} to ${to}`),
    );
    expect(packets[1]?.labels().slice(0, 2)).toEqual(['1', String(files[1]?.from)]);
    expect(packets[1]?.links(0).map(({ page }) => page)).toEqual([1]);
    expect(
      files.every(({ isOverLimit, result }, at) => isOverLimit || (saved[at]?.length ?? 0) === result.byteSize),
    ).toBe(true);
    expect((await packets[1]?.texts())?.[1]).toContain(`Page ${files[1]?.from}`);
  });

  it('is the same every time', async () => {
    const [once, again] = [await split(request, { introduce }), await split(request, { introduce })];
    expect(again.files).toEqual(once.files);
    expect(again.saved.every((bytes, at) => bytes.equals(once.saved[at] ?? Buffer.alloc(0)))).toBe(true);
  });

  it('is measured right when encrypted', async () => {
    const { files, saved } = await split({ ...request, encryption: { userPassword: 'clé' } });
    expect(files.length).toBe(4);
    expect(saved.filter(({ length }) => length > 400 * KB)).toHaveLength(1);
  });

  it('carries a redrawn page in its place, drawn at most twice', async () => {
    const asked: number[] = [];
    const [first] = request.parts;
    if (first?.kind !== 'document') throw new Error('no document');
    const replacePage = async (page: number) => {
      asked.push(page);
      return page === 4 ? textPdf(['redrawn']) : undefined;
    };
    const { packets } = await split({ ...request, parts: [{ ...first, replacePage }] });
    const texts = (await Promise.all(packets.map((packet) => packet.texts()))).flat();
    expect(texts[4]).toContain('redrawn');
    expect(asked.filter((page) => page === 4).length).toBeLessThanOrEqual(2);
  });

  it('tells progress over all files, and nothing while it measures', async () => {
    const seen: string[] = [];
    await split(
      { ...request, onProgress: ({ page, total, part }) => seen.push(`${page}/${total} ${part}`) },
      { introduce },
    );
    expect(seen).toEqual(Array.from({ length: 12 }, (_, at) => `${at + 1}/12 ${at < 6 ? 0 : 1}`));
  });

  it('stops when cancelled, also while it measures', async () => {
    let questions = 0;
    const run = split({ ...request, isCancelled: () => ++questions > 5 });
    await expect(run).rejects.toThrow(PacketCancelled);
    expect(questions).toBe(6);
  });

  it('passes on what saving throws', async () => {
    const full = new Error('disk full');
    await expect(split(request, { save: () => Promise.reject(full) })).rejects.toBe(full);
  });

  it.skipIf(!hasProgram('qpdf'))('passes qpdf --check in every file', async () => {
    const { saved } = await split(request, { introduce });
    const folder = mkdtempSync(join(tmpdir(), 'dossier-split-'));
    for (const [at, bytes] of saved.entries()) {
      writeFileSync(join(folder, `${at}.pdf`), bytes);
      expect(qpdfCheck(join(folder, `${at}.pdf`))).toMatchObject({ status: 0 });
    }
    rmSync(folder, { recursive: true });
  });
});
