import { type DocumentId, documentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { type PacketPlan, type PlanItem, packetPlan } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';

export const CASE = '00000000-0000-4000-8000-0000000000ff';
export const id = (index: number): DocumentId => documentId.parse(`00000000-0000-4000-8000-00000000000${index}`);

export const documentOf = (index: number, part: Partial<Document> = {}): Document => ({
  id: id(index),
  title: `Document ${index}`,
  kind: 'lab',
  documentDate: '2026-01-02',
  providerId: null,
  note: null,
  personId: null,
  caseIds: [],
  originalName: 'a.pdf',
  mediaType: 'application/pdf',
  byteSize: 1000,
  pageCount: 4,
  hasText: true,
  unreadPages: 0,
  recognizedPages: 0,
  condition: 'readable',
  deletedAt: null,
  importedAt: '2026-01-02T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  ...part,
});

export const item = (index: number, part: Partial<PlanItem> = {}): PlanItem => ({
  documentId: id(index),
  isIncluded: true,
  pages: null,
  ...part,
});

/** Cover, imaging with documents 1 and 2, labs with 3, questions: small enough to read. */
export const planOf = (part: Partial<PacketPlan> = {}): PacketPlan =>
  packetPlan.parse({
    languages: ['en'],
    pageSize: 'letter',
    template: 'general',
    recipient: { name: null, organization: null, fax: null },
    sections: [
      { kind: 'cover', isIncluded: true, hasOwnPages: true, items: [] },
      { kind: 'imaging', isIncluded: true, hasOwnPages: true, items: [item(1), item(2)] },
      { kind: 'questions', isIncluded: true, hasOwnPages: true, items: [] },
      { kind: 'labs', isIncluded: true, hasOwnPages: true, items: [item(3)] },
    ],
    labsFrom: null,
    redactedWords: [],
    redactedAreas: [],
    delivery: { preset: 'plain', isDuplex: true, partLimitMb: 10, reduceToDpi: null },
    attachesSummary: false,
    leftAsIs: [],
    supplementTo: null,
    ...part,
  });

/** Documents of each part, by number. */
export const orderOf = (plan: PacketPlan): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(plan.sections.map(({ kind, items }) => [kind, items.map(({ documentId: one }) => one.slice(-1))]));

/** Of `planOf`: cover 1, imaging 2 (own) then 3-6 and 7-10, questions 11, labs 12 and 13-16. */
export const OUTLINE: PacketOutline = {
  firstNumber: 1,
  pageCount: 16,
  byteSize: 4000,
  sections: [
    { kind: 'cover', firstPage: 1, ownPages: 1, isSummarized: false, pageCount: 1 },
    { kind: 'imaging', firstPage: 2, ownPages: 1, isSummarized: false, pageCount: 9 },
    { kind: 'questions', firstPage: 11, ownPages: 1, isSummarized: false, pageCount: 1 },
    { kind: 'labs', firstPage: 12, ownPages: 1, isSummarized: false, pageCount: 5 },
  ],
  documents: [
    { documentId: id(1), firstPage: 3, pageCount: 4, byteSize: 1000 },
    { documentId: id(2), firstPage: 7, pageCount: 4, byteSize: 1000 },
    { documentId: id(3), firstPage: 13, pageCount: 4, byteSize: 1000 },
  ],
};

export const DOCUMENTS = new Map([1, 2, 3].map((index) => [id(index), documentOf(index)]));
