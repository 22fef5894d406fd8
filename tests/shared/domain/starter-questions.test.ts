import { caseReason, caseSpecialty } from '@shared/contract/cases';
import { starterCode } from '@shared/contract/questions';
import { STARTER_CODES, starterQuestions } from '@shared/domain/starter-questions';
import { describe, expect, it } from 'vitest';

describe('starter questions', () => {
  it.each(caseReason.options)('offers six to eight for the reason %s', (reason) => {
    const codes = starterQuestions(reason, null);
    expect(codes.length).toBeGreaterThanOrEqual(6);
    expect(codes.length).toBeLessThanOrEqual(8);
  });

  it('adds the specialty’s own after the reason’s, none twice', () => {
    for (const reason of caseReason.options) {
      for (const specialty of caseSpecialty.options) {
        const codes = starterQuestions(reason, specialty);
        expect(codes.slice(0, starterQuestions(reason, null).length)).toEqual(starterQuestions(reason, null));
        expect(new Set(codes).size).toBe(codes.length);
      }
    }
  });

  it('has codes the contract accepts, each offered somewhere', () => {
    const offered = new Set(
      caseReason.options.flatMap((reason) =>
        caseSpecialty.options.flatMap((specialty) => starterQuestions(reason, specialty)),
      ),
    );
    expect([...offered].sort()).toEqual([...STARTER_CODES].sort());
    expect(STARTER_CODES.every((code) => starterCode.safeParse(code).success)).toBe(true);
  });
});
