import type { DocumentId, PacketId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { packetPlan } from '@shared/contract/packet-plan';
import type { Packet, PacketManifestEntry } from '@shared/contract/packets';
import { describe, expect, test } from 'vitest';
import { comparePackets } from '../../../../main/features/packets/packet-comparison';
import {
  includedItems,
  rearranged,
  reconciled,
  suggestPlan,
  supplementPlan,
} from '../../../../main/features/packets/packet-draft';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as DocumentId;

function document(n: number, over: Partial<Document> = {}): Document {
  return {
    id: id(n),
    personId: null,
    caseIds: [],
    originalName: `${n}.pdf`,
    mediaType: 'application/pdf',
    byteSize: 1000,
    pageCount: 3,
    hasText: true,
    unreadPages: 0,
    recognizedPages: 0,
    condition: 'readable',
    deletedAt: null,
    importedAt: '2026-11-22T15:00:00.000Z',
    updatedAt: '2026-11-22T15:00:00.000Z',
    title: `Document ${n}`,
    kind: 'lab',
    documentDate: '2026-01-01',
    providerId: null,
    note: null,
    ...over,
  };
}

const OLD = document(1, { documentDate: '2024-10' });
const NEW = document(2, { documentDate: '2026-10-06' });
const UNDATED = document(3, { documentDate: null });
const SCAN = document(4, { kind: 'imaging' });
const LOCKED = document(5, { kind: 'imaging', condition: 'password_needed', pageCount: 0 });
const ALL = [OLD, NEW, UNDATED, SCAN, LOCKED];

const suggest = (documents: readonly Document[] = ALL) =>
  suggestPlan(documents, { template: 'general', languages: ['en'] });
const itemsIn = (plan: ReturnType<typeof suggest>, kind: string) =>
  plan.sections.find((section) => section.kind === kind)?.items ?? [];
const order = (plan: ReturnType<typeof suggest>) => includedItems(plan).map(({ documentId }) => documentId);

describe('a suggested packet', () => {
  test('holds a plan that the contract takes, each part once, the cover first', () => {
    expect(packetPlan.parse(suggest())).toEqual(suggest());
  });

  test('puts documents in the part of their kind, newest first, undated last, with those that cannot be opened', () => {
    expect(itemsIn(suggest(), 'labs').map(({ documentId }) => documentId)).toEqual([NEW.id, OLD.id, UNDATED.id]);
    expect(itemsIn(suggest(), 'imaging')).toEqual([
      { documentId: SCAN.id, isIncluded: true, pages: null },
      { documentId: LOCKED.id, isIncluded: true, pages: null },
    ]);
    expect(order(suggest())).toEqual([SCAN.id, LOCKED.id, NEW.id, OLD.id, UNDATED.id]);
  });

  test('follows the field of medicine, and keeps the rest of the plan when another is chosen', () => {
    const plan = { ...suggest(), recipient: { name: 'Dr. Osterlund', organization: null, fax: null } };
    const heart = rearranged(plan, ALL, 'endocrinology');
    const kinds = heart.sections.map(({ kind }) => kind);
    expect(kinds.indexOf('labs')).toBeLessThan(kinds.indexOf('imaging'));
    expect(order(heart)).toEqual([NEW.id, OLD.id, UNDATED.id, SCAN.id, LOCKED.id]);
    expect(heart.recipient.name).toBe('Dr. Osterlund');
    expect(packetPlan.safeParse(heart).success).toBe(true);
  });

  test('the comparison of opinions goes in only when asked for', () => {
    const excluded = suggest().sections.filter(({ isIncluded }) => !isIncluded);
    expect(excluded.map(({ kind }) => kind)).toEqual(['opinions']);
  });
});

describe('a saved plan on today’s documents', () => {
  test('drops what is gone and pages that are no more, and lets in what was filed since', () => {
    const saved = suggest([OLD, SCAN]);
    const labs = itemsIn(saved, 'labs')[0];
    if (!labs) throw new Error('no item');
    labs.pages = [
      { page: 2, turn: 90 },
      { page: 3, turn: 0 },
    ];
    saved.redactedAreas.push({ documentId: OLD.id, page: 3, area: { x: 0, y: 0, width: 0.5, height: 0.1 } });
    const shorter = { ...OLD, pageCount: 2 };
    const plan = reconciled(saved, [shorter, NEW]);
    expect(itemsIn(plan, 'labs')).toEqual([
      { documentId: NEW.id, isIncluded: true, pages: null },
      { documentId: OLD.id, isIncluded: true, pages: [{ page: 2, turn: 90 }] },
    ]);
    expect(itemsIn(plan, 'imaging')).toEqual([]);
    expect(plan.redactedAreas).toEqual([]);
  });
});

const entry = (document: Document, over: Partial<PacketManifestEntry> = {}): PacketManifestEntry => ({
  documentId: document.id,
  title: document.title,
  contentId: `content ${document.id}`,
  pages: null,
  firstPage: 4,
  pageCount: document.pageCount,
  treatment: 'copied',
  ...over,
});

function packet(manifest: readonly PacketManifestEntry[]): Packet {
  const plan = suggest();
  return {
    id: id(99) as unknown as PacketId,
    personId: id(98) as unknown as Packet['personId'],
    caseId: id(97) as unknown as Packet['caseId'],
    languages: plan.languages,
    preset: 'plain',
    recipientName: null,
    firstNumber: 1,
    supplementTo: null,
    pageCount: 40,
    byteSize: 1,
    savedBytes: 0,
    archiveName: 'packet.zip',
    isPasswordProtected: false,
    files: [],
    manifest,
    redactions: [],
    plan,
    createdAt: '2026-11-22T15:00:00.000Z',
  };
}

describe('a supplement', () => {
  test('holds what the packet did not, and says what it adds to', () => {
    const before = packet([entry(NEW), entry(SCAN)]);
    const plan = supplementPlan(before, ALL);
    if (!plan) throw new Error('nothing new');
    expect(order(plan)).toEqual([LOCKED.id, OLD.id, UNDATED.id]);
    expect(plan.supplementTo).toBe(before.id);
  });

  test('is none when everything that can be opened went along', () => {
    expect(supplementPlan(packet([OLD, NEW, UNDATED, SCAN].map((one) => entry(one))), ALL)).toBeNull();
  });

  test('brings a document that was opened since, where the packet held but a page about it, and not that page again', () => {
    const before = packet([entry(OLD), entry(NEW), entry(SCAN), entry(LOCKED, { treatment: 'placeholder' })]);
    const still = supplementPlan(before, ALL);
    expect(still && order(still)).toEqual([UNDATED.id]);
    const opened = supplementPlan(before, [OLD, NEW, { ...LOCKED, condition: 'readable', pageCount: 4 }]);
    expect(opened && order(opened)).toEqual([LOCKED.id]);
  });
});

test('two packets are compared by document, pages and content', () => {
  const before = [entry(OLD), entry(NEW), entry(SCAN)];
  const after = [entry(NEW, { pages: [{ page: 1, turn: 0 }] }), entry(SCAN, { firstPage: 30 }), entry(UNDATED)];
  const { added, removed, changed, unchanged } = comparePackets(before, after);
  expect(added.map(({ documentId }) => documentId)).toEqual([UNDATED.id]);
  expect(removed.map(({ documentId }) => documentId)).toEqual([OLD.id]);
  expect(changed.map(({ after: one }) => one.documentId)).toEqual([NEW.id]);
  expect(unchanged).toBe(1);
});
