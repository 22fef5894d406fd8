import { Readable } from 'node:stream';
import { constants, createInflate } from 'node:zlib';
import { paeth } from '../filters';

const CHUNK = 256 * 1024;

interface RowShape {
  /** Bytes of a row without its filter's number. */
  readonly stride: number;
  readonly height: number;
  /** Bytes from a sample to the one beside it, at least 1. */
  readonly step: number;
}

/**
 * Inflates a PNG's data and hands over its rows from the top, filters undone; each is good until the next. Memory holds
 * two rows, whatever the picture's size. Answers how many rows there were: fewer than `height` when the data is cut off
 * or damaged.
 */
export async function eachPngRow(
  pieces: readonly Buffer[],
  { stride, height, step }: RowShape,
  take: (samples: Buffer, row: number) => Promise<void> | undefined,
): Promise<number> {
  const inflating = Readable.from(pieces).pipe(
    createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK }),
  );
  let current = Buffer.alloc(stride + 1);
  let previous = Buffer.alloc(stride + 1);
  let filled = 0;
  let row = 0;
  try {
    for await (const chunk of inflating as AsyncIterable<Buffer>) {
      for (let at = 0; at < chunk.length && row < height; ) {
        const count = Math.min(current.length - filled, chunk.length - at);
        chunk.copy(current, filled, at, at + count);
        filled += count;
        at += count;
        if (filled < current.length) break;
        undoFilter(current, previous, step);
        const taken = take(current.subarray(1), row);
        if (taken) await taken;
        [current, previous, filled] = [previous, current, 0];
        row += 1;
      }
      if (row === height) break;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  } finally {
    inflating.destroy();
  }
  return row;
}

/** node:zlib marks what is wrong with the data by such a code. */
const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_(DATA|BUF)_ERROR$|^Z_NEED_DICT$/.test(String(error.code));

/** In place; both rows begin with the number of their filter. */
function undoFilter(row: Buffer, above: Buffer, step: number): void {
  const filter = row[0];
  if (filter === 1) {
    for (let at = step + 1; at < row.length; at++) row[at] = (row[at] ?? 0) + (row[at - step] ?? 0);
  } else if (filter === 2) {
    for (let at = 1; at < row.length; at++) row[at] = (row[at] ?? 0) + (above[at] ?? 0);
  } else if (filter === 3 || filter === 4) {
    for (let at = 1; at < row.length; at++) {
      const left = at > step ? (row[at - step] ?? 0) : 0;
      const up = above[at] ?? 0;
      const corner = at > step ? (above[at - step] ?? 0) : 0;
      row[at] = (row[at] ?? 0) + (filter === 3 ? (left + up) >> 1 : paeth(left, up, corner));
    }
  }
}
