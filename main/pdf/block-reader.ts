import type { RandomAccessSource } from './source';

const BLOCK = 16 * 1024;
const KEPT_BLOCKS = 192;
/** Blocks fetched at once when reads walk forward: 256 KiB. */
const AHEAD = 16;

/** Small reads over a source, answered from a few cached blocks so that an object costs no read of its own. */
export class BlockReader {
  readonly size: number;
  private readonly blocks = new Map<number, Buffer>();
  private lastMissed = -2;

  constructor(readonly source: RandomAccessSource) {
    this.size = source.size;
  }

  private block(index: number): Buffer {
    const known = this.blocks.get(index);
    if (known !== undefined) return known;
    const isForward = index === this.lastMissed + 1;
    const count = isForward ? AHEAD : 1;
    const bytes = asBuffer(this.source.read(index * BLOCK, Math.min(count * BLOCK, this.size - index * BLOCK)));
    this.lastMissed = index + count - 1;
    for (let at = 0; at < count && at * BLOCK < bytes.length; at++) {
      this.blocks.set(index + at, bytes.subarray(at * BLOCK, (at + 1) * BLOCK));
    }
    while (this.blocks.size > KEPT_BLOCKS) {
      const oldest = this.blocks.keys().next().value;
      if (oldest === undefined) break;
      this.blocks.delete(oldest);
    }
    return this.blocks.get(index) ?? Buffer.alloc(0);
  }

  /** At least `least` bytes from `position`, or what is left of the file; usually more, up to the block's end. */
  view(position: number, least: number): Buffer {
    if (position >= this.size || position < 0) return Buffer.alloc(0);
    const first = Math.floor(position / BLOCK);
    const last = Math.floor((Math.min(position + least, this.size) - 1) / BLOCK);
    if (last <= first) return this.block(first).subarray(position - first * BLOCK);
    if (last - first >= 4) return asBuffer(this.source.read(position, Math.min(least, this.size - position)));
    const parts: Buffer[] = [];
    for (let index = first; index <= last; index++) parts.push(this.block(index));
    return Buffer.concat(parts).subarray(position - first * BLOCK);
  }

  /** Fills `target`, as far as the cached blocks go from them, else straight from the source; answers how much. */
  readInto(position: number, target: Uint8Array): number {
    const first = Math.floor(position / BLOCK);
    const known = this.blocks.get(first)?.subarray(position - first * BLOCK, position - first * BLOCK + target.length);
    if (known !== undefined && known.length > 0) {
      target.set(known);
      return known.length;
    }
    // The block where the data ends is often at hand already: it was looked at for the end, and holds what comes next.
    const last = Math.floor((position + target.length - 1) / BLOCK);
    const direct = last > first && this.blocks.has(last) ? target.subarray(0, last * BLOCK - position) : target;
    if (this.source.readInto !== undefined) return this.source.readInto(position, direct);
    const bytes = this.source.read(position, direct.length);
    direct.set(bytes);
    return bytes.length;
  }

  /** Exactly these bytes, or what is left of the file. */
  peek(position: number, length: number): Buffer {
    if (position < 0 || position >= this.size) return Buffer.alloc(0);
    const first = Math.floor(position / BLOCK);
    const from = position - first * BLOCK;
    if (from + length <= BLOCK) return this.block(first).subarray(from, from + length);
    return asBuffer(this.source.read(position, Math.max(0, Math.min(length, this.size - position))));
  }
}

/** A Buffer over the same memory, for its fast string slices. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
