import { describe, expect, it } from 'vitest';
import { assemblePacket, bytesSource, PacketCancelled, type PacketRequest, type Sink } from '../../../main/pdf';
import { buildPdf, documentPart, stampFonts, textPdf } from '../../support/pdf-samples';

const MiB = 1024 * 1024;
const request = (more: Partial<PacketRequest> & Pick<PacketRequest, 'parts'>): PacketRequest => ({
  info: { title: 'Packet', language: 'en-CA', createdAt: '2026-01-02T03:04:05Z' },
  fonts: stampFonts,
  ...more,
});

/** One page of one picture of many megabytes. */
const huge = buildPdf({
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</Im 5 0 R>>>>>>',
  4: { entries: '', data: '/Im Do' },
  5: {
    entries: `/Type/XObject/Subtype/Image/Width 4096/Height ${(24 * MiB) / 4096}/BitsPerComponent 8/ColorSpace/DeviceGray`,
    data: Buffer.alloc(24 * MiB, 7),
  },
});

/** Assembles until the n-th question whether to stop; tells what was written, and the most between two questions. */
async function run(given: PacketRequest, stopAt = Number.POSITIVE_INFINITY) {
  let questions = 0;
  let written = 0;
  let since = 0;
  let most = 0;
  const sink: Sink = {
    write(chunk) {
      written += chunk.length;
      since += chunk.length;
      most = Math.max(most, since);
    },
  };
  const isCancelled = () => {
    since = 0;
    return ++questions >= stopAt;
  };
  const outcome = await assemblePacket({ ...given, isCancelled }, sink).then(
    () => 'finished',
    (error: unknown) => error,
  );
  return { outcome, questions, written, most };
}

describe('cancelling', () => {
  it.each([
    ['copied', {}],
    ['encrypted', { encryption: { userPassword: 'clé' } }],
  ])('is asked about every megabyte of one huge stream being %s', async (_, more) => {
    const { outcome, most, written } = await run(request({ parts: [documentPart(huge)], ...more }));
    expect(outcome).toBe('finished');
    expect(written).toBeGreaterThan(24 * MiB);
    expect(most).toBeLessThanOrEqual(MiB);
  });

  it.each([
    ['copied', {}],
    ['encrypted', { encryption: { userPassword: 'clé' } }],
  ])('stops in the middle of a huge stream being %s', async (_, more) => {
    const { outcome, questions, written } = await run(request({ parts: [documentPart(huge)], ...more }), 20);
    expect(outcome).toBeInstanceOf(PacketCancelled);
    // Nobody asks again, and little was written: it stopped there and then.
    expect(questions).toBe(20);
    expect(written).toBeLessThan(20 * MiB);
    expect(written).toBeGreaterThan(0);
  });

  it('stops while documents are made ready, before anything is written or the next one is read', async () => {
    const opened: number[] = [];
    const parts = [1, 2, 3, 4].map((at) => {
      const source = bytesSource(textPdf(['one']));
      const read = (position: number, length: number) => {
        if (!opened.includes(at)) opened.push(at);
        return source.read(position, length);
      };
      return documentPart(Buffer.alloc(0), { source: { size: source.size, read } });
    });
    const { outcome, written } = await run(request({ parts }), 3);
    expect(outcome).toBeInstanceOf(PacketCancelled);
    expect([written, opened]).toEqual([0, [1, 2]]);
  });

  it('is asked on every page', async () => {
    const texts = Array.from({ length: 50 }, (_, at) => `p${at}`);
    let pages = 0;
    const parts = [documentPart(textPdf(texts))];
    const outcome = assemblePacket(request({ parts, onProgress: () => pages++, isCancelled: () => pages >= 3 }), {
      write: () => {},
    });
    await expect(outcome).rejects.toThrow(PacketCancelled);
    expect(pages).toBe(3);
  });
});
