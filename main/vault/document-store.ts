import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/contract/result';
import { asVaultError, storageFailureOf, throwingVaultErrors, VaultError } from './errors';
import { type FileSystem, nodeFileSystem } from './file-system';
import { HEADER_SIZE, readFileId, readHeaderSecret } from './object-format';
import { type ChunkedReader, openObject } from './object-reader';
import { ChunkedWriter, type Placement } from './object-writer';
import type {
  DocumentStore,
  DocumentStoreAccess,
  ObjectCheck,
  ObjectReader,
  ObjectSource,
  ObjectWriter,
  Reconciled,
  StoredObject,
  StoreFailureCode,
} from './types';

const CONTENT_ID = /^[0-9a-f]{64}$/;
const CHECK_BLOCK = 1024 * 1024;

/**
 * Objects under `folder`: `ab/<content id>` for what is stored, `incoming/` for what is being written, `quarantine/`
 * for what no row knows. The keys are used as they are, not copied: zeroing them ends the store.
 */
export function createDocumentStore(
  access: DocumentStoreAccess,
  files: FileSystem = nodeFileSystem,
): OwnedDocumentStore {
  return new ObjectFolder(access, files);
}

/** For whoever made the store. */
export interface OwnedDocumentStore extends DocumentStore {
  /** Ends open readers and writers; what they are asked next fails with `vault_locked`. */
  close(): void;
}

class ObjectFolder implements OwnedDocumentStore {
  readonly #access: DocumentStoreAccess;
  readonly #files: FileSystem;
  readonly #placement: Placement;
  readonly #openEnds = new Set<() => void>();
  #isClosed = false;

  constructor(access: DocumentStoreAccess, files: FileSystem) {
    this.#access = access;
    this.#files = files;
    this.#placement = {
      temporaryFolder: join(access.folder, 'incoming'),
      existing: (contentId) => this.#wholeObject(contentId),
      place: (temporary, contentId) => this.#place(temporary, contentId),
    };
  }

  async store(
    content: AsyncIterable<Uint8Array>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<Result<StoredObject, StoreFailureCode>> {
    let writer: ObjectWriter | null = null;
    try {
      if (signal?.aborted) return fail('cancelled');
      writer = this.createWriter();
      for await (const chunk of content) {
        if (signal?.aborted) return fail('cancelled');
        writer.write(chunk);
      }
      return signal?.aborted ? fail('cancelled') : ok(writer.finish());
    } catch (error) {
      // Only our own: an error of the source, even one of its disk, is for the caller to name.
      if (error instanceof VaultError && error.code === 'vault_locked') return fail('vault_locked');
      const code = error instanceof VaultError ? storageFailureOf(error) : null;
      if (code === null) throw error;
      return fail(code);
    } finally {
      writer?.abort();
    }
  }

  createWriter(): ObjectWriter {
    this.#assertOpen();
    const writer = new ChunkedWriter(this.#files, this.#access, this.#placement, () => this.#openEnds.delete(abort));
    const abort = () => writer.abort();
    this.#openEnds.add(abort);
    return writer;
  }

  source(contentId: string, fileKey: Uint8Array, byteSize: number): ObjectSource {
    return { path: this.#path(contentId), fileKey, byteSize };
  }

  openRead(contentId: string, fileKey: Uint8Array, byteSize: number): ObjectReader {
    this.#assertOpen();
    const source = this.source(contentId, fileKey, byteSize);
    const reader = throwingVaultErrors(() => openObject(source, this.#files, () => this.#openEnds.delete(close)));
    const close = () => reader.close();
    this.#openEnds.add(close);
    return reader;
  }

  close(): void {
    this.#isClosed = true;
    for (const end of [...this.#openEnds]) end();
  }

  check(contentId: string, fileKey: Uint8Array, byteSize: number): ObjectCheck {
    let reader: ChunkedReader | null = null;
    try {
      reader = openObject(this.source(contentId, fileKey, byteSize), this.#files);
      const hash = createHmac('sha256', this.#access.contentKey);
      for (let at = 0; at < reader.size; at += CHECK_BLOCK) hash.update(reader.read(at, CHECK_BLOCK));
      reader.checkPadding();
      const isContent = timingSafeEqual(hash.digest(), Buffer.from(contentId, 'hex'));
      const carried = this.recover(contentId);
      const isHeader = carried?.byteSize === byteSize && timingSafeEqual(carried.fileKey, fileKey);
      return isContent && isHeader ? 'whole' : 'damaged';
    } catch (error) {
      if (error instanceof VaultError && error.code === 'object_missing') return 'missing';
      if (error instanceof VaultError && error.code === 'object_damaged') return 'damaged';
      throw asVaultError(error);
    } finally {
      reader?.close();
    }
  }

  recover(contentId: string): { readonly fileKey: Uint8Array; readonly byteSize: number } | null {
    const path = this.#path(contentId);
    if (!this.#files.exists(path)) return null;
    return readHeaderSecret(this.#access.documentsKey, this.#header(path), contentId);
  }

  remove(contentId: string): void {
    throwingVaultErrors(() => {
      const path = this.#path(contentId);
      if (!this.#files.exists(path)) return;
      this.#files.remove(path);
      this.#files.syncFolder(this.#shard(contentId));
    });
  }

  isThere(contentId: string): boolean {
    return this.#files.exists(this.#path(contentId));
  }

  *listContentIds(): Iterable<string> {
    for (const shard of this.#files.list(this.#access.folder)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const name of this.#files.list(join(this.#access.folder, shard))) {
        if (CONTENT_ID.test(name) && name.startsWith(shard)) yield name;
      }
    }
  }

  reconcile(known: ReadonlySet<string>): Reconciled {
    return throwingVaultErrors(() => {
      const present = new Set(this.listContentIds());
      const orphans = [...present].filter((id) => !known.has(id));
      for (const id of orphans) this.#quarantine(this.#path(id), id);
      const unfinished = this.#clearIncoming();
      const absent = [...known].filter((id) => !present.has(id));
      // Its row was away for a while: an older database had been put in this one's place.
      const aside = new Set(absent.length > 0 ? this.#files.list(this.#quarantineFolder) : []);
      const returned = absent.filter((id) => aside.has(id));
      for (const id of returned) this.#place(join(this.#quarantineFolder, id), id);
      return {
        missing: absent.filter((id) => !aside.has(id)),
        quarantined: orphans.length + unfinished,
        returned: returned.length,
      };
    });
  }

  access(): DocumentStoreAccess {
    const { folder, documentsKey, contentKey } = this.#access;
    return { folder, documentsKey: Uint8Array.from(documentsKey), contentKey: Uint8Array.from(contentKey) };
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new VaultError('vault_locked');
  }

  #wholeObject(contentId: string): { readonly fileKey: Uint8Array; readonly byteSize: number } | null {
    const found = this.recover(contentId);
    return found && this.check(contentId, found.fileKey, found.byteSize) === 'whole' ? found : null;
  }

  #place(temporary: string, contentId: string): void {
    const shard = this.#shard(contentId);
    if (!this.#files.exists(shard)) {
      this.#files.makeFolder(shard);
      this.#files.syncFolder(this.#access.folder);
    }
    this.#files.rename(temporary, this.#path(contentId));
    this.#files.syncFolder(shard);
  }

  /** Answers how many were kept. One without its header is not: its key was only ever in the memory of a dead process. */
  #clearIncoming(): number {
    const folder = this.#placement.temporaryFolder;
    let kept = 0;
    for (const name of this.#files.list(folder)) {
      const path = join(folder, name);
      if (readFileId(this.#header(path)) === null) {
        this.#files.remove(path);
      } else {
        this.#quarantine(path, name);
        kept++;
      }
    }
    return kept;
  }

  #header(path: string): Buffer {
    const file = this.#files.open(path, 'read');
    try {
      const header = Buffer.alloc(HEADER_SIZE);
      return header.subarray(0, this.#files.read(file, header, 0));
    } finally {
      this.#files.close(file);
    }
  }

  #quarantine(path: string, name: string): void {
    this.#files.makeFolder(this.#quarantineFolder);
    this.#files.rename(path, join(this.#quarantineFolder, name));
  }

  get #quarantineFolder(): string {
    return join(this.#access.folder, 'quarantine');
  }

  #shard(contentId: string): string {
    // Ids come from the database; still, none may ever name a file elsewhere.
    if (!CONTENT_ID.test(contentId)) throw new RangeError('not a content id');
    return join(this.#access.folder, contentId.slice(0, 2));
  }

  #path(contentId: string): string {
    return join(this.#shard(contentId), contentId);
  }
}
