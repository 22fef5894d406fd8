import type { DocumentCondition, MediaType } from '@shared/contract/documents';
import type { ObjectSource } from '../vault/types';

/** What the document worker is asked; plain, so that it can be posted. */
export type DocumentTask =
  | { readonly kind: 'inspect'; readonly source: ObjectSource; readonly mediaType: MediaType }
  | { readonly kind: 'unlock'; readonly source: ObjectSource; readonly password: string }
  | { readonly kind: 'thumbnail'; readonly source: ObjectSource; readonly page: number; readonly width: number };

/** Told as soon as known, so that a document whose text takes too long still has its pages. */
export type InspectionFacts = {
  readonly kind: 'facts';
  /** 0 with `password_needed` and `unreadable`. */
  readonly pageCount: number;
  readonly condition: DocumentCondition | 'no_pages' | 'picture_too_large';
  /** A PDF made of the picture; null when the original serves. */
  readonly rendition: Uint8Array | null;
  /** Pages whose text cannot be looked for at once; those that turn out to be pictures are told with the texts. */
  readonly unreadPages: number;
};
/** Text of the next pages, and how many of them are pictures that nobody has read. */
type InspectionTexts = { readonly kind: 'texts' } & PageTexts;
export type PageTexts = { readonly texts: readonly string[]; readonly unreadPages: number };
export type InspectionReport = InspectionFacts | InspectionTexts;

export type Inspection = Omit<InspectionFacts, 'kind'> & {
  /** By page from the first; shorter than `pageCount` when the time was up. Empty strings for pages without text. */
  readonly pageTexts: readonly string[];
};

/** A document of more pages is not taken in, and its text not read. */
export const MOST_PAGES = 5000;

export type UnlockReply =
  /** The password does not open the document. */
  | null
  | 'too_many_pages'
  | {
      readonly pageCount: number;
      readonly pdf: Uint8Array;
      readonly pageTexts: readonly string[];
      readonly unreadPages: number;
    };

export type Picture = { readonly mediaType: string; readonly bytes: Uint8Array };
