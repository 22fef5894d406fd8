import { caseId, documentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { packetOptions } from '@shared/contract/packets';
import { describe, expect, it } from 'vitest';
import {
  checksOf,
  estimate,
  moveItem,
  type PacketDraft,
  passwordStrength,
  reconcile,
  rowsOf,
  toOptions,
} from '../../../../renderer/features/packets/components/packet-draft';

const id = (index: number) => documentId.parse(`00000000-0000-4000-8000-00000000000${index}`);
const CASE = caseId.parse('00000000-0000-4000-8000-0000000000ff');

const made = (index: number, part: Partial<Document> = {}): Document => ({
  id: id(index),
  title: `Document ${index}`,
  kind: 'lab',
  documentDate: '2026-01-02',
  providerId: null,
  note: null,
  personId: null,
  caseIds: [CASE],
  originalName: 'a.pdf',
  mediaType: 'application/pdf',
  byteSize: 1000,
  pageCount: 10,
  hasText: true,
  condition: 'readable',
  deletedAt: null,
  importedAt: '2026-01-02T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  ...part,
});
const item = (index: number, pages = '', isIncluded = true) => ({ documentId: id(index), isIncluded, pages });
const draft = (part: Partial<PacketDraft> = {}): PacketDraft => ({
  items: [],
  language: 'fr',
  pageSize: 'letter',
  name: '',
  organization: '',
  fax: '',
  password: null,
  ...part,
});

describe('the order of a packet', () => {
  it('begins as suggested, with what is not suggested after it', () => {
    const items = reconcile([], [made(1), made(2), made(3)], [id(3), id(1)]);
    expect(items.map((one) => one.documentId)).toEqual([id(3), id(1), id(2)]);
  });

  it('keeps what was chosen when a document is filed since and another one goes', () => {
    const before = [item(2, '1-3'), item(1, '', false)];
    const after = reconcile(before, [made(2), made(3)], [id(3), id(2)]);
    expect(after).toEqual([item(2, '1-3'), item(3)]);
  });

  it('leaves out by itself what cannot be shown', () => {
    const items = reconcile([], [made(1, { condition: 'unreadable' }), made(2, { condition: 'password_needed' })], []);
    expect(items.map(({ isIncluded }) => isIncluded)).toEqual([false, false]);
  });

  it('moves one and keeps the others in order', () => {
    expect(moveItem(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moveItem(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moveItem(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});

describe('what is asked of the core', () => {
  const documents = [made(1), made(2)];

  it('is what the contract reads', () => {
    const rows = rowsOf([item(2, '2-3'), item(1)], documents);
    const options = toOptions(draft({ name: '  Dr. Roy ', fax: ' ' }), rows, CASE);
    expect(options).toMatchObject({
      recipient: { name: 'Dr. Roy', organization: null, fax: null },
      items: [
        { documentId: id(2), pages: [2, 3] },
        { documentId: id(1), pages: null },
      ],
    });
    expect(packetOptions.safeParse(options).success).toBe(true);
  });

  it('is nothing while no document is chosen', () => {
    expect(toOptions(draft(), rowsOf([item(1, '', false)], documents), CASE)).toBeNull();
  });

  it('is nothing while pages cannot be read, unless that document is left out', () => {
    expect(toOptions(draft(), rowsOf([item(1, '1-99'), item(2)], documents), CASE)).toBeNull();
    expect(toOptions(draft(), rowsOf([item(1, '1-99', false), item(2)], documents), CASE)).not.toBeNull();
  });

  it('is nothing while a password is asked for and too short', () => {
    const rows = rowsOf([item(1)], documents);
    expect(toOptions(draft({ password: '1234567' }), rows, CASE)).toBeNull();
    expect(toOptions(draft({ password: '12345678' }), rows, CASE)?.password).toBe('12345678');
  });
});

it('counts pages and bytes of what is chosen only', () => {
  const documents = [made(1), made(2, { pageCount: 4, byteSize: 400 }), made(3)];
  expect(estimate(rowsOf([item(1, '1-5'), item(2), item(3, '', false)], documents))).toEqual({ pages: 9, bytes: 900 });
});

it('remarks on what an office would stumble over, among the chosen', () => {
  const documents = [
    made(1, { condition: 'password_needed', hasText: false }),
    made(2, { documentDate: null }),
    made(3, { hasText: false }),
    made(4, { condition: 'unreadable' }),
  ];
  const rows = rowsOf([item(1), item(2), item(3), item(4, '', false)], documents);
  expect(checksOf(rows).map(({ kind, rows: found }) => [kind, found.map((row) => row.documentId)])).toEqual([
    ['password_needed', [id(1)]],
    ['undated', [id(2)]],
    ['noText', [id(3)]],
  ]);
});

it('rates a long phrase above a short word and a repeated letter', () => {
  expect(passwordStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('weak');
  expect(passwordStrength('dossier1')).toBe('weak');
  expect(passwordStrength('maple bridge seven lamp')).toBe('strong');
});
