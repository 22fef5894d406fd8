import type { CaseSpecialty } from '../contract/cases';
import type { DocumentKind } from '../contract/documents';

/** The packet's parts, in the order a specialist's office expects: docs/packet.md says where it comes from. */
export const PACKET_SECTION_KINDS = [
  'cover',
  'overview',
  'timeline',
  'contents',
  'summary',
  'background',
  'referral',
  'consults',
  'pathology',
  'imaging',
  'operative',
  'treatments',
  'labs',
  'questions',
  'opinions',
  'other',
] as const;
export type PacketSectionKind = (typeof PACKET_SECTION_KINDS)[number];

/** What a field of medicine reads first, after the front pages. The rest follows in the usual order. */
const FIRST: Readonly<Record<CaseSpecialty, readonly PacketSectionKind[]>> = {
  general: [],
  oncology: ['referral', 'pathology', 'imaging', 'treatments', 'operative', 'consults', 'background'],
  cardiology: ['background', 'referral', 'consults', 'imaging', 'operative', 'labs'],
  neurology: ['referral', 'consults', 'imaging', 'background'],
  orthopaedics: ['referral', 'imaging', 'operative', 'treatments', 'consults'],
  gastroenterology: ['referral', 'operative', 'pathology', 'labs', 'imaging'],
  endocrinology: ['background', 'referral', 'labs', 'consults', 'imaging'],
  rare_disease: ['background', 'referral', 'pathology', 'labs', 'consults'],
  paediatrics: ['background', 'referral', 'consults', 'labs', 'imaging'],
};
const FRONT: readonly PacketSectionKind[] = ['cover', 'overview', 'timeline', 'contents', 'summary'];

/** All parts, the front pages first, in the order suggested for a specialty. */
export function sectionOrder(specialty: CaseSpecialty): readonly PacketSectionKind[] {
  return [...new Set([...FRONT, ...FIRST[specialty], ...PACKET_SECTION_KINDS])];
}

const PLACES: Readonly<Record<DocumentKind, PacketSectionKind>> = {
  medication_list: 'background',
  referral_letter: 'referral',
  authorization: 'referral',
  consult_note: 'consults',
  pathology: 'pathology',
  imaging: 'imaging',
  operative_report: 'operative',
  discharge_summary: 'operative',
  lab: 'labs',
  insurance: 'other',
  other: 'other',
};

/** The part of the packet in which a kind of document stands. */
export const sectionOf = (kind: DocumentKind): PacketSectionKind => PLACES[kind];

/** Parts that hold nothing but the application's own pages. */
export const hasDocuments = (kind: PacketSectionKind): boolean =>
  !FRONT.includes(kind) && kind !== 'questions' && kind !== 'opinions';
