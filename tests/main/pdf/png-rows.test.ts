import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpredictPng } from '../../../main/pdf/filters';
import { embedPng } from '../../../main/pdf/images/png';
import { buildChildScript, startChild } from '../../support/child-script';
import { CHANNELS, emptyPng, pngOf } from '../../support/png-samples';
import { temporaryFolder } from '../../support/vault';

/** Rows of these samples, each with a filter of its own, as an encoder would write them. */
function filtered(samples: Uint8Array, stride: number, step: number, filters: readonly number[]): Buffer {
  const height = samples.length / stride;
  const out = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    const filter = filters[row % filters.length] ?? 0;
    out[row * (stride + 1)] = filter;
    for (let at = 0; at < stride; at++) {
      const left = at >= step ? (samples[row * stride + at - step] ?? 0) : 0;
      const up = row > 0 ? (samples[(row - 1) * stride + at] ?? 0) : 0;
      const corner = at >= step && row > 0 ? (samples[(row - 1) * stride + at - step] ?? 0) : 0;
      const estimate = left + up - corner;
      const nearest = [left, up, corner].reduce((best, one) =>
        Math.abs(estimate - one) < Math.abs(estimate - best) ? one : best,
      );
      const guess = [0, left, up, (left + up) >> 1, nearest][filter] ?? 0;
      out[row * (stride + 1) + 1 + at] = (samples[row * stride + at] ?? 0) - guess;
    }
  }
  return out;
}

describe('a PNG decoded row by row', () => {
  it('shows every pixel and its opacity as they were, whatever the filters', async () => {
    const picture = fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 1, max: 7 }),
      depth: fc.constantFrom(8 as const, 16 as const),
      colorType: fc.constantFrom(4 as const, 6 as const),
      filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }),
      seed: fc.uint8Array({ minLength: 9 * 7 * 8, maxLength: 9 * 7 * 8 }),
    });
    await fc.assert(
      fc.asyncProperty(picture, async ({ width, height, depth, colorType, filters, seed }) => {
        const size = depth / 8;
        const step = CHANNELS[colorType] * size;
        const stride = width * step;
        const samples = seed.subarray(0, stride * height);
        const head = { width, height, depth, colorType };
        const made = await embedPng(pngOf(head, deflateSync(filtered(samples, stride, step, filters))));
        const channels = colorsOf(made.image);
        const colors = unpredictPng(inflateSync(made.data), width * channels, channels);
        const alpha = made.softMask ? inflateSync(made.softMask.data) : Buffer.alloc(width * height, 255);
        for (let pixel = 0; pixel < width * height; pixel++) {
          const at = (channel: number) => samples[pixel * step + channel * size];
          const wanted = colorType === 4 ? [at(0), at(0), at(0)] : [at(0), at(1), at(2)];
          const own = channels === 1 ? [0, 0, 0] : [0, 1, 2];
          expect(own.map((channel) => colors[pixel * channels + channel])).toEqual(wanted);
          expect(alpha[pixel]).toBe(at(CHANNELS[colorType] - 1));
        }
      }),
    );
  });

  it('keeps the rows that are there when the rest is cut off', async () => {
    const rows = Buffer.alloc((4 * 3 + 1) * 400, 7);
    for (let row = 0; row < 400; row++) rows[row * 13] = 0;
    const data = deflateSync(rows, { level: 0 });
    const head = { width: 3, height: 400, depth: 8, colorType: 6 } as const;
    const made = await embedPng(pngOf(head, data.subarray(0, data.length / 2)));
    expect([made.width, made.height]).toEqual([3, 400]);
    const colors = unpredictPng(inflateSync(made.data), 3, 1);
    expect([colors[0], colors.length]).toEqual([7, 3 * 400]);
  });

  it('is damaged when nothing of it can be read', async () => {
    const head = { width: 3, height: 4, depth: 8, colorType: 6 } as const;
    await expect(embedPng(pngOf(head, Buffer.from('no deflate data')))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('regression 9: takes no memory to speak of for a large picture from a small file', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'large.png');
    writeFileSync(path, emptyPng({ width: 4000, height: 4000, depth: 16, colorType: 6 }));
    const child = startChild(await buildChildScript('tests/support/picture-child.ts'), path);
    await child.ended;
    folder.remove();
    // Its samples alone are 128 MB, and twice that when they are undone whole.
    expect(Number(child.lines[0])).toBeGreaterThan(0);
    expect(Number(child.lines[0])).toBeLessThan(200);
  });

  it('refuses one that must be decoded whole and would not fit the memory', async () => {
    const head = { width: 9990, height: 10_000, depth: 16, colorType: 6, isInterlaced: true } as const;
    await expect(embedPng(pngOf(head, Buffer.alloc(8)))).rejects.toMatchObject({ reason: 'too_large' });
    await expect(embedPng(emptyPng({ ...head, width: 1, height: 120_000 }))).rejects.toMatchObject({
      reason: 'too_large',
    });
  });
});

const colorsOf = (image: ReadonlyMap<string, unknown>): number => {
  const parameters = image.get('DecodeParms');
  return parameters instanceof Map ? Number(parameters.get('Colors')) : 0;
};
