import { dateInput } from '../../../lib/date-input';
import type { RecordField } from './record-kind';

/** What the fields of a form hold, by name. Text is never null while it is typed. */
export type FieldValues = Record<string, unknown>;

const IS_TEXT = new Set<RecordField['type']>(['line', 'paragraph', 'date', 'time']);

/** The form's values for a record, or for what a new one starts with. */
export function formValues(fields: readonly RecordField[], from: object): FieldValues {
  const given = new Map<string, unknown>(Object.entries(from));
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const value = given.get(name) ?? null;
      if (IS_TEXT.has(type)) return [name, value ?? ''];
      return [name, type === 'switch' ? value === true : value];
    }),
  );
}

/** The values as the contract reads them: dates as printed become `YYYY-MM-DD`, an empty time becomes "not given". */
export const inputOf = (fields: readonly RecordField[], values: FieldValues): FieldValues =>
  Object.fromEntries(
    fields.map(({ name, type }) => {
      const value = values[name];
      if (type === 'date') return [name, dateInput(String(value ?? ''))];
      if (type === 'time') return [name, String(value ?? '').trim() === '' ? null : String(value).trim()];
      return [name, value];
    }),
  );
