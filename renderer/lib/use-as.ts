import type { Document } from '@shared/contract/documents';
import type { SourcePlace } from '@shared/contract/records';

/** What selected text can become. */
export type UseAsKind = 'result' | 'diagnosis' | 'date' | 'provider';
export const USE_AS_KINDS: readonly UseAsKind[] = ['result', 'diagnosis', 'date', 'provider'];

/** A place in a document on its way to becoming something. */
export type UseAsRequest = {
  readonly as: UseAsKind;
  /** As selected, lines parted by new lines; empty when a whole page is used. */
  readonly text: string;
  readonly document: Document;
  /** 1-based. */
  readonly page: number;
  readonly area: SourcePlace['area'];
};

/** Selected text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
