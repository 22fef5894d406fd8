import { assemblePacket, openPdfium, type PreparedDocument, type RandomAccessSource } from '../pdf';
import { isArray, PdfRef } from '../pdf/objects';
import { picturesOfPages } from '../pdf/page-pictures';
import { loadPage } from '../pdf/page-tree';
import { PdfiumOpenError } from '../pdf/pdfium';
import { openPages } from '../pdf/prepare';
import { PdfReader } from '../pdf/reader';

type Mended = {
  /** What to show and to put in a packet. */
  readonly pdf: Uint8Array;
  /** The same pages where their text can still be read. */
  readonly withText: Uint8Array;
};

/**
 * A sound PDF of what is left of a file that was cut off: without its catalog no viewer opens it, though its pages may be
 * there. Null when some engine opens it as it is; 'nothing' when no page has kept its content.
 */
export async function mendDocument(
  source: RandomAccessSource,
  prepared: PreparedDocument,
): Promise<Mended | 'nothing' | null> {
  if (prepared.treatment !== 'copied' || (await opens(source))) return null;
  const { hasContent, hasLostFonts } = whatIsLeft(source);
  if (!hasContent) return 'nothing';
  const copy = await plainCopy(prepared);
  if (!hasLostFonts) return { pdf: copy, withText: copy };
  // The engine has fonts to stand in for the lost ones; other programs would draw a page without words.
  const document = await openPdfium(copy);
  try {
    return { pdf: picturesOfPages(document), withText: copy };
  } finally {
    document.close();
  }
}

async function opens(source: RandomAccessSource): Promise<boolean> {
  try {
    (await openPdfium(source.read(0, source.size))).close();
    return true;
  } catch (error) {
    if (error instanceof PdfiumOpenError) return false;
    throw error;
  }
}

function whatIsLeft(source: RandomAccessSource): { readonly hasContent: boolean; readonly hasLostFonts: boolean } {
  const reader = new PdfReader(source);
  let hasContent = false;
  let hasLostFonts = false;
  for (const entry of openPages(reader).entries) {
    const page = loadPage(reader, entry);
    const contents = reader.resolve(page.get('Contents'));
    const parts = isArray(contents) ? contents : [page.get('Contents')];
    if (parts.some((part) => part instanceof PdfRef && reader.fetch(part.num).stream !== undefined)) hasContent = true;
    const fonts = reader.dictAt(reader.dictAt(page.get('Resources'))?.get('Font'));
    if (fonts && [...fonts.values()].some((font) => reader.dictAt(font) === undefined)) hasLostFonts = true;
  }
  return { hasContent, hasLostFonts };
}

async function plainCopy(prepared: PreparedDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  await assemblePacket(
    {
      parts: [{ kind: 'document', source: prepared, placeholder: '' }],
      info: { title: '', language: 'en', createdAt: '2000-01-01T00:00:00Z' },
      fonts: [],
    },
    { write: (chunk) => void chunks.push(Buffer.from(chunk)) },
  );
  return Buffer.concat(chunks);
}
