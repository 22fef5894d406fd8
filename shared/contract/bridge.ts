import type { DocumentId, PacketId } from './common';
import type { ImportStarted, ImportTarget } from './documents';
import type { CoreEvent, InputOf, OperationName, ReplyOf } from './index';
import type { PacketPreviewWindow, PacketSave } from './packet-files';
import type { PrintableRequest } from './printables';
import type { Result } from './result';

/** What a place on this computer is asked for. */
export type PathKind = 'backup_folder' | 'backup_file';

/** Why nothing was saved. `place_in_vault`: the folder is the vault's own. */
export type SaveFailure = 'not_found' | 'disk_full' | 'vault_locked' | 'storage_failed' | 'place_in_vault' | 'internal';

/** What a pdf.js range reader needs to fetch encrypted-at-rest bytes from the core. */
export type ContentRequest = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/**
 * The one object the renderer has of the world outside; `window.dossier`. `PickedFile` is the DOM's File.
 * The desktop's preload and the browser host's script each provide it; the renderer cannot tell which.
 */
export type Bridge<PickedFile> = {
  invoke<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ReplyOf<Name>>;
  /** Answers the function that stops listening. */
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Files dropped or picked in the page; folders are already expanded into files. */
  importFiles(
    files: readonly PickedFile[],
    target: ImportTarget,
  ): Promise<Result<ImportStarted, 'invalid_input' | 'vault_locked' | 'not_found' | 'other_person' | 'internal'>>;
  /** The document as PDF (images as their PDF rendition), for range reads. */
  documentContent(id: DocumentId): ContentRequest;
  /** One page as a small picture. 1-based page. */
  documentThumbnail(id: DocumentId, page: number): ContentRequest;
  /** One of a packet's files, by its place in `files`. */
  packetContent(id: PacketId, file: number): ContentRequest;
  /** Pages of the case's saved draft as they will be, as a PDF of those alone. */
  packetPreview(window: PacketPreviewWindow, revision: number): ContentRequest;
  /** Saves a finished packet, or one of its files, where the user chooses; false when they cancel. */
  savePacket(id: PacketId, what: PacketSave): Promise<Result<{ readonly saved: boolean }, SaveFailure>>;
  /**
   * Asks in the system's own window for a place on this computer; null when the user cancels. Null itself where the host
   * has no such window: a browser tab lets the place be typed.
   */
  readonly choosePath: ((what: PathKind) => Promise<string | null>) | null;
  /** A letter or sheet as PDF, or an appointment as .ics, made at the moment it is asked for. */
  printableContent(request: PrintableRequest): ContentRequest;
  /** Saves it where the user chooses; false when they cancel. */
  savePrintable(request: PrintableRequest): Promise<Result<{ readonly saved: boolean }, SaveFailure>>;
};
