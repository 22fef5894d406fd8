import { partialDate } from '@shared/contract/common';
import { expect, it } from 'vitest';
import { dateInput } from '../../../renderer/lib/date-input';

it.each([
  ['', null],
  ['  ', null],
  ['2023', '2023'],
  ['2023-09', '2023-09'],
  ['20230925', '2023-09-25'],
  ['2023/9/5', '2023-09-05'],
  ['14 mars 2024', '2024-03-14'],
  ['Mar 14, 2024', '2024-03-14'],
  ['1er janv. 2024', '2024-01-01'],
])('reads %j as %j', (typed, date) => expect(dateInput(typed)).toBe(date));

it.each(['2023-02-30', 'last spring', '03/04/2024'])('leaves %j for the contract to refuse', (typed) =>
  expect(partialDate.safeParse(dateInput(typed)).success).toBe(false),
);
