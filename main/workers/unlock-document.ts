import { bytesSource, prepareDocument } from '../pdf';
import { openObject } from '../vault/object-reader';
import type { ObjectSource } from '../vault/types';
import { MOST_PAGES, type UnlockReply } from './document-tasks';
import { readTexts } from './inspect-document';

/** The document written anew without its password. */
export async function unlockDocument(source: ObjectSource, password: string): Promise<UnlockReply> {
  const reader = openObject(source);
  try {
    const prepared = await prepareDocument(reader, { password });
    if (prepared.treatment !== 'rebuilt' && prepared.treatment !== 'pictures') return null;
    if (prepared.pageCount > MOST_PAGES) return 'too_many_pages';
    const opened = await prepared.open();
    const pdf = Uint8Array.from(opened.read(0, opened.size));
    const pageTexts: string[] = [];
    let unreadPages = 0;
    await readTexts(bytesSource(pdf), (found) => {
      pageTexts.push(...found.texts);
      unreadPages += found.unreadPages;
    });
    return { pageCount: prepared.pageCount, pdf, pageTexts, unreadPages };
  } finally {
    reader.close();
  }
}
