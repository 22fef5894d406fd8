import type { ProviderId } from '@shared/contract/common';
import { formatDate } from '@shared/domain/date-format';
import type { ReadDb } from '../../db/handles';
import type { RecordId } from '../../db/schema';
import type { Citations, PacketLanguage } from '../../pdf/pages/packet-content-types';
import type { CaseRow } from '../cases/cases-repository';
import type { PersonRow } from '../people/people-repository';

/** What a packet's facts are made from. */
export type FactScope = {
  readonly db: ReadDb;
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  readonly language: PacketLanguage;
  /** Full calendar date of the packet. */
  readonly date: string;
  readonly nameOf: (id: ProviderId | null) => string | null;
  /** Where a record is written; with `page`, that page of the document it was read from. */
  readonly cite: (id: RecordId, page?: number | null) => Citations;
};

/** A fact that no document says. */
export const TOLD: Citations = { places: [], earlierPages: [], isOnPaper: false };

/** The second line of a fact: what is known of it, in one line; null when nothing is. */
export const detailOf = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(' · ') || null;

export const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');

/** Records of the case alone, for `listRecords`. */
export const ofCase = ({ person, packetCase }: FactScope) => ({ personId: person.id, caseId: packetCase.id });
/** All of the person's, whatever the case. */
export const ofPerson = ({ person }: FactScope) => ({ personId: person.id, caseId: null });

export const when = (date: string | null, { language }: FactScope): string | null =>
  date && formatDate(date, language, 'short');

/** Every place that any of them names, once. */
export function merged(all: readonly Citations[]): Citations {
  const places = new Map(all.flatMap((each) => each.places.map((at) => [`${at.documentKey} ${at.page}`, at] as const)));
  if (all.length === 0) return TOLD;
  return {
    places: [...places.values()],
    earlierPages: [...new Set(all.flatMap(({ earlierPages }) => earlierPages))].sort((left, right) => left - right),
    isOnPaper: all.some(({ isOnPaper }) => isOnPaper),
  };
}
