import type { CoreEvent, InputOf, OperationName, ReplyOf } from '@shared/contract';
import type { DocumentId, PacketId } from '@shared/contract/common';
import type { ImportStarted, ImportTarget } from '@shared/contract/documents';
import type { PacketPreviewWindow } from '@shared/contract/packet-files';
import type { PrintableRequest } from '@shared/contract/printables';
import type { Result } from '@shared/contract/result';
import type { VaultReport } from '../features/vault/verify-vault';
import type { SaveFailureCode } from './save-file';

/** Bytes of one thing in the vault, decrypted on the way out; ranges are cheap. */
export type Content = {
  readonly mediaType: string;
  readonly byteSize: number;
  /** The file name to suggest when saving. */
  readonly fileName: string;
  /** Bytes from `start` up to but not including `end`, in pieces of at most 1 MiB. Throws once the vault is locked. */
  read(start: number, end: number): AsyncIterable<Uint8Array>;
};

/** What `savePacket` writes; `images` are folders on this computer to put beside the packet. */
export type PacketSaving =
  | { readonly kind: 'file'; readonly file: number }
  | { readonly kind: 'archive'; readonly images: readonly string[] };

/** Bytes made on the way out: their number is not known before. */
export type Streamed = {
  readonly mediaType: string;
  readonly fileName: string;
  read(): AsyncIterable<Uint8Array>;
};

/** A small file made at the moment it is asked for; kept nowhere. */
export type Printable = {
  readonly mediaType: 'application/pdf' | 'text/calendar';
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

/** A file offered for import: on disk (desktop, terminal) or arriving as a stream (browser tab). */
export type ImportSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'stream'; readonly fileName: string; readonly stream: AsyncIterable<Uint8Array> };

/** The whole application without a shell: what `main/app`, `main/host` and `main/cli` wrap. */
export type Core = {
  /** Parses the input, refuses what the vault's state does not allow, never throws. */
  invoke<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>>;
  /** For shells that receive a name from outside: an unknown one is `invalid_input`. */
  invokeUnknown(name: unknown, input: unknown): Promise<Result<unknown, string>>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Folders are walked; each file is answered for in the job's outcomes. Streams are consumed in order. */
  importFiles(
    sources: readonly ImportSource[],
    target: ImportTarget,
  ): Promise<Result<ImportStarted, 'invalid_input' | 'vault_locked' | 'not_found' | 'other_person' | 'internal'>>;
  /** The document as PDF: its rendition where the original is a picture. */
  documentContent(
    id: DocumentId,
  ): Promise<Result<Content, 'not_found' | 'vault_locked' | 'unreadable' | 'file_missing'>>;
  /** PNG of one page (1-based), `width` CSS pixels wide, at most 2 s of work. */
  documentThumbnail(
    id: DocumentId,
    page: number,
    width: number,
  ): Promise<
    Result<{ readonly mediaType: string; readonly bytes: Uint8Array }, 'not_found' | 'vault_locked' | 'unreadable'>
  >;
  /** One of the packet's files, by its place in `files`. */
  packetContent(id: PacketId, file: number): Promise<Result<Content, 'not_found' | 'vault_locked' | 'unreadable'>>;
  /** All its files in one ZIP, as they go out. */
  packetArchive(id: PacketId): Promise<Result<Streamed, 'not_found' | 'vault_locked' | 'unreadable'>>;
  /** Pages of the case's saved draft as they will be, in a PDF of those alone. */
  packetPreview(
    window: PacketPreviewWindow,
  ): Promise<Result<Printable, 'not_found' | 'vault_locked' | 'took_too_long' | 'internal'>>;
  /** Writes one file or all of them to `path` through a temporary file and a rename. */
  savePacket(
    id: PacketId,
    what: PacketSaving,
    path: string,
  ): Promise<Result<null, 'not_found' | 'vault_locked' | SaveFailureCode | 'internal'>>;
  /** A letter or sheet as PDF, or an appointment as iCalendar; `not_found` too for one without a day. */
  printable(request: PrintableRequest): Promise<Result<Printable, 'not_found' | 'vault_locked' | 'internal'>>;
  /** Writes it to `path` through a temporary file and a rename. */
  savePrintable(
    request: PrintableRequest,
    path: string,
  ): Promise<Result<null, 'not_found' | 'vault_locked' | SaveFailureCode | 'internal'>>;
  /** Reads every stored file and the whole database back. Slow on purpose; changes nothing. */
  verify(): Promise<Result<VaultReport, 'vault_locked' | 'internal'>>;
  /** True while something is being saved outside the vault: that counts as the user, as a running job does. */
  isSaving(): boolean;
  /** Ends workers, locks the vault. */
  close(): Promise<void>;
};
