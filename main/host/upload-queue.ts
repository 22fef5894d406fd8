import type { ImportSource } from '../core/core';

type Waiting = { resolve: (piece: IteratorResult<Uint8Array>) => void; reject: (error: Error) => void };
type Piece = { bytes: Uint8Array; taken: (isWanted: boolean) => void };

/** How long the reader of a file waits for its next piece before it gives the batch up. */
const PATIENCE_MS = 60_000;

/** The sender went away, or stopped sending, before the file was whole. */
class UploadInterruptedError extends Error {
  override name = 'UploadInterruptedError';
}

/**
 * One file of a batch on its way in: `push` from the page's side, read as a stream on the core's side. One piece is
 * held at a time, so a slow disk slows the sender.
 */
class UploadedFile implements AsyncIterable<Uint8Array>, AsyncIterator<Uint8Array> {
  #held: Piece | null = null;
  #waiting: Waiting | null = null;
  #isEnded = false;
  #isUnwanted = false;
  #failure: Error | null = null;
  #patience: ReturnType<typeof setTimeout> | null = null;

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return this;
  }

  /** Answers false once the reader wants no more. */
  push(bytes: Uint8Array): Promise<boolean> {
    if (this.#isUnwanted || this.#failure || this.#isEnded) return Promise.resolve(false);
    if (this.#waiting) {
      this.#settle().resolve({ done: false, value: bytes });
      return Promise.resolve(true);
    }
    if (this.#held) return Promise.reject(new Error('a piece was sent before the one before it was taken'));
    return new Promise((taken) => {
      this.#held = { bytes, taken };
    });
  }

  end(): void {
    this.#isEnded = true;
    if (this.#waiting) this.#settle().resolve({ done: true, value: undefined });
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#held?.taken(false);
    this.#held = null;
    if (this.#waiting) this.#settle().reject(error);
  }

  next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#held) {
      const { bytes, taken } = this.#held;
      this.#held = null;
      taken(true);
      return Promise.resolve({ done: false, value: bytes });
    }
    if (this.#isEnded) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#patience = setTimeout(() => this.fail(new UploadInterruptedError('nothing more came')), PATIENCE_MS);
    });
  }

  return(): Promise<IteratorResult<Uint8Array>> {
    this.#isUnwanted = true;
    this.#held?.taken(false);
    this.#held = null;
    return Promise.resolve({ done: true, value: undefined });
  }

  #settle(): Waiting {
    const waiting = this.#waiting;
    if (!waiting) throw new Error('nobody is waiting');
    if (this.#patience) clearTimeout(this.#patience);
    this.#waiting = null;
    return waiting;
  }
}

/** A batch of files that arrive one after the other, each in pieces. */
export class UploadQueue {
  readonly sources: readonly ImportSource[];
  readonly #files: readonly UploadedFile[];

  constructor(fileNames: readonly string[]) {
    this.#files = fileNames.map(() => new UploadedFile());
    this.sources = this.#files.map((stream, index) => ({ kind: 'stream', fileName: fileNames[index] ?? '', stream }));
  }

  has(index: number): boolean {
    return index in this.#files;
  }

  /** Waits until the piece is taken; false when the core wants no more of this file. */
  async push(index: number, bytes: Uint8Array): Promise<boolean> {
    return (await this.#files[index]?.push(bytes)) ?? false;
  }

  end(index: number): void {
    this.#files[index]?.end();
  }

  /** This file could not be read to its end where it is. */
  fail(index: number): void {
    this.#files[index]?.fail(new UploadInterruptedError('the file could not be read'));
  }

  /** The sender is gone: what has not ended fails. */
  abandon(): void {
    for (const file of this.#files) file.fail(new UploadInterruptedError('the sender went away'));
  }
}
