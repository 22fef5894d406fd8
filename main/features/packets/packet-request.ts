import type { CaseId, DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { Packet } from '@shared/contract/packets';
import { fail, ok, type Result } from '@shared/contract/result';
import type { ReadDb } from '../../db/handles';
import { type CaseRow, findCase } from '../cases/cases-repository';
import { findDocuments, listDocuments } from '../documents/documents-repository';
import { findPerson, type PersonRow } from '../people/people-repository';
import type { ChosenDocument } from './packet-content';
import { includedItems, numberAfter, reconciled } from './packet-draft';
import { findDraft, findPacket } from './packets-repository';

/** One packet as asked for, with everything that was checked on the way. */
export type PacketRequest = {
  readonly plan: PacketPlan;
  readonly person: PersonRow;
  readonly packetCase: CaseRow;
  /** Included documents, in packet order. */
  readonly chosen: readonly ChosenDocument[];
  readonly documents: ReadonlyMap<DocumentId, Document>;
  /** The packet that this one adds to. */
  readonly before: Packet | null;
  /** Printed on the first page. */
  readonly firstNumber: number;
};

type CaseOfPerson = { readonly packetCase: CaseRow; readonly person: PersonRow };

/** The case with whose it is; null when there is no such case. */
export function findCaseOfPerson(db: ReadDb, caseId: CaseId): CaseOfPerson | null {
  const packetCase = findCase(db, caseId);
  const person = packetCase && findPerson(db, packetCase.personId);
  return packetCase && person ? { packetCase, person } : null;
}

/** The documents a packet of this case may hold. */
export const documentsOfCase = (db: ReadDb, { packetCase, person }: CaseOfPerson): readonly Document[] =>
  listDocuments(db, { personId: person.id, caseId: packetCase.id });

/** The plan as it was saved, on today's documents; null for a case whose packet was never saved, or no such case. */
export function findCurrentDraft(db: ReadDb, caseId: CaseId): PacketPlan | null {
  const owner = findCaseOfPerson(db, caseId);
  const saved = owner && findDraft(db, caseId);
  return saved && reconciled(saved, documentsOfCase(db, owner));
}

/** Everything that can be said against a plan before any work is done. */
export function checkPlan(
  db: ReadDb,
  { caseId, plan }: { readonly caseId: CaseId; readonly plan: PacketPlan },
): Result<PacketRequest, 'not_found' | 'other_person' | 'page_out_of_range'> {
  const owner = findCaseOfPerson(db, caseId);
  if (!owner) return fail('not_found');
  const before = plan.supplementTo === null ? null : findPacket(db, plan.supplementTo);
  if (plan.supplementTo !== null && before?.caseId !== caseId) return fail('not_found');
  const ids = [...new Set(plan.sections.flatMap(({ items }) => items.map(({ documentId }) => documentId)))];
  const documents = new Map(findDocuments(db, ids).map((document) => [document.id, document]));
  for (const item of plan.sections.flatMap(({ items }) => items)) {
    const { documentId, pages } = item;
    const document = documents.get(documentId);
    if (!document || document.deletedAt !== null) return fail('not_found');
    if (document.personId !== owner.person.id) return fail('other_person');
    if (pages?.some(({ page }) => page > document.pageCount)) return fail('page_out_of_range', { documentId });
  }
  const chosen = includedItems(plan).flatMap(({ documentId, pages, section }, index): ChosenDocument[] => {
    const document = documents.get(documentId);
    return document ? [{ key: `d${index + 1}`, section, document, pages }] : [];
  });
  const firstNumber = before === null ? 1 : numberAfter(before);
  return ok({ ...owner, plan, chosen, documents, before, firstNumber });
}
