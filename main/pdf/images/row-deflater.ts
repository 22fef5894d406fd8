import { once } from 'node:events';
import { createDeflate } from 'node:zlib';

/** Compresses rows as they come: what is not compressed yet is never held whole. */
export class RowDeflater {
  readonly #deflating = createDeflate({ level: 6 });
  readonly #pieces: Buffer[] = [];

  constructor() {
    this.#deflating.on('data', (piece: Buffer) => this.#pieces.push(piece));
  }

  /** The row is taken over: it is not to be written to again. */
  write(row: Buffer): Promise<unknown> | undefined {
    return this.#deflating.write(row) ? undefined : once(this.#deflating, 'drain');
  }

  async finish(): Promise<Buffer> {
    this.#deflating.end();
    await once(this.#deflating, 'end');
    return Buffer.concat(this.#pieces);
  }
}
