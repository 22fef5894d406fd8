import { expect, it } from 'vitest';
import { formValues, inputOf } from '../../../../renderer/features/records/components/record-form-values';
import type { RecordField } from '../../../../renderer/features/records/components/record-kind';

const fields: readonly RecordField[] = [
  { name: 'name', type: 'line', label: 'Name' },
  { name: 'startedOn', type: 'date', label: 'Started' },
  { name: 'at', type: 'time', label: 'At' },
  { name: 'kind', type: 'choice', label: 'Kind', options: [] },
  { name: 'isAsNeeded', type: 'switch', label: 'As needed' },
];

it('shows what is not given as empty text, and leaves a choice open', () => {
  expect(formValues(fields, {})).toEqual({ name: '', startedOn: '', at: '', kind: null, isAsNeeded: false });
});

it('reads a date as printed, and keeps one that is none for the contract to refuse', () => {
  const read = (startedOn: string) => inputOf(fields, { name: '', startedOn, at: '', kind: null }).startedOn;
  expect(read('14 mars 2024')).toBe('2024-03-14');
  expect(read('2024')).toBe('2024');
  expect(read(' ')).toBeNull();
  expect(read('soon')).toBe('soon');
});

it('turns an empty time into not given', () => {
  expect(inputOf(fields, { at: ' ' }).at).toBeNull();
  expect(inputOf(fields, { at: '13:30' }).at).toBe('13:30');
});
