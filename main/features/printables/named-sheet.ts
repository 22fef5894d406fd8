import type { PrintableSheet } from '../../pdf/pages/printable-types';

/** A sheet before it is drawn, with the name of its file. */
export type NamedSheet = { readonly fileName: string; readonly sheet: PrintableSheet };
