import { describe, expect, it } from 'vitest';
import { describeBug } from '../../../main/core/bug-report';

function errorWith(stack: string, message = 'of Jane Doe'): Error {
  return Object.assign(new Error(message), { stack });
}

describe('a bug report', () => {
  it.each([
    ['    at listPeople (/home/jane doe/app/out/main/index.cjs:10:5)', '    at listPeople (index.cjs:10:5)'],
    ['    at async Object.list (file:///C:/Users/Jane/app/index.cjs:10:5)', '    at Object.list (index.cjs:10:5)'],
    ['    at C:\\Users\\Jane Doe\\app\\index.cjs:10:5', '    at index.cjs:10:5'],
    ['    at new Vault (C:\\Users\\Jane\\vault.ts:1:2)', '    at new Vault (vault.ts:1:2)'],
  ])('keeps the place of %j and drops the folder', (frame, expected) => {
    expect(describeBug('people.list', errorWith(`Error: of Jane Doe\n${frame}`))).toBe(
      `people.list: Error\n${expected}`,
    );
  });

  it('keeps name and code, and the same of causes', () => {
    const cause = Object.assign(errorWith('Error: of Jane Doe'), { code: 'SQLITE_FULL', name: 'SqliteError' });
    const error = Object.assign(errorWith('Error: of Jane Doe'), { name: 'TypeError', cause });
    expect(describeBug('cases.list', error)).toBe('cases.list: TypeError\ncaused by: SqliteError SQLITE_FULL');
  });

  it('says nothing of a thrown value that is no error', () => {
    expect(describeBug('cases.list', 'Jane Doe')).toBe('cases.list: string thrown');
  });

  it('drops the lines of a message that look like frames', () => {
    const message = 'of\n    at Jane Doe (doe.ts:1:1)';
    const stack = `Error: ${message}\n    at run (/a/b.ts:3:4)`;
    expect(describeBug('x.y', errorWith(stack, message))).toBe('x.y: Error\n    at run (b.ts:3:4)');
  });
});
