// @vitest-environment node
import { expect, it } from 'vitest';
import { inputOfFields, startValues } from '../../../renderer/lib/use-record-form';

it('starts from the row where there is one, with text that was not given as empty', () => {
  const blank = { caseId: null, reason: '', items: [] as readonly string[], state: 'draft' };
  expect(startValues(blank, { caseId: 'c', reason: null, items: ['a'], state: 'sent', extra: 1 })).toEqual({
    caseId: 'c',
    reason: '',
    items: ['a'],
    state: 'sent',
  });
  expect(startValues(blank, null)).toBe(blank);
});

it('reads dates as printed, and nothing typed as not given', () => {
  expect(inputOfFields({ sentOn: '14 mars 2026', appealBy: '', periodFrom: '2025', reason: '' })).toEqual({
    sentOn: '2026-03-14',
    appealBy: null,
    periodFrom: '2025',
    reason: '',
  });
});

it('leaves a date that cannot be read for the schema to refuse', () => {
  expect(inputOfFields({ dueOn: 'soon' })).toEqual({ dueOn: 'soon' });
});

it('takes an empty time as not given', () => {
  expect(inputOfFields({ appointmentAt: ' ', startsAt: '14:30' })).toEqual({ appointmentAt: null, startsAt: '14:30' });
});
