import type { SessionContext } from '../../core/context';
import type { Content } from '../../core/core';
import type { StoredObjectRow } from './documents-repository';

const PIECE_BYTES = 1024 * 1024;

/** One stored object to read in ranges: only the chunks a range touches are decrypted. */
export function contentOf(
  { store, vault }: Pick<SessionContext, 'store' | 'vault'>,
  { contentId, fileKey, byteSize }: Pick<StoredObjectRow, 'contentId' | 'fileKey' | 'byteSize'>,
  mediaType: string,
  fileName: string,
): Content {
  async function* read(start: number, end: number): AsyncGenerator<Uint8Array> {
    const reader = store.openRead(contentId, fileKey, byteSize);
    try {
      const last = Math.min(end, byteSize);
      for (let at = Math.max(0, start); at < last; at += PIECE_BYTES) {
        if (!vault.isOpen) throw new Error('the vault was locked');
        yield reader.read(at, Math.min(PIECE_BYTES, last - at));
      }
    } finally {
      reader.close();
    }
  }
  return { mediaType, byteSize, fileName, read };
}
