import type { ObservationId } from '@shared/contract/common';
import type { Observation } from '@shared/contract/test-results';

/** One line of the grid as typed. `key` follows the line when it moves. */
export type ObservationDraft = {
  readonly key: string;
  /** Null for a line that the report does not hold yet. */
  readonly id: ObservationId | null;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly referenceRange: string;
  readonly flag: string;
  readonly page: string;
};
export const DRAFT_FIELDS = ['name', 'value', 'unit', 'referenceRange', 'flag', 'page'] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

let made = 0;
const newKey = () => `line-${++made}`;

export const emptyDraft = (): ObservationDraft => ({
  key: newKey(),
  id: null,
  name: '',
  value: '',
  unit: '',
  referenceRange: '',
  flag: '',
  page: '',
});

export const draftOf = (observation: Observation): ObservationDraft => ({
  key: newKey(),
  id: observation.id,
  name: observation.name,
  value: observation.value,
  unit: observation.unit ?? '',
  referenceRange: observation.referenceRange ?? '',
  flag: observation.flag ?? '',
  page: observation.page === null ? '' : String(observation.page),
});

const isBlank = (draft: ObservationDraft): boolean => DRAFT_FIELDS.every((field) => draft[field].trim() === '');

/** What the contract reads: lines left blank are dropped, a page that is no number stays as typed and is refused. */
export const draftsToInput = (drafts: readonly ObservationDraft[]) =>
  drafts
    .filter((draft) => !isBlank(draft))
    .map(({ key: _, id, page, ...line }) => {
      const number = page.trim() === '' ? null : Number(page);
      return { ...line, page: number, ...(id === null ? {} : { id }) };
    });

/** Number, from 1, of the first line that has something but lacks its test or its value; null when none does. */
export function firstIncomplete(drafts: readonly ObservationDraft[]): number | null {
  const at = drafts.findIndex((draft) => !isBlank(draft) && (draft.name.trim() === '' || draft.value.trim() === ''));
  return at === -1 ? null : at + 1;
}

/** Puts cells copied from a table (tabs and new lines) in, from one cell on; null when it is a single cell. */
export function pasteCells(
  drafts: readonly ObservationDraft[],
  line: number,
  field: DraftField,
  text: string,
): readonly ObservationDraft[] | null {
  const rows = text
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t'));
  if (rows.length === 1 && rows[0]?.length === 1) return null;
  const first = DRAFT_FIELDS.indexOf(field);
  const next = [...drafts];
  rows.forEach((cells, down) => {
    const filled = Object.fromEntries(
      cells.flatMap((cell, across) => {
        const into = DRAFT_FIELDS[first + across];
        return into ? [[into, cell.trim()]] : [];
      }),
    );
    next[line + down] = { ...(next[line + down] ?? emptyDraft()), ...filled };
  });
  return next;
}

/** Moves one line; the same list when it cannot move. */
export function moveLine(drafts: readonly ObservationDraft[], from: number, by: -1 | 1): readonly ObservationDraft[] {
  const to = from + by;
  const [moved, other] = [drafts[from], drafts[to]];
  if (!moved || !other) return drafts;
  return drafts.map((draft, at) => (at === from ? other : at === to ? moved : draft));
}
