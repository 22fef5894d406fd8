import type { DocumentKind } from '@shared/contract/documents';
import type { PacketSectionKind } from '../../pdf/pages/front-matter-types';

/** Which part of the packet a kind of document stands in, in the order a specialist's office expects. */
const ORDER: readonly (readonly [PacketSectionKind, readonly DocumentKind[]])[] = [
  ['medications', ['medication_list']],
  ['referral', ['referral_letter', 'authorization']],
  ['consults', ['consult_note']],
  ['pathology', ['pathology']],
  ['imaging', ['imaging']],
  ['operative', ['operative_report', 'discharge_summary']],
  ['labs', ['lab']],
  ['other', ['insurance', 'other']],
];
const SECTIONS = new Map(ORDER.flatMap(([section, kinds]) => kinds.map((kind) => [kind, section] as const)));
const RANKS = new Map(ORDER.flatMap(([, kinds]) => kinds).map((kind, rank) => [kind, rank] as const));

export const sectionOf = (kind: DocumentKind): PacketSectionKind => SECTIONS.get(kind) ?? 'other';

type Ordered = { readonly kind: DocumentKind; readonly documentDate: string | null };

/** By kind as a specialist reads, newest first within a kind, undated last. */
export function compareForPacket(left: Ordered, right: Ordered): number {
  const rank = (RANKS.get(left.kind) ?? 0) - (RANKS.get(right.kind) ?? 0);
  if (rank !== 0) return rank;
  if (left.documentDate === right.documentDate) return 0;
  return (left.documentDate ?? '') > (right.documentDate ?? '') ? -1 : 1;
}
