import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ImportSource } from '../core/core';
import { UploadQueue } from './upload-queue';

type Batch = { readonly queue: UploadQueue; readonly received: Set<number>; readonly count: number };

/** Batches of files on their way in from a page. Each file is one request, sent in order. */
export class Uploads {
  readonly #batches = new Map<string, Batch>();

  open(fileNames: readonly string[]): { readonly uploadId: string; readonly sources: readonly ImportSource[] } {
    const uploadId = randomUUID();
    const queue = new UploadQueue(fileNames);
    this.#batches.set(uploadId, { queue, received: new Set(), count: fileNames.length });
    return { uploadId, sources: queue.sources };
  }

  /** True once the file is in, or the core wants no more of it; false for an unknown batch or file, or one sent twice. */
  async receive(uploadId: string, index: number, request: IncomingMessage): Promise<boolean> {
    const batch = this.#batches.get(uploadId);
    if (!batch?.queue.has(index) || batch.received.has(index)) return false;
    batch.received.add(index);
    try {
      let isWanted = true;
      // What is not wanted is still read to its end: hanging up on a browser midway shows as a broken network.
      for await (const piece of request as AsyncIterable<Buffer>) {
        if (isWanted) isWanted = await batch.queue.push(index, piece);
      }
      batch.queue.end(index);
    } catch {
      this.abandon(uploadId);
      return false;
    }
    if (batch.received.size === batch.count) this.#batches.delete(uploadId);
    return true;
  }

  abandon(uploadId: string): void {
    this.#batches.get(uploadId)?.queue.abandon();
    this.#batches.delete(uploadId);
  }

  close(): void {
    for (const uploadId of [...this.#batches.keys()]) this.abandon(uploadId);
  }
}
