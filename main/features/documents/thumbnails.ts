import type { SessionContext } from '../../core/context';
import type { Picture } from '../../workers/document-tasks';
import type { StoredObjectRow } from './documents-repository';

/** In memory only, and only while the vault is open: pictures of pages are as private as the pages. */
const KEPT_BYTES = 24 * 1024 * 1024;
const SMALLEST = 40;
const LARGEST = 1200;

export type Thumbnails = { picture(object: StoredObjectRow, page: number, width: number): Promise<Picture | null> };

/** Small pictures of pages, the last used ones kept. Null when a page cannot be drawn in time. */
export function createThumbnails({ store, workers }: Pick<SessionContext, 'store' | 'workers'>): Thumbnails {
  const kept = new Map<string, Picture>();
  let keptBytes = 0;

  function keep(key: string, picture: Picture): void {
    kept.set(key, picture);
    keptBytes += picture.bytes.length;
    for (const [oldest, { bytes }] of kept) {
      if (keptBytes <= KEPT_BYTES) return;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  }

  return {
    async picture({ contentId, fileKey, byteSize }, page, width) {
      const wanted = Math.round(Math.min(LARGEST, Math.max(SMALLEST, width)));
      const key = `${contentId} ${page} ${wanted}`;
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const picture = await workers.thumbnail(store.source(contentId, fileKey, byteSize), page, wanted);
      if (picture && !kept.has(key)) keep(key, picture);
      return picture;
    },
  };
}
