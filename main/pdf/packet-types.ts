import type { Edges } from './pictures/areas';
import type { RandomAccessSource } from './source';

/** Takes the finished bytes in order; a chunk is only valid during the call. Synchronous; a throw (full disk) stops the export and reaches the caller. */
export interface Sink {
  write(chunk: Uint8Array): void;
}

/** Display size of a page in points after /Rotate, and its clockwise rotation. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly rotate: 0 | 90 | 180 | 270;
}

export type Treatment = 'copied' | 'rebuilt' | 'pictures' | 'placeholder';

/** Why a part was not simply copied. A stable code, never a sentence. */
export type TreatmentReason =
  | 'encrypted_empty_password'
  | 'encrypted_password'
  | 'wrong_or_missing_password'
  | 'broken_structure'
  | 'page_count_mismatch'
  | 'no_pages'
  | 'not_a_pdf'
  | 'too_large'
  | 'unreadable';

/**
 * A document made ready for the packet. `open()` may be called again and again; a rescued document's bytes may be
 * made anew each time.
 */
export interface PreparedDocument {
  readonly pageCount: number;
  readonly pages: readonly PageBox[];
  readonly treatment: Treatment;
  readonly reason?: TreatmentReason;
  open(): Promise<RandomAccessSource>;
}

/**
 * A document whose page count is known (from its import), made ready only when one of its pages is written. Throws
 * `PageCountChanged` then, when it has another number of pages than said.
 */
export interface LazyDocument {
  /** As `prepareDocument` counts; 0 when nothing of it can be shown and one placeholder page stands for it. */
  readonly pageCount: number;
  prepare(): Promise<PreparedDocument>;
}

/** Text for one page. Positions are as the reader sees the page, whatever its rotation. */
export interface PageStamp {
  readonly headerLeft?: string;
  readonly headerRight?: string;
  readonly footerLeft?: string;
  readonly footerCenter?: string;
  readonly footerRight?: string;
}

/** A link to add. `rect` is in display points from the page's bottom left: [left, bottom, right, top]. */
interface PageLink {
  readonly rect: readonly [number, number, number, number];
  /** 1-based packet page. */
  readonly targetPage: number;
  /** Said by assistive technology. */
  readonly description?: string;
}

/** Characters of one line, to be found and copied where they are seen. */
export interface LaidText {
  readonly text: string;
  /** Fractions of the page as shown, the height of the line included. */
  readonly edges: Edges;
  /** Clockwise quarter turns of the reading direction as shown. */
  readonly turns: number;
  /** A space follows in the same line. */
  readonly hasSpace: boolean;
}

interface PartPages {
  /** Answers the stamp of the part's n-th page (0-based within the part) at its 1-based packet page. */
  readonly stamp?: (indexInPart: number, packetPage: number) => PageStamp | undefined;
  /** Links to add on the part's n-th page (0-based within the part). */
  readonly links?: (indexInPart: number) => readonly PageLink[];
}

/** Pages this application made: trusted, already with margins, tags carried over; stamps are drawn over them. */
export interface GeneratedPart extends PartPages {
  readonly kind: 'generated';
  readonly source: RandomAccessSource;
}

/** A person's document: copied by allowlist, scaled a little to make room for its stamps. */
export interface DocumentPart extends PartPages {
  readonly kind: 'document';
  /** A bare source is opened once more beforehand, to count its pages. */
  readonly source: RandomAccessSource | PreparedDocument | LazyDocument;
  /** 0-based pages in the wanted order; all when absent. A number outside the document is an error. */
  readonly pages?: readonly number[];
  /** Extra clockwise rotation of every page, a multiple of 90. */
  readonly rotate?: number;
  /** Extra clockwise rotation by page: answers for the part's n-th page. Added to `rotate`. */
  readonly rotatePage?: (indexInPart: number) => number;
  /**
   * A page drawn anew (redacted, made for fax): asked with the 0-based source page, answers a PDF of one upright page of
   * the shown size, which takes the page's place with nothing of the original; undefined copies the source's page. It may
   * be asked more than once for a page and answers the same then. With it, links inside the document lead to the top of
   * pages: where on a page something was may be what is hidden.
   */
  readonly replacePage?: (sourcePage: number) => Promise<Uint8Array | undefined>;
  /** Text laid invisibly over a copied page, by 0-based source page: what was read from its picture. */
  readonly layText?: (sourcePage: number) => readonly LaidText[];
  /** What assistive technology says in place of the part's n-th page: for a picture without text. */
  readonly alternative?: (indexInPart: number) => string | undefined;
  /** Opens an encrypted source. */
  readonly password?: string;
  /** Drawn on the placeholder page, already in the packet's language, when nothing of the document can be shown. */
  readonly placeholder: string;
}

export type PacketPart = GeneratedPart | DocumentPart;

export interface OutlineItem {
  readonly title: string;
  /** 1-based packet page. */
  readonly page: number;
  readonly open?: boolean;
  readonly children?: readonly OutlineItem[];
}

export interface PageLabelRange {
  /** 1-based packet page where the range begins. */
  readonly fromPage: number;
  readonly style: 'decimal' | 'roman' | 'none';
  readonly prefix?: string;
  readonly start?: number;
}

/** A file put inside the packet's file: the machine-readable summary. Never one of a source's own. */
export interface PacketAttachment {
  /** File name with its extension; unlike every other's. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Shown beside the name, in the packet's language. */
  readonly description: string;
  /** How it stands to the packet (ISO 32000-2, 7.11.3): what it was made from, more of the same, or the same otherwise. */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
}

export interface PacketInfo {
  readonly title: string;
  /** BCP 47, for example `fr-CA`. */
  readonly language: string;
  readonly author?: string;
  readonly subject?: string;
  /** Instant, ISO UTC. Given by the caller so that the same inputs give the same bytes. */
  readonly createdAt: string;
}

/** Pages by their packet page number, both included. */
export interface PageWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * What to write. Generated pages keep their tags, and with them every document page becomes one element that reads its
 * content in the order it is drawn: a screen reader must not lose what only lacks tags, as it would if it were marked an
 * artifact. Only a file of tagged generated pages alone says that it is PDF/UA. Packet page numbers (in links, bookmarks, labels, windows, and what `stamp` is told) count from 1, or
 * from `numbering.first`; what leads to a page that is not written is left out.
 */
export interface PacketRequest {
  readonly parts: readonly PacketPart[];
  readonly info: PacketInfo;
  /**
   * Writes these pages only, each as it is in the whole packet: for a preview. Only the sources of these pages are opened,
   * when the others' page counts are known. Generated parts that are cut have no tags. Throws RangeError when outside.
   */
  readonly window?: PageWindow;
  /** The number of the first page, when the packet carries on from an earlier one. Labels follow. */
  readonly numbering?: { readonly first: number };
  readonly outline?: readonly OutlineItem[];
  readonly pageLabels?: readonly PageLabelRange[];
  /** They go with the packet's first page: a file or window without it has none. */
  readonly attachments?: readonly PacketAttachment[];
  /** Font files (woff, ttf, otf) for stamps and placeholders; the first one that has a character draws it. */
  readonly fonts: readonly Uint8Array[];
  /** AES-256 (revision 6) when present. Without an owner password, one is drawn at random. */
  readonly encryption?: { readonly userPassword: string; readonly ownerPassword?: string };
  /** Random bytes for encryption only; node:crypto when absent. */
  readonly randomBytes?: (length: number) => Uint8Array;
  /** Called after each page: `page` of `total` pages are written; `part` is the index of the page's part. */
  readonly onProgress?: (progress: { readonly page: number; readonly total: number; readonly part: number }) => void;
  /** Asked at least once a page and every few megabytes. */
  readonly isCancelled?: () => boolean;
}

export interface PartResult {
  /** The part's index in the request. */
  readonly part: number;
  /** Packet page of the first page written; equals the next part's when the part has no page. */
  readonly firstPage: number;
  /** Pages written. */
  readonly pageCount: number;
  readonly treatment: Treatment;
  readonly reason?: TreatmentReason;
}

export interface PacketResult {
  /** Pages written. */
  readonly pageCount: number;
  readonly byteSize: number;
  /** In packet order; with a window, the parts that have a page in it. */
  readonly parts: readonly PartResult[];
}

/** Thrown when a `LazyDocument` is not what it was said to be: the plan no longer holds. */
export class PageCountChanged extends Error {
  override name = 'PageCountChanged';
  constructor(said: number, found: number) {
    super(`document has ${found} pages, not ${said}`);
  }
}

/** Thrown by `assemblePacket` when `isCancelled()` answered true; what the sink took so far is to be thrown away. */
export class PacketCancelled extends Error {
  override name = 'PacketCancelled';
  constructor() {
    super('packet cancelled');
  }
}

export interface PdfInspection {
  /** 0 when unknown: wrong password, or not even the rescue engine could open it. */
  readonly pageCount: number;
  readonly encrypted: 'no' | 'empty-password' | 'password';
  /** True when the file's own cross-reference or page tree could not be used as it stands. */
  readonly broken: boolean;
  readonly pages?: readonly PageBox[];
}

export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff' | 'image/heic';
