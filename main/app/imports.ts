import { randomUUID } from 'node:crypto';
import type { ImportTarget } from '@shared/contract/documents';
import type { Core, ImportSource } from '../core/core';
import { UploadQueue } from '../host/upload-queue';
import type { OfferedFile } from '../preload/channels';

type Batch = { readonly queue: UploadQueue; awaited: number };

/** Batches offered by the window: most files have a path, the ones that do not arrive in pieces. */
export class AppImports {
  readonly #core: Pick<Core, 'importFiles'>;
  readonly #batches = new Map<string, Batch>();

  constructor(core: Pick<Core, 'importFiles'>) {
    this.#core = core;
  }

  async start(files: readonly OfferedFile[], target: ImportTarget) {
    const queue = new UploadQueue(files.map((file) => (file.kind === 'pieces' ? file.name : '')));
    const sources = files.flatMap((file, index): ImportSource[] => {
      const streamed = queue.sources[index];
      if (file.kind === 'path') return [file];
      return streamed ? [streamed] : [];
    });
    const awaited = files.filter((file) => file.kind === 'pieces').length;
    const uploadId = randomUUID();
    if (awaited > 0) this.#batches.set(uploadId, { queue, awaited });
    const started = await this.#core.importFiles(sources, target);
    if (!started.ok) this.#abandon(uploadId);
    return started.ok ? { ...started, uploadId } : started;
  }

  /** False when the core wants no more of this file. */
  async receive(uploadId: string, index: number, bytes: Uint8Array): Promise<boolean> {
    return (await this.#batches.get(uploadId)?.queue.push(index, bytes)) ?? false;
  }

  end(uploadId: string, index: number, isWhole: boolean): void {
    const batch = this.#batches.get(uploadId);
    if (!batch) return;
    if (isWhole) batch.queue.end(index);
    else batch.queue.fail(index);
    batch.awaited -= 1;
    if (batch.awaited === 0) this.#batches.delete(uploadId);
  }

  abandonAll(): void {
    for (const uploadId of [...this.#batches.keys()]) this.#abandon(uploadId);
  }

  #abandon(uploadId: string): void {
    this.#batches.get(uploadId)?.queue.abandon();
    this.#batches.delete(uploadId);
  }
}
