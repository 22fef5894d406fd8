import type { PageArea } from '../../../ui/pdf-viewer/page-area';

/** What is about to be linked. */
export type DraftPlace =
  | { readonly kind: 'whole' }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'area'; readonly page: number; readonly area: PageArea };
