import { PdfLimitError, PdfSyntaxError } from './objects';
import type { PageBox, PdfInspection, PreparedDocument, TreatmentReason } from './packet-types';
import { picturesOfPages } from './page-pictures';
import { findLoosePages, loadPage, type PageEntry, pageBox, readPageTree } from './page-tree';
import {
  closeQuietly,
  openPdfium,
  PDFIUM_SIZE_LIMIT,
  type PdfiumDocument,
  PdfiumOpenError,
  PdfiumStartError,
} from './pdfium';
import { PdfReader } from './reader';
import { bytesSource, type RandomAccessSource, readWhole } from './source';

/** Rescued bytes kept between preparing and writing; beyond it they are made anew. */
const KEPT_RESCUES = 48 * 1024 * 1024;
let keptBytes = 0;

interface OpenedPages {
  readonly entries: readonly PageEntry[];
  /** The tree was as the file declares it, found without repair. */
  readonly isSound: boolean;
}

/** A source's pages in order; by scanning for page objects when its tree holds none. */
export function openPages(reader: PdfReader): OpenedPages {
  const tree = readPageTree(reader);
  if (tree.pages.length === 0) {
    reader.repair();
    const again = readPageTree(reader);
    return { entries: again.pages.length > 0 ? again.pages : findLoosePages(reader), isSound: false };
  }
  const isSound = !tree.hasFaults && tree.declaredCount === tree.pages.length && !reader.wasRepaired;
  return { entries: tree.pages, isSound };
}

interface OwnReading {
  readonly boxes: readonly PageBox[];
  readonly isSound: boolean;
  readonly isEncrypted: boolean;
}

/** What this library's own reader makes of a source; null when nothing. */
function readOwn(source: RandomAccessSource): OwnReading | null {
  try {
    const reader = new PdfReader(source);
    if (reader.trailer.has('Encrypt')) return { boxes: [], isSound: false, isEncrypted: true };
    const { entries, isSound } = openPages(reader);
    const boxes = entries.map((entry) => pageBox(reader, loadPage(reader, entry)));
    return { boxes, isSound: isSound && !reader.wasRepaired, isEncrypted: false };
  } catch (error) {
    if (error instanceof PdfSyntaxError || error instanceof PdfLimitError || error instanceof RangeError) return null;
    throw error;
  }
}

type Opened = { readonly document: PdfiumDocument } | { readonly failure: 'password' | 'too_large' | 'unreadable' };

async function openEngine(source: RandomAccessSource, password: string | undefined): Promise<Opened> {
  const bytes = readWhole(source, PDFIUM_SIZE_LIMIT);
  if (bytes === null) return { failure: 'too_large' };
  try {
    return { document: await openPdfium(bytes, password === undefined ? {} : { password }) };
  } catch (error) {
    if (error instanceof PdfiumStartError) throw error;
    if (error instanceof PdfiumOpenError) return { failure: error.reason === 'password' ? 'password' : 'unreadable' };
    // The engine aborts (WebAssembly.RuntimeError, out of memory) on some hostile files; its instance is gone with it.
    if (error instanceof Error) return { failure: 'unreadable' };
    throw error;
  }
}

const looksLikePdf = (source: RandomAccessSource) =>
  Buffer.from(source.read(0, Math.min(1024, source.size))).includes('%PDF-');

/**
 * Makes a document ready for the packet: as it is when it is sound; else rebuilt or decrypted by pdfium, one engine
 * instance each; else as pictures of its pages; else a placeholder. Never fails because of what is in the file.
 */
export async function prepareDocument(
  source: RandomAccessSource,
  options: { readonly password?: string } = {},
): Promise<PreparedDocument> {
  const own = readOwn(source);
  if (own?.isSound && own.boxes.length > 0) return copied(source, own.boxes);
  const opened = await openEngine(source, options.password);
  if ('failure' in opened) {
    // Pdfium gave up, but this reader found pages by scanning: better those than a placeholder.
    if (own !== null && own.boxes.length > 0) return copied(source, own.boxes, 'broken_structure');
    return placeholder(failureReason(opened.failure, looksLikePdf(source)));
  }
  const { document } = opened;
  try {
    if (own !== null && own.boxes.length > 0 && own.boxes.length >= document.pageCount) {
      return copied(source, own.boxes, 'broken_structure');
    }
    if (document.pageCount === 0) return placeholder('no_pages');
    const reason: TreatmentReason = document.isEncrypted
      ? await encryptionReason(source)
      : own === null || own.boxes.length === 0
        ? 'broken_structure'
        : 'page_count_mismatch';
    return rescue(source, options.password, document, reason);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof PdfiumStartError) throw error;
    return own !== null && own.boxes.length > 0
      ? copied(source, own.boxes, 'broken_structure')
      : placeholder('unreadable');
  } finally {
    closeQuietly(document);
  }
}

function failureReason(failure: 'password' | 'too_large' | 'unreadable', isPdf: boolean): TreatmentReason {
  if (failure === 'password') return 'wrong_or_missing_password';
  if (failure === 'too_large') return 'too_large';
  // An encryption that the engine does not know is no matter of the right password.
  return isPdf ? 'unreadable' : 'not_a_pdf';
}

function copied(source: RandomAccessSource, pages: readonly PageBox[], reason?: TreatmentReason): PreparedDocument {
  const prepared = { pageCount: pages.length, pages, treatment: 'copied', open: async () => source } as const;
  return reason === undefined ? prepared : { ...prepared, reason };
}

function placeholder(reason: TreatmentReason): PreparedDocument {
  const pages = [{ width: 612, height: 792, rotate: 0 }] as const;
  return { pageCount: 1, pages, treatment: 'placeholder', reason, open: async () => bytesSource(new Uint8Array(0)) };
}

function rescue(
  source: RandomAccessSource,
  password: string | undefined,
  document: PdfiumDocument,
  reason: TreatmentReason,
): PreparedDocument {
  const rebuilt = document.rebuild();
  const reading = rebuilt === null ? null : readOwn(bytesSource(rebuilt));
  if (rebuilt !== null && reading !== null && !reading.isEncrypted && reading.boxes.length === document.pageCount) {
    const open = keeping(rebuilt, () => reopen(source, password, (again) => again.rebuild()));
    return { pageCount: reading.boxes.length, pages: reading.boxes, treatment: 'rebuilt', reason, open };
  }
  const pictures = picturesOfPages(document);
  const drawn = readOwn(bytesSource(pictures));
  const boxes = drawn?.boxes ?? [];
  const open = keeping(pictures, () => reopen(source, password, picturesOfPages));
  return { pageCount: boxes.length, pages: boxes, treatment: 'pictures', reason, open };
}

async function reopen(
  source: RandomAccessSource,
  password: string | undefined,
  make: (document: PdfiumDocument) => Uint8Array | null,
): Promise<Uint8Array> {
  const opened = await openEngine(source, password);
  if ('failure' in opened) throw new PdfSyntaxError('document can no longer be rescued');
  try {
    const bytes = make(opened.document);
    if (bytes === null) throw new PdfSyntaxError('document can no longer be rescued');
    return bytes;
  } finally {
    closeQuietly(opened.document);
  }
}

/** Holds small rescues in memory until they are read once; makes large ones anew. */
function keeping(bytes: Uint8Array, remake: () => Promise<Uint8Array>): () => Promise<RandomAccessSource> {
  let kept: Uint8Array | undefined;
  if (keptBytes + bytes.length <= KEPT_RESCUES) {
    kept = bytes;
    keptBytes += bytes.length;
  }
  return async () => {
    const found = kept ?? (await remake());
    if (kept !== undefined) keptBytes -= kept.length;
    kept = undefined;
    return bytesSource(found);
  };
}

async function encryptionReason(source: RandomAccessSource): Promise<TreatmentReason> {
  const opened = await openEngine(source, undefined);
  if ('failure' in opened) return 'encrypted_password';
  closeQuietly(opened.document);
  return 'encrypted_empty_password';
}

/** What import wants to know of a PDF. Wrong or missing password: `password` and no pages. */
export async function inspectPdf(
  source: RandomAccessSource,
  options: { readonly password?: string } = {},
): Promise<PdfInspection> {
  const own = readOwn(source);
  if (own?.isSound && own.boxes.length > 0) {
    return { pageCount: own.boxes.length, encrypted: 'no', broken: false, pages: own.boxes };
  }
  const prepared = await prepareDocument(source, options);
  const isReadable = prepared.treatment !== 'placeholder';
  const encrypted =
    prepared.reason === 'encrypted_empty_password'
      ? 'empty-password'
      : prepared.reason === 'encrypted_password' || prepared.reason === 'wrong_or_missing_password'
        ? 'password'
        : 'no';
  const pages = isReadable ? { pages: prepared.pages } : {};
  if (isReadable && prepared.treatment !== 'copied') await prepared.open();
  return { pageCount: isReadable ? prepared.pageCount : 0, encrypted, broken: encrypted === 'no', ...pages };
}
