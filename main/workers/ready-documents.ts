import { bytesSource, type PreparedDocument, prepareDocument } from '../pdf';
import type { PacketContent, PacketDocument, PacketDocumentNote } from '../pdf/pages/packet-content-types';
import { LazySources } from './lazy-sources';
import type { ReadyDocument } from './packet-parts';
import type { ExportDocument } from './packet-tasks';
import type { FoundBefore } from './redrawn-pages';
import type { Steps } from './steps';

/** The packet does not hold what was planned: never handed out. */
export class PacketMismatch extends Error {
  override name = 'PacketMismatch';
}

/** Makes documents ready, each stored file once for as long as this lives: stored files do not change. */
export class Readiness {
  readonly #sources = new LazySources();
  readonly #known = new Map<string, PreparedDocument>();
  /** Words found on their pages. */
  readonly found: FoundBefore = new Map();

  /** By key. One that cannot be made ready in time is a placeholder. Throws VaultError, PacketMismatch or PacketCancelled. */
  async of(documents: readonly ExportDocument[], steps: Steps): Promise<ReadonlyMap<string, ReadyDocument>> {
    const ready = new Map<string, ReadyDocument>();
    for (const document of documents) {
      const step = { key: document.key, page: null };
      const prepared = steps.isHopeless(step)
        ? await this.#prepare(null)
        : await steps.take(step, () => this.#prepare(document.source));
      ready.set(document.key, { key: document.key, prepared, pages: pagesOf(document, prepared) });
    }
    return ready;
  }

  close(): void {
    this.#sources.close();
  }

  async #prepare(object: ExportDocument['source']): Promise<PreparedDocument> {
    const path = object?.path ?? '';
    const known = this.#known.get(path);
    if (known) return known;
    const source = object === null ? bytesSource(new Uint8Array(0)) : this.#sources.source(object);
    const prepared = await prepareDocument(source);
    this.#known.set(path, prepared);
    return prepared;
  }
}

function pagesOf({ pages }: ExportDocument, prepared: PreparedDocument): ReadyDocument['pages'] {
  if (pages === null || prepared.treatment === 'placeholder') return undefined;
  if (pages.some(({ page }) => page > prepared.pageCount)) throw new PacketMismatch('a chosen page is gone');
  return pages;
}

/** The contents with the page counts and notes of what is really there. */
export const correctedContents = (
  contents: readonly PacketContent[],
  ready: ReadonlyMap<string, ReadyDocument>,
): readonly PacketContent[] =>
  contents.map((content) => ({
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      documents: section.documents.map((entry) => corrected(entry, ready.get(entry.key))),
    })),
  }));

function corrected(entry: PacketDocument, found: ReadyDocument | undefined): PacketDocument {
  if (!found) throw new PacketMismatch('a line in the contents without its document');
  const { prepared, pages } = found;
  const isPlaceholder = prepared.treatment === 'placeholder';
  return {
    ...entry,
    pageCount: pages?.length ?? Math.max(1, prepared.pageCount),
    ofPages: isPlaceholder ? entry.ofPages : prepared.pageCount,
    scan: isPlaceholder ? null : entry.scan,
    note: noteOf(prepared, entry),
  };
}

function noteOf({ treatment, reason }: PreparedDocument, entry: PacketDocument): PacketDocumentNote | null {
  switch (treatment) {
    case 'copied':
      // A rendition made of a damaged file is sound itself.
      return reason === undefined && entry.note !== 'rebuilt' ? null : 'rebuilt';
    case 'pictures':
      return 'pictures';
    case 'rebuilt':
      return reason === 'encrypted_empty_password' || reason === 'encrypted_password' ? 'decrypted' : 'rebuilt';
    case 'placeholder':
      if (entry.note === 'password_needed' || entry.note === 'unreadable') return entry.note;
      return reason === 'wrong_or_missing_password' ? 'password_needed' : 'unreadable';
  }
}
