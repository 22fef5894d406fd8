import type { MediaType } from '@shared/contract/documents';
import {
  bytesSource,
  imageToPdf,
  inspectPdf,
  openPdfium,
  PictureError,
  prepareDocument,
  type RandomAccessSource,
} from '../pdf';
import { readPageTree } from '../pdf/page-tree';
import { PdfiumStartError } from '../pdf/pdfium';
import { FEW_CHARACTERS, isUnread } from '../pdf/pictures/find-words';
import { PdfReader } from '../pdf/reader';
import { VaultError } from '../vault/errors';
import { openObject } from '../vault/object-reader';
import type { ObjectSource } from '../vault/types';
import { type InspectionFacts, type InspectionReport, MOST_PAGES, type PageTexts } from './document-tasks';
import { mendDocument } from './mend-document';

/** Beyond this a document is a scan in all likelihood, and the text engine would need it in memory twice. */
const MAX_TEXT_SOURCE = 200 * 1024 * 1024;
/** Nobody reads this much on one page; a hostile one repeats itself. */
const MAX_PAGE_CHARACTERS = 100_000;
const PAGES_A_REPORT = 20;

/** Reports the document's facts, then its text page by page. Nothing that is in the file makes it throw. */
export async function inspectDocument(
  source: ObjectSource,
  mediaType: MediaType,
  report: (report: InspectionReport) => void,
): Promise<void> {
  const reader = openObject(source);
  try {
    if (mediaType === 'application/pdf') await inspectPages(reader, report);
    else report(await inspectImage(reader, mediaType));
  } finally {
    reader.close();
  }
}

async function inspectPages(reader: RandomAccessSource, report: (report: InspectionReport) => void): Promise<void> {
  const facts = await pdfFacts(reader);
  const mended = facts.condition === 'damaged' && reader.size <= MAX_TEXT_SOURCE ? await mend(reader) : null;
  if (mended === 'nothing') return report({ ...facts, pageCount: 0, condition: 'unreadable', unreadPages: 0 });
  report(mended === null ? facts : { ...facts, rendition: mended.pdf });
  const source = mended === null ? reader : bytesSource(mended.withText);
  if (facts.pageCount > 0 && facts.pageCount <= MOST_PAGES)
    await readTexts(source, (found) => report({ kind: 'texts', ...found }));
}

/** Mending is worth a try; a file that resists is kept and shown as it is. */
async function mend(reader: RandomAccessSource) {
  try {
    return await mendDocument(reader, await prepareDocument(reader));
  } catch (error) {
    return nullUnlessOurFault(error);
  }
}

async function pdfFacts(reader: RandomAccessSource): Promise<InspectionFacts> {
  const { pageCount, encrypted, broken } = await inspectPdf(reader);
  const unreadPages = reader.size > MAX_TEXT_SOURCE ? pageCount : 0;
  const facts = { kind: 'facts', pageCount, rendition: null, unreadPages } as const;
  if (pageCount > 0) {
    return { ...facts, condition: encrypted === 'empty-password' ? 'encrypted' : broken ? 'damaged' : 'readable' };
  }
  if (encrypted !== 'no') return { ...facts, condition: 'password_needed' };
  return { ...facts, condition: holdsNoPages(reader) ? 'no_pages' : 'unreadable' };
}

/** True for a sound file whose page tree says itself that it is empty: nothing was lost, there is nothing. */
function holdsNoPages(source: RandomAccessSource): boolean {
  try {
    const { pages, declaredCount, hasFaults } = readPageTree(new PdfReader(source));
    return pages.length === 0 && declaredCount === 0 && !hasFaults;
  } catch {
    return false;
  }
}

async function inspectImage(
  reader: RandomAccessSource,
  mediaType: Exclude<MediaType, 'application/pdf'>,
): Promise<InspectionFacts> {
  try {
    const rendition = await imageToPdf(reader.read(0, reader.size), mediaType);
    const { pageCount } = await inspectPdf({
      size: rendition.length,
      read: (at, length) => rendition.subarray(at, at + length),
    });
    return { kind: 'facts', pageCount, condition: 'readable', rendition, unreadPages: pageCount };
  } catch (error) {
    nullUnlessOurFault(error);
    // Whatever the decoder stumbled over is in the file; the file itself is kept.
    const condition =
      error instanceof PictureError && error.reason === 'too_large' ? 'picture_too_large' : 'unreadable';
    return { kind: 'facts', pageCount: 0, condition, rendition: null, unreadPages: 0 };
  }
}

function nullUnlessOurFault(error: unknown): null {
  if (error instanceof PdfiumStartError || error instanceof VaultError) throw error;
  return null;
}

/** The text of every page, told in batches; silent about a document the text engine cannot open. */
export async function readTexts(reader: RandomAccessSource, tell: (found: PageTexts) => void): Promise<void> {
  if (reader.size > MAX_TEXT_SOURCE) return;
  const document = await openPdfium(reader.read(0, reader.size)).catch(nullUnlessOurFault);
  if (document === null) return;
  for (let first = 0; first < document.pageCount; first += PAGES_A_REPORT) {
    const count = Math.min(PAGES_A_REPORT, document.pageCount - first);
    const texts = Array.from({ length: count }, (_, index) =>
      document.text(first + index).slice(0, MAX_PAGE_CHARACTERS),
    );
    const unread = texts.filter((text, index) => text.length < FEW_CHARACTERS && isUnread(document, first + index));
    tell({ texts, unreadPages: unread.length });
  }
  document.close();
}
