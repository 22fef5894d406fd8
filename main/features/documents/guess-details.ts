import type { DocumentKind } from '@shared/contract/documents';
import { readDate, readKind } from '@shared/domain/printed-details';

/** The kind to begin with. */
export const guessKind = (firstPage: string): DocumentKind => readKind(firstPage)?.value ?? 'other';

/** The date to begin with. */
export const guessDate = (firstPage: string): string | null => readDate(firstPage)?.value ?? null;
