import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { PdfSyntaxError } from './objects';
import type { PageBox } from './packet-types';
import type { RandomAccessSource } from './source';

/** What one loaded document offers. Pages are 0-based. Close it: its memory is the instance's. */
export interface PdfiumDocument {
  readonly pageCount: number;
  readonly isEncrypted: boolean;
  /** Bytes that its engine holds: they only grow, and go when the document and what was drawn of it do. */
  readonly memorySize: number;
  pageBox(page: number): PageBox;
  /** The document written anew by pdfium, without encryption; null when it cannot. */
  rebuild(): Uint8Array | null;
  /** A picture of a page on white, forms and annotations included, no side longer than `maxSide` pixels. */
  render(page: number, options: { readonly dpi: number; readonly maxSide?: number }): Picture | null;
  /** A page's text in reading order; empty when it has none. */
  text(page: number): string;
  /**
   * Lends a loaded page to `use`, for looks that have no word here. What `use` loads it closes. Null when the page
   * cannot be loaded.
   */
  lendPage<T>(page: number, use: (lent: LentPage) => T): T | null;
  close(): void;
}

/** A loaded page, valid during the call that lends it: handles of the engine's own. */
export interface LentPage {
  readonly engine: WrappedPdfiumModule;
  readonly document: number;
  readonly page: number;
  /** The engine's memory as it is now: a call that allocates replaces it. */
  heap(): Uint8Array;
}

/** Rows from the top, red green blue alpha, 8 bits each, no padding. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** The engine's reason for not opening a document. */
export class PdfiumOpenError extends Error {
  override name = 'PdfiumOpenError';
  constructor(readonly reason: 'password' | 'format' | 'security' | 'other') {
    super(`cannot open: ${reason}`);
  }
}

/** Sources beyond this do not fit the engine's heap twice. */
export const PDFIUM_SIZE_LIMIT = 500 * 1024 * 1024;

const ERROR_PASSWORD = 4;
const RENDER_ANNOTATIONS = 1;
/** Red first, as pictures are everywhere else here. */
const REVERSE_BYTES = 0x10;
const DEFAULT_MAX_SIDE = 8000;
const BGRA = 4;
const MAX_TEXT = 4_000_000;

/** The little of WebAssembly's interface that is used here: neither the language's nor Node's types declare it. */
interface WasmInterface {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(compiled: object, imports: object): Promise<object>;
}
const wasmInterface = (globalThis as unknown as { readonly WebAssembly: WasmInterface }).WebAssembly;

let compiled: Promise<object> | undefined;

/** The engine's code, compiled once a process; each document gets an instance, and with it a memory, of its own. */
function compiledEngine(): Promise<object> {
  compiled ??= (async () => {
    const here = typeof __filename === 'string' ? __filename : import.meta.url;
    return wasmInterface.compile(readFileSync(createRequire(here).resolve('@embedpdf/pdfium/pdfium.wasm')));
  })();
  return compiled;
}

/** The engine itself could not be started: an installation's fault, never a document's. */
export class PdfiumStartError extends Error {
  override name = 'PdfiumStartError';
}

async function startEngine(): Promise<WrappedPdfiumModule> {
  try {
    const code = await compiledEngine();
    const engine = await new Promise<WrappedPdfiumModule>((started, failed) => {
      const overrides = {
        instantiateWasm(imports: object, receive: (instance: object) => void) {
          wasmInterface.instantiate(code, imports).then(receive, failed);
          return {};
        },
      };
      // The hook is the engine loader's own; the package's types leave it out.
      init(overrides as Parameters<typeof init>[0]).then(started, failed);
    });
    engine.PDFiumExt_Init();
    return engine;
  } catch (cause) {
    compiled = undefined;
    throw new PdfiumStartError('the PDF engine cannot start', { cause });
  }
}

/**
 * Opens a PDF in an engine instance of its own, thrown away with the document: the engine's heap never shrinks.
 * Throws `PdfiumOpenError`, and `PdfiumStartError` when the engine itself is missing.
 */
export async function openPdfium(
  bytes: Uint8Array,
  options: { readonly password?: string } = {},
): Promise<PdfiumDocument> {
  if (bytes.length > PDFIUM_SIZE_LIMIT) throw new PdfiumOpenError('other');
  const engine = await startEngine();
  const { pdfium } = engine;
  const memory = pdfium.wasmExports.malloc(bytes.length);
  if (memory === 0) throw new PdfiumOpenError('other');
  heapOf(engine).set(bytes, memory);
  return load(engine, options.password, (password) => engine.FPDF_LoadMemDocument(memory, bytes.length, password));
}

/** Closes what may be broken; answers null, for whoever held it. */
export function closeQuietly(document: PdfiumDocument | null): null {
  try {
    document?.close();
  } catch {
    // An engine that has aborted cannot close its document; its memory goes with the instance.
  }
  return null;
}

/** The engine's way of taking a function of ours; its types want a compiler's that is not here. */
interface FunctionTable {
  addFunction(read: (param: number, position: number, to: number, length: number) => number, signature: string): number;
}
/** The engine counts positions in 32 bits, and takes half of them for negative. */
const POSITION_LIMIT = 2 ** 31 - 1;

/** As `openPdfium`, but reading by position: memory does not grow with the source. The source stays open meanwhile. */
export async function openPdfiumSource(
  source: RandomAccessSource,
  options: { readonly password?: string } = {},
): Promise<PdfiumDocument> {
  if (source.size > POSITION_LIMIT) throw new PdfiumOpenError('other');
  const engine = await startEngine();
  const table = engine.pdfium as unknown as FunctionTable;
  const read = table.addFunction((_, position, to, length) => {
    // An error must not pass through the engine, which would leave it half done: it is told that reading failed.
    try {
      const bytes = source.read(position >>> 0, length >>> 0);
      heapOf(engine).set(bytes, to >>> 0);
      return bytes.length === length >>> 0 ? 1 : 0;
    } catch {
      return 0;
    }
  }, 'iiiii');
  const access = engine.pdfium.wasmExports.malloc(12);
  const heap = heapOf(engine);
  new Int32Array(heap.buffer, heap.byteOffset + access, 3).set([source.size, read, 0]);
  return load(engine, options.password, (password) => engine.FPDF_LoadCustomDocument(access, password));
}

function load(
  engine: WrappedPdfiumModule,
  password: string | undefined,
  attempt: (password: string) => number,
): PdfiumDocument {
  let handle = attempt('');
  if (handle === 0 && engine.FPDF_GetLastError() === ERROR_PASSWORD && password !== undefined) {
    handle = attempt(password);
  }
  if (handle === 0) {
    const code = engine.FPDF_GetLastError();
    throw new PdfiumOpenError(
      code === ERROR_PASSWORD ? 'password' : code === 3 ? 'format' : code === 5 ? 'security' : 'other',
    );
  }
  return new LoadedDocument(engine, handle);
}

/** The engine's memory as it is now: growing replaces the view. Its type declarations leave this member out. */
const heapOf = (engine: WrappedPdfiumModule) => (engine.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;

class LoadedDocument implements PdfiumDocument {
  readonly pageCount: number;
  readonly isEncrypted: boolean;
  private isClosed = false;

  constructor(
    private readonly engine: WrappedPdfiumModule,
    private readonly handle: number,
  ) {
    this.pageCount = engine.FPDF_GetPageCount(handle);
    this.isEncrypted = Boolean(engine.EPDF_IsEncrypted(handle));
  }

  get memorySize(): number {
    return heapOf(this.engine).length;
  }

  pageBox(page: number): PageBox {
    const { engine } = this;
    const loaded = engine.FPDF_LoadPage(this.handle, page);
    if (loaded === 0) throw new PdfSyntaxError('page cannot be loaded');
    const width = engine.FPDF_GetPageWidthF(loaded);
    const height = engine.FPDF_GetPageHeightF(loaded);
    // The engine answers quarter turns 0 to 3.
    const rotate = ((engine.FPDFPage_GetRotation(loaded) & 3) * 90) as PageBox['rotate'];
    engine.FPDF_ClosePage(loaded);
    return { width, height, rotate };
  }

  rebuild(): Uint8Array | null {
    const { engine } = this;
    if (this.isEncrypted) engine.EPDF_RemoveEncryption(this.handle);
    const writer = engine.PDFiumExt_OpenFileWriter();
    try {
      engine.PDFiumExt_SaveAsCopy(this.handle, writer);
      const size = engine.PDFiumExt_GetFileWriterSize(writer);
      if (size <= 0) return null;
      const memory = engine.pdfium.wasmExports.malloc(size);
      if (memory === 0) return null;
      engine.PDFiumExt_GetFileWriterData(writer, memory, size);
      const bytes = heapOf(engine).slice(memory, memory + size);
      engine.pdfium.wasmExports.free(memory);
      return bytes;
    } finally {
      engine.PDFiumExt_CloseFileWriter(writer);
    }
  }

  render(page: number, { dpi, maxSide = DEFAULT_MAX_SIDE }: { dpi: number; maxSide?: number }): Picture | null {
    const { engine } = this;
    const loaded = engine.FPDF_LoadPage(this.handle, page);
    if (loaded === 0) return null;
    const form = this.openForm();
    let bitmap = 0;
    try {
      const [fullWidth, fullHeight] = [engine.FPDF_GetPageWidthF(loaded), engine.FPDF_GetPageHeightF(loaded)];
      const scale = Math.min(dpi / 72, maxSide / Math.max(fullWidth, fullHeight, 1));
      const width = Math.max(1, Math.round(fullWidth * scale));
      const height = Math.max(1, Math.round(fullHeight * scale));
      bitmap = engine.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0);
      if (bitmap === 0) return null;
      const flags = RENDER_ANNOTATIONS | REVERSE_BYTES;
      engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      engine.FPDF_RenderPageBitmap(bitmap, loaded, 0, 0, width, height, 0, flags);
      if (form.handle !== 0) engine.FPDF_FFLDraw(form.handle, bitmap, loaded, 0, 0, width, height, 0, flags);
      const stride = engine.FPDFBitmap_GetStride(bitmap);
      return { width, height, rgba: this.readBitmap(engine.FPDFBitmap_GetBuffer(bitmap), width, height, stride) };
    } finally {
      if (bitmap !== 0) engine.FPDFBitmap_Destroy(bitmap);
      form.close();
      engine.FPDF_ClosePage(loaded);
    }
  }

  private openForm(): { handle: number; close(): void } {
    const { engine } = this;
    const info = engine.PDFiumExt_OpenFormFillInfo();
    const handle = engine.PDFiumExt_InitFormFillEnvironment(this.handle, info);
    return {
      handle,
      close() {
        if (handle !== 0) engine.PDFiumExt_ExitFormFillEnvironment(handle);
        engine.PDFiumExt_CloseFormFillInfo(info);
      },
    };
  }

  private readBitmap(from: number, width: number, height: number, stride: number): Uint8Array {
    const rgba = new Uint8Array(width * height * 4);
    const heap = heapOf(this.engine);
    for (let row = 0; row < height; row++) {
      rgba.set(heap.subarray(from + row * stride, from + row * stride + width * 4), row * width * 4);
    }
    return rgba;
  }

  text(page: number): string {
    const { engine } = this;
    const loaded = engine.FPDF_LoadPage(this.handle, page);
    if (loaded === 0) return '';
    const textPage = engine.FPDFText_LoadPage(loaded);
    try {
      const count = textPage === 0 ? 0 : Math.min(engine.FPDFText_CountChars(textPage), MAX_TEXT);
      if (count <= 0) return '';
      const memory = engine.pdfium.wasmExports.malloc((count + 1) * 2);
      const written = engine.FPDFText_GetText(textPage, 0, count, memory);
      const bytes = Buffer.from(heapOf(engine).slice(memory, memory + Math.max(0, written - 1) * 2));
      engine.pdfium.wasmExports.free(memory);
      return bytes.toString('utf16le');
    } finally {
      if (textPage !== 0) engine.FPDFText_ClosePage(textPage);
      engine.FPDF_ClosePage(loaded);
    }
  }

  lendPage<T>(page: number, use: (lent: LentPage) => T): T | null {
    const { engine } = this;
    const loaded = engine.FPDF_LoadPage(this.handle, page);
    if (loaded === 0) return null;
    try {
      return use({ engine, document: this.handle, page: loaded, heap: () => heapOf(engine) });
    } finally {
      engine.FPDF_ClosePage(loaded);
    }
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.engine.FPDF_CloseDocument(this.handle);
  }
}
