import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseByteRange } from '../../../main/host/byte-range';

describe('parseByteRange', () => {
  it.each([
    ['bytes=0-99', { kind: 'part', start: 0, end: 100 }],
    ['bytes=500-', { kind: 'part', start: 500, end: 1000 }],
    ['bytes=-100', { kind: 'part', start: 900, end: 1000 }],
    ['bytes=900-5000', { kind: 'part', start: 900, end: 1000 }],
    ['bytes=-5000', { kind: 'part', start: 0, end: 1000 }],
    ['bytes=1000-', null],
    ['bytes=-0', null],
    [null, { kind: 'whole', start: 0, end: 1000 }],
    ['bytes=0-1,5-6', { kind: 'whole', start: 0, end: 1000 }],
    ['items=0-1', { kind: 'whole', start: 0, end: 1000 }],
    ['bytes=9-3', { kind: 'whole', start: 0, end: 1000 }],
  ])('reads %s of 1000 bytes', (header, expected) => {
    expect(parseByteRange(header, 1000)).toEqual(expected);
  });

  it('never answers bytes outside the body', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.nat(100_000), (noise, first, last, size) => {
        for (const header of [noise, `bytes=${first}-${last}`, `bytes=-${last}`, `bytes=${first}-`]) {
          const range = parseByteRange(header, size);
          if (range) expect(range.start >= 0 && range.start <= range.end && range.end <= size).toBe(true);
        }
      }),
    );
  });
});
