import { bytesSource, prepareDocument } from '../pdf';
import { openObject } from '../vault/object-reader';
import type { ObjectSource } from '../vault/types';
import type { UnlockReply } from './document-tasks';
import { readTexts } from './inspect-document';

/** The document written anew without its password; null when the password does not open it. */
export async function unlockDocument(source: ObjectSource, password: string): Promise<UnlockReply> {
  const reader = openObject(source);
  try {
    const prepared = await prepareDocument(reader, { password });
    if (prepared.treatment !== 'rebuilt' && prepared.treatment !== 'pictures') return null;
    const opened = await prepared.open();
    const pdf = Uint8Array.from(opened.read(0, opened.size));
    const pageTexts: string[] = [];
    await readTexts(bytesSource(pdf), (_, texts) => pageTexts.push(...texts));
    return { pageCount: prepared.pageCount, pdf, pageTexts };
  } finally {
    reader.close();
  }
}
