import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Bytes that can be read from any position, synchronously (it is used inside a worker thread).
 * A source is never read whole by this library.
 */
export interface RandomAccessSource {
  readonly size: number;
  /** Bytes from `position`; fewer than `length` only at the end of the source. The caller does not change them. */
  read(position: number, length: number): Uint8Array;
  /** Optional fast way: fills `target` from `position` and answers how many bytes were written. */
  readInto?(position: number, target: Uint8Array): number;
}

/** A source that holds something open until `close()`. */
interface ClosableSource extends RandomAccessSource {
  close(): void;
}

/** Opens a plain file for reads by position. */
export function openFileSource(path: string): ClosableSource {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  const readInto = (position: number, target: Uint8Array): number => {
    let done = 0;
    while (done < target.length) {
      const count = readSync(descriptor, target, done, target.length - done, position + done);
      if (count === 0) break;
      done += count;
    }
    return done;
  };
  return {
    size,
    readInto,
    read(position, length) {
      const target = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - position)));
      return target.subarray(0, readInto(position, target));
    },
    close: () => closeSync(descriptor),
  };
}

/** A source over bytes that are already in memory. */
export function bytesSource(bytes: Uint8Array): RandomAccessSource {
  return {
    size: bytes.length,
    read: (position, length) => bytes.subarray(position, position + length),
    readInto(position, target) {
      const part = bytes.subarray(position, position + target.length);
      target.set(part);
      return part.length;
    },
  };
}

/** Reads a whole source. Only for engines that cannot work by position; `limit` is checked before allocating. */
export function readWhole(source: RandomAccessSource, limit: number): Uint8Array | null {
  return source.size > limit ? null : source.read(0, source.size);
}
