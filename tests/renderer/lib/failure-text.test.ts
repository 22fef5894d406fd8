// @vitest-environment node
import { contract } from '@shared/contract';
import { JOB_FAILURES } from '@shared/contract/jobs';
import { COMMON_FAILURES } from '@shared/contract/operation';
import { en } from '@shared/i18n/en';
import { describe, expect, it } from 'vitest';
import { failureKey } from '../../../renderer/lib/failure-text';

const declared = new Set<string>([
  ...COMMON_FAILURES,
  ...JOB_FAILURES,
  ...Object.values(contract).flatMap(({ failures }) => [...failures]),
]);

describe('failure sentences', () => {
  it.each([...declared])('has one of its own for %s', (code) => {
    expect(failureKey(code)).toBe(`failures.${code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`);
  });

  it('reads anything undeclared as a fault of ours', () => {
    expect(failureKey('TypeError: x')).toBe('failures.internal');
    expect(failureKey('constructor')).toBe('failures.internal');
  });

  it('always says more than what happened: what is safe and what to do', () => {
    const short = Object.entries(en.failures).filter(
      ([, text]) => text.split(/[.;]/).filter((part) => part.trim()).length < 2,
    );
    expect(short).toEqual([]);
  });
});
