import type { LaidText } from '../pdf/packet-types';
import type { DocumentStoreAccess, ObjectSource } from '../vault/types';

/** What the recognition worker is asked; plain, so that it can be posted. Pages are 0-based. */
export type RecognitionTask = SurveyTask | ReadPageTask | WriteLayerTask;

/** Which pages are pictures whose text nobody knows. */
type SurveyTask = { readonly kind: 'survey'; readonly source: ObjectSource };
export type SurveyReply = readonly number[];

/** Reads the text off one page's picture. */
type ReadPageTask = { readonly kind: 'read'; readonly source: ObjectSource; readonly page: number };
export type PageReading = {
  /** By line; empty when there is nothing to be read. */
  readonly runs: readonly LaidText[];
  /** All the page's text, what was printed on it before included, line by line. */
  readonly text: string;
};

/** Writes the document anew with what was read laid over its pages, into the vault. */
export type WriteLayerTask = {
  readonly kind: 'write';
  readonly source: ObjectSource;
  readonly store: DocumentStoreAccess;
  readonly runs: ReadonlyMap<number, readonly LaidText[]>;
};
