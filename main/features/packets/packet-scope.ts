import type { ProviderId } from '@shared/contract/common';
import type { ReadDb } from '../../db/handles';
import type { RecordId } from '../../db/schema';
import type { PacketLanguage, PacketPlace } from '../../pdf/pages/front-matter-types';
import type { CaseRow } from '../cases/cases-repository';
import type { PersonRow } from '../people/people-repository';

/** What the rows of a summary are made from. */
export type SummaryScope = {
  readonly db: ReadDb;
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  readonly language: PacketLanguage;
  /** Full calendar date of the packet. */
  readonly date: string;
  readonly nameOf: (id: ProviderId | null) => string | null;
  /** The packet pages a record is written on. */
  readonly cite: (id: RecordId) => readonly PacketPlace[];
};

/** The second line of a fact: what is known of it, in one line; null when nothing is. */
export const detailOf = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join(' · ') || null;
