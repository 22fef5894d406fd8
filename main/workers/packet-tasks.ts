import type { PacketDelivery, PlanPage } from '@shared/contract/packet-plan';
import type { FoundWords } from '@shared/contract/packets';
import type { SourcePlace } from '@shared/contract/records';
import type { TreatmentReason } from '../pdf/packet-types';
import type { PacketContent } from '../pdf/pages/packet-content-types';
import type { PrintableSheet } from '../pdf/pages/printable-types';
import type { DocumentStoreAccess, ObjectSource, StoredObject } from '../vault/types';
import type { PagesFound } from './page-by-page';
import type { Step } from './steps';

type Area = NonNullable<SourcePlace['area']>;

/** One document of the packet, as its bytes lie in the vault. */
export type ExportDocument = {
  /** The key of the document in `content`. */
  readonly key: string;
  /** Null when there is nothing to open: a placeholder takes its place. */
  readonly source: ObjectSource | null;
  /** In the wanted order; null for all as they are. */
  readonly pages: readonly PlanPage[] | null;
  /** Places to be removed, by 1-based page of the document. */
  readonly redactedAreas: readonly { readonly page: number; readonly area: Area }[];
};

export type StoredDocument = Pick<ExportDocument, 'key' | 'source'>;

/** What the packet worker is asked: it is where the fonts are, as its `workerData`. */
export type PacketTask = ExportTask | PreviewTask | LayoutTask | LookTask | FindTask | PrintableTask;

/** A small PDF of its own; answered with its bytes. */
export type PrintableTask = {
  readonly kind: 'printable';
  readonly sheet: PrintableSheet;
};

/** A packet as it is to be; plain, so that it can be posted. */
export type PacketOrder = {
  /**
   * One for each language, alike but for their words. Page counts and notes are what the database knows; the worker
   * corrects them from the documents themselves.
   */
  readonly contents: readonly PacketContent[];
  readonly documents: readonly ExportDocument[];
  readonly delivery: PacketDelivery;
  readonly redactedWords: readonly string[];
  /** The patient summary, attached inside; null where it is not. */
  readonly attachment: { readonly name: string; readonly description: string; readonly bytes: Uint8Array } | null;
  /** Instant the packet's own metadata carries. */
  readonly createdAt: string;
};

/** Writes the whole packet into the vault. */
export type ExportTask = PacketOrder & {
  readonly kind: 'export';
  readonly store: DocumentStoreAccess;
  /** Stored beside the packet as a file of its own; null for none. */
  readonly summary: Uint8Array | null;
  readonly password: string | null;
  /** Steps that earlier tries of the same export did not come back from. */
  readonly hopeless: readonly Step[];
  /** One shared number, not 0 once the user cancels. */
  readonly cancelled: Int32Array;
};

/** Some pages as they will be, answered as bytes of a PDF of those alone. Pages count from 1, whatever is printed. */
export type PreviewTask = PacketOrder & {
  readonly kind: 'preview';
  readonly window: { readonly from: number; readonly to: number };
};

/** Typesets the packet's own pages; answers a LayoutReply. Opens no document. */
export type LayoutTask = {
  readonly kind: 'layout';
  readonly contents: readonly PacketContent[];
  readonly startOnRight: boolean;
};

export type LayoutReply = {
  readonly pageCount: number;
  /** Numbers as printed; in packet order. */
  readonly sections: readonly {
    readonly kind: PacketContent['sections'][number]['kind'];
    readonly firstPage: number;
    readonly ownPages: number;
    readonly pageCount: number;
  }[];
  readonly documents: readonly { readonly key: string; readonly firstPage: number; readonly pageCount: number }[];
};

/** Looks at a document's pages, from one of them on, for what an office would stumble over; tells PageReport<PageLook>. */
export type LookTask = {
  readonly kind: 'look';
  readonly document: StoredDocument;
  /** 1-based. */
  readonly from: number;
  readonly isFax: boolean;
};

export type PageLook = {
  /** 1-based page of the document. */
  readonly page: number;
  /** Degrees clockwise that would set its writing upright; 0 when it is, or when nothing tells. */
  readonly turn: 0 | 90 | 180 | 270;
  /** False for a scan, or mostly one, and for letters that the file does not name. */
  readonly isSearchable: boolean;
  readonly isBlank: boolean;
  /** A scan too coarse to be read with ease. */
  readonly isCoarse: boolean;
  /** Much smaller or larger than paper. */
  readonly isOddSize: boolean;
  /** The picture that makes the page a scan, as it lies in the file; null for other pages. */
  readonly scan: { readonly dpi: number; readonly bytes: number } | null;
  /** Always false where fax was not asked about. */
  readonly isFaxIllegible: boolean;
};
/** The looks by page. */
export type LookReply = readonly ({ readonly key: string } & PagesFound<PageLook>)[];

/** Finds words on a document's pages, from one of them on; tells PageReport<FoundOnPage>. */
export type FindTask = {
  readonly kind: 'find';
  readonly document: StoredDocument;
  /** 1-based. */
  readonly from: number;
  readonly words: readonly string[];
};
export type FoundOnPage = {
  /** 1-based page of the document. */
  readonly page: number;
  readonly places: readonly Omit<FoundWords['places'][number], 'documentId' | 'page'>[];
  /** False where the search may have missed something. */
  readonly isSearchable: boolean;
};
export type FindReply = readonly ({ readonly key: string } & PagesFound<FoundOnPage>)[];

export type ExportReport =
  | ExportProgress
  /** A step that may hang, before it is taken; null once it is over. */
  | { readonly step: 'at'; readonly at: Step | null }
  /** Content that lies in the vault now, and that no row knows yet. */
  | { readonly step: 'stored'; readonly contentId: string };
export type ExportProgress = { readonly step: 'writing' | 'checking'; readonly done: number; readonly total: number };

export type ExportedPart = {
  readonly key: string;
  /** As printed. */
  readonly firstPage: number;
  readonly pageCount: number;
  readonly treatment: 'copied' | 'rebuilt' | 'pictures' | 'placeholder';
  readonly reason: TreatmentReason | null;
};

/** What was removed from one page. */
export type ExportedRedaction = {
  readonly key: string;
  /** 1-based page of the document, and the number printed on it. */
  readonly page: number;
  readonly packetPage: number;
  readonly areas: number;
  readonly words: readonly string[];
};

export type ExportedFile = {
  readonly object: StoredObject;
  /** Of the finished file, hex. */
  readonly sha256: string;
  /** As printed; 0 for the summary. */
  readonly firstPage: number;
  readonly pageCount: number;
};

export type ExportReply = {
  readonly pageCount: number;
  /** The packet's parts in order. */
  readonly files: readonly ExportedFile[];
  readonly summary: ExportedFile | null;
  readonly parts: readonly ExportedPart[];
  readonly redactions: readonly ExportedRedaction[];
  /** Less than the pages' pictures took before they were drawn at fewer pixels. */
  readonly savedBytes: number;
};
