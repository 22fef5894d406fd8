import { ageOn } from '@shared/domain/age';
import { describe, expect, it } from 'vitest';

describe('age', () => {
  it('completes a year on the birthday, not the day before', () => {
    expect(ageOn('1954-12-28', '2025-12-27')).toEqual({ years: 70, months: 11, isApproximate: false });
    expect(ageOn('1954-12-28', '2025-12-28')).toEqual({ years: 71, months: 0, isApproximate: false });
  });

  it('counts a February 29 birthday from March 1 in a common year', () => {
    expect(ageOn('2020-02-29', '2023-02-28')?.years).toBe(2);
    expect(ageOn('2020-02-29', '2023-03-01')?.years).toBe(3);
    expect(ageOn('2020-02-29', '2024-02-29')?.years).toBe(4);
  });

  it('gives months to a newborn', () => {
    expect(ageOn('2026-01-31', '2026-02-28')).toEqual({ years: 0, months: 0, isApproximate: false });
    expect(ageOn('2026-01-15', '2026-04-15')).toEqual({ years: 0, months: 3, isApproximate: false });
  });

  it('says "about" for a partial birth date', () => {
    expect(ageOn('1954', '2026-01-01')).toEqual({ years: 72, months: null, isApproximate: true });
    expect(ageOn('1954-12', '2026-01-01')).toEqual({ years: 71, months: 1, isApproximate: true });
  });

  it('is unknown before the birth and for what is no date', () => {
    expect(ageOn('2026-05-01', '2026-04-30')).toBeNull();
    expect(ageOn('2027', '2026-04-30')).toBeNull();
    expect(ageOn('unknown', '2026-04-30')).toBeNull();
  });
});
