import { payer } from '@shared/contract/authorizations';
import { jurisdiction } from '@shared/contract/common';
import { AUTHORIZATION_EXAMPLE_CODES, authorizationExamples } from '@shared/domain/authorization-examples';
import { isFullDate } from '@shared/domain/calendar-date';
import { describe, expect, it } from 'vitest';

describe('authorization examples', () => {
  it('gives a person of Ontario the form and who applies', () => {
    expect(authorizationExamples('out_of_country', 'ON')).toEqual([
      {
        code: 'on_out_of_country',
        payer: 'out_of_country',
        jurisdiction: 'ON',
        formNumber: 'on00314',
        applicant: 'physician',
        checkedOn: '2026-11-22',
      },
    ]);
    expect(authorizationExamples('other_province', 'ON')[0]?.formNumber).toBe('4963-84');
  });

  it('knows that patients cannot apply in Alberta and that Quebec wants two physicians', () => {
    expect(authorizationExamples('out_of_country', 'AB')[0]?.applicant).toBe('clinician_not_patient');
    expect(authorizationExamples('out_of_country', 'QC')[0]?.applicant).toBe('two_physicians');
  });

  it('always has something to say, never of another province, always dated', () => {
    const seen = new Set<string>();
    for (const who of payer.options) {
      for (const where of [...jurisdiction.options, null]) {
        const examples = authorizationExamples(who, where);
        expect(examples.length).toBeGreaterThan(0);
        for (const example of examples) {
          expect([null, where]).toContain(example.jurisdiction);
          expect([example.payer, isFullDate(example.checkedOn)]).toEqual([who, true]);
          seen.add(example.code);
        }
      }
    }
    expect([...seen].sort()).toEqual([...AUTHORIZATION_EXAMPLE_CODES].sort());
  });
});
