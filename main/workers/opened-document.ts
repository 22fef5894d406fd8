import { openPdfiumSource, type PreparedDocument, prepareDocument, type RandomAccessSource } from '../pdf';
import { closeQuietly, type PdfiumDocument } from '../pdf/pdfium';
import type { ObjectSource } from '../vault/types';
import { LazySources } from './lazy-sources';

/** The engine keeps what it has read of a document: beyond this it is started anew. */
const ENGINE_MEMORY = 96 * 1024 * 1024;

/** A stored document made ready once, for page after page. */
export class OpenedDocument {
  #engine: PdfiumDocument | null = null;

  private constructor(
    readonly path: string,
    readonly prepared: PreparedDocument,
    private readonly pages: RandomAccessSource,
    private readonly sources: LazySources,
  ) {}

  /** Throws VaultError, PdfiumStartError. */
  static async open(object: ObjectSource): Promise<OpenedDocument> {
    const sources = new LazySources();
    try {
      const prepared = await prepareDocument(sources.source(object));
      const pages = await prepared.open();
      return new OpenedDocument(object.path, { ...prepared, open: async () => pages }, pages, sources);
    } catch (error) {
      sources.close();
      throw error;
    }
  }

  async engine(): Promise<PdfiumDocument> {
    if (this.#engine !== null && this.#engine.memorySize > ENGINE_MEMORY) this.#engine = closeQuietly(this.#engine);
    this.#engine ??= await openPdfiumSource(this.pages);
    return this.#engine;
  }

  close(): void {
    this.#engine = closeQuietly(this.#engine);
    this.sources.close();
  }
}
