import type { CaseId, DocumentId, Language } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketOptions } from '@shared/contract/packets';
import { readPageRange } from './page-range';

export type DraftItem = {
  readonly documentId: DocumentId;
  readonly isIncluded: boolean;
  /** Pages as typed; empty for all. */
  readonly pages: string;
};
/** What the builder holds between visits, until the vault locks. */
export type PacketDraft = {
  readonly items: readonly DraftItem[];
  readonly language: Language;
  readonly pageSize: 'letter' | 'a4';
  readonly name: string;
  readonly organization: string;
  readonly fax: string;
  /** Null when the packet is not locked. */
  readonly password: string | null;
};

/** One row of the builder: the choice and the document it is about. */
export type DraftRow = DraftItem & {
  readonly document: Document;
  /** 1-based, in order; null for all; undefined while what is typed cannot be read. */
  readonly chosenPages: readonly number[] | null | undefined;
  /** Pages it brings; 0 when left out or unreadable. */
  readonly pageCount: number;
};

const newItem = (document: Document): DraftItem => ({
  documentId: document.id,
  isIncluded: document.condition !== 'unreadable' && document.condition !== 'password_needed',
  pages: '',
});

/** Keeps the order chosen; documents filed since come at the place they are suggested for, those gone drop out. */
export function reconcile(
  items: readonly DraftItem[],
  documents: readonly Document[],
  suggested: readonly DocumentId[],
): readonly DraftItem[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const kept = items.filter(({ documentId }) => byId.has(documentId));
  const known = new Set(kept.map(({ documentId }) => documentId));
  const order = [...suggested, ...documents.map(({ id }) => id)];
  const missing = [...new Set(order)].flatMap((id) => {
    const document = byId.get(id);
    return document && !known.has(id) ? [newItem(document)] : [];
  });
  return [...kept, ...missing];
}

export function rowsOf(items: readonly DraftItem[], documents: readonly Document[]): readonly DraftRow[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return items.flatMap((item) => {
    const document = byId.get(item.documentId);
    if (!document) return [];
    const range = readPageRange(item.pages, document.pageCount);
    const chosenPages = range.ok ? range.pages : undefined;
    const count = chosenPages === null ? document.pageCount : (chosenPages?.length ?? 0);
    return [{ ...item, document, chosenPages, pageCount: item.isIncluded ? count : 0 }];
  });
}

/** Moves one item to another place; the others keep their order. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length || from === to) return items;
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Pages and bytes of the documents as chosen; the writer adds its own pages. */
export function estimate(rows: readonly DraftRow[]): { readonly pages: number; readonly bytes: number } {
  return rows.reduce(
    (sum, { pageCount, document }) => ({
      pages: sum.pages + pageCount,
      bytes: sum.bytes + (document.pageCount > 0 ? (document.byteSize * pageCount) / document.pageCount : 0),
    }),
    { pages: 0, bytes: 0 },
  );
}

/** What the core is asked for; null while a page range cannot be read or the password is too short. */
export function toOptions(draft: PacketDraft, rows: readonly DraftRow[], caseId: CaseId): PacketOptions | null {
  const chosen = rows.filter(({ isIncluded }) => isIncluded);
  if (chosen.length === 0 || chosen.some(({ chosenPages }) => chosenPages === undefined)) return null;
  if (draft.password !== null && draft.password.length < 8) return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    caseId,
    language: draft.language,
    pageSize: draft.pageSize,
    recipient: { name: orNull(draft.name), organization: orNull(draft.organization), fax: orNull(draft.fax) },
    items: chosen.map(({ documentId, chosenPages }) => ({ documentId, pages: chosenPages ? [...chosenPages] : null })),
    password: draft.password,
  };
}

export type CheckKind = 'password_needed' | 'unreadable' | 'undated' | 'noText';
export type Check = { readonly kind: CheckKind; readonly rows: readonly DraftRow[] };

/** What an office would stumble over among the documents chosen, worst first. */
export function checksOf(rows: readonly DraftRow[]): readonly Check[] {
  const chosen = rows.filter(({ isIncluded }) => isIncluded);
  const readable = (row: DraftRow) =>
    row.document.condition !== 'password_needed' && row.document.condition !== 'unreadable';
  const checks: readonly Check[] = [
    { kind: 'password_needed', rows: chosen.filter(({ document }) => document.condition === 'password_needed') },
    { kind: 'unreadable', rows: chosen.filter(({ document }) => document.condition === 'unreadable') },
    { kind: 'undated', rows: chosen.filter(({ document }) => document.documentDate === null) },
    { kind: 'noText', rows: chosen.filter((row) => readable(row) && !row.document.hasText) },
  ];
  return checks.filter(({ rows: found }) => found.length > 0);
}

/** A hint, never a rule: length counts most, one kind of sign repeated counts little. */
export function passwordStrength(password: string): 'weak' | 'fair' | 'strong' {
  const different = new Set(password.toLowerCase()).size;
  const score = Math.min(password.length, different * 2);
  if (score < 12) return 'weak';
  return score < 18 ? 'fair' : 'strong';
}
