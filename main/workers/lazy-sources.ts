import type { RandomAccessSource } from '../pdf';
import { type ChunkedReader, openObject } from '../vault/object-reader';
import type { ObjectSource } from '../vault/types';

/** Objects held open at once: each takes a file and a few megabytes. */
const MOST_OPEN = 4;

/** Sources over stored objects that are opened when read and closed when others need the room. */
export class LazySources {
  /** By path, the one used last at the end. */
  readonly #open = new Map<string, ChunkedReader>();

  /** Throws VaultError `object_missing` or `object_damaged` when read, not before. */
  source(object: ObjectSource): RandomAccessSource {
    return {
      size: object.byteSize,
      read: (position, length) => this.#reader(object).read(position, length),
      readInto: (position, target) => this.#reader(object).readInto(position, target),
    };
  }

  close(): void {
    for (const reader of this.#open.values()) reader.close();
    this.#open.clear();
  }

  #reader(object: ObjectSource): ChunkedReader {
    const known = this.#open.get(object.path);
    if (known) {
      this.#open.delete(object.path);
      this.#open.set(object.path, known);
      return known;
    }
    for (const [path, reader] of this.#open) {
      if (this.#open.size < MOST_OPEN) break;
      reader.close();
      this.#open.delete(path);
    }
    const reader = openObject(object);
    this.#open.set(object.path, reader);
    return reader;
  }
}
