import { parsePrintedDate } from '@shared/domain/printed-date';
import { describe, expect, it } from 'vitest';

describe('printed dates', () => {
  it.each([
    ['2024-03-14', '2024-03-14'],
    ['2024/03/14', '2024-03-14'],
    ['20240314', '2024-03-14'],
    ['14-MAR-2024', '2024-03-14'],
    ['14 Mar 2024', '2024-03-14'],
    ['Mar 14, 2024', '2024-03-14'],
    ['March 14 2024', '2024-03-14'],
    ['14 mars 2024', '2024-03-14'],
    ['1er janvier 2024', '2024-01-01'],
    ['1ER JANV. 2024', '2024-01-01'],
    ['3 févr. 2023', '2023-02-03'],
    ['3 fevrier 2023', '2023-02-03'],
    ['3 Fe\u0301vrier 2023', '2023-02-03'],
    ['12 août 2022', '2022-08-12'],
    ['12 aout 2022', '2022-08-12'],
    ['30 déc. 2021', '2021-12-30'],
    ['5 juill. 2020', '2020-07-05'],
    ['5 juin 2020', '2020-06-05'],
    ['lundi 4 mars 2024', '2024-03-04'],
    ['Monday, March 4, 2024', '2024-03-04'],
    ['2024-03-14 08:15', '2024-03-14'],
    ['2024-03-14T08:15:00Z', '2024-03-14'],
    ['14-MAR-2024 8:15 AM', '2024-03-14'],
    ['14 mars 2024, 8 h 15', '2024-03-14'],
    ['March 2024', '2024-03'],
    ['mars 2024', '2024-03'],
    ['2024-03', '2024-03'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['05/05/2023', '2023-05-05'],
  ])('reads "%s" as %s', (text, date) => {
    expect(parsePrintedDate(text)).toEqual({ kind: 'date', date });
  });

  it('asks when day and month could change places', () => {
    expect(parsePrintedDate('04/03/2024')).toEqual({ kind: 'ambiguous', candidates: ['2024-03-04', '2024-04-03'] });
    expect(parsePrintedDate('03-04-2024')).toEqual({ kind: 'ambiguous', candidates: ['2024-03-04', '2024-04-03'] });
  });

  it.each([
    '',
    'pending',
    '31/02/2024',
    '2024-02-30',
    '30 février 2024',
    '03/04/24',
    '14 brumaire 2024',
    '123456789',
    '2024',
  ])('reads no date in "%s"', (text) => {
    expect(parsePrintedDate(text)).toEqual({ kind: 'none' });
  });
});
