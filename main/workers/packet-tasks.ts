import type { TreatmentReason } from '../pdf/packet-types';
import type { PacketContent, PacketFonts } from '../pdf/pages/front-matter-types';
import type { PrintableSheet } from '../pdf/pages/printable-types';
import type { DocumentStoreAccess, ObjectSource, StoredObject } from '../vault/types';

/** One document of the packet, as its bytes lie in the vault. */
export type ExportDocument = {
  /** The key of the document in `content`. */
  readonly key: string;
  /** Null when there is nothing to open: a placeholder takes its place. */
  readonly source: ObjectSource | null;
  /** 1-based pages in the wanted order; null for all. */
  readonly pages: readonly number[] | null;
};

/** What the packet worker is asked: it is where the fonts are. */
export type PacketTask = ExportTask | PrintableTask;

/** A small PDF of its own; answered with its bytes. */
export type PrintableTask = {
  readonly kind: 'printable';
  readonly sheet: PrintableSheet;
  readonly fonts: PacketFonts;
};

/** A whole packet; plain, so that it can be posted. */
export type ExportTask = {
  readonly kind: 'export';
  readonly store: DocumentStoreAccess;
  /** Page counts and notes are what the database knows; the worker corrects them from the documents themselves. */
  readonly content: PacketContent;
  readonly documents: readonly ExportDocument[];
  readonly password: string | null;
  /** Instant the packet's own metadata carries. */
  readonly createdAt: string;
  readonly fonts: PacketFonts;
  /** One shared number, not 0 once the user cancels. */
  readonly cancelled: Int32Array;
};

export type ExportProgress = { readonly step: 'writing' | 'checking'; readonly done: number; readonly total: number };

export type ExportedPart = {
  readonly key: string;
  readonly firstPage: number;
  readonly pageCount: number;
  readonly treatment: 'copied' | 'rebuilt' | 'pictures' | 'placeholder';
  readonly reason: TreatmentReason | null;
};

export type ExportReply = {
  readonly object: StoredObject;
  readonly pageCount: number;
  /** Of the finished file, hex. */
  readonly sha256: string;
  readonly parts: readonly ExportedPart[];
};
