// @vitest-environment node
import { expect, it } from 'vitest';
import { tidyDate } from '../../../renderer/ui/partial-date-field';

it.each([
  ['20230925', '2023-09-25'],
  ['2023/9/5', '2023-09-05'],
  ['2023.09', '2023-09'],
  ['2023', '2023'],
  [' 2023-09-25 ', '2023-09-25'],
  ['25 sept', '25 sept'],
])('tidies %j to %j', (typed, tidy) => {
  expect(tidyDate(typed)).toBe(tidy);
});
