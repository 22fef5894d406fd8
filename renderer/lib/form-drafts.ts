/**
 * What was typed into forms that were left without saving, by the form's name: in this window's memory alone, gone when
 * it is closed. It outlives locking, so that nobody who was called away types a letter twice.
 */
const drafts = new Map<string, unknown>();

export const findDraft = (name: string): unknown => drafts.get(name);

export function keepDraft(name: string, values: unknown): void {
  drafts.set(name, values);
}

export function dropDraft(name: string): void {
  drafts.delete(name);
}
