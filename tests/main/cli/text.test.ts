import { IMPORT_REFUSALS } from '@shared/contract/documents';
import { VAULT_OPEN_FAILURES } from '@shared/contract/vault';
import { describe, expect, it } from 'vitest';
import { codeKey, createText, environmentLanguage, failureText } from '../../../main/cli/text';

describe('words of the terminal', () => {
  it('chooses the plural of the language', () => {
    expect(createText('en')('terminal.pages', { count: 1 })).toBe('1 page');
    expect(createText('en')('terminal.pages', { count: 0 })).toBe('0 pages');
    expect(createText('fr')('terminal.documents', { count: 0 })).toBe('0 document');
    expect(createText('fr')('terminal.documents', { count: 2 })).toBe('2 documents');
  });

  it('has a sentence of its own for every way a vault does not open, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const text = createText(language);
      for (const code of [...VAULT_OPEN_FAILURES, 'wrong_passphrase', 'vault_locked']) {
        expect(failureText(text, code)).not.toBe(text('failures.internal'));
      }
      for (const code of IMPORT_REFUSALS) expect(text(`jobs.refused.${codeKey(code)}`)).not.toContain('jobs.');
    }
  });

  it('has words of its own where the window speaks of fields and buttons', () => {
    const text = createText('en');
    expect(failureText(text, 'invalid_input')).toBe(text('terminal.failure.invalidInput'));
    expect(failureText(text, 'disk_full')).toBe(text('failures.diskFull'));
    expect(failureText(text, 'a_code_nobody_knows')).toBe(text('failures.internal'));
  });

  it('speaks French where the terminal does', () => {
    expect(environmentLanguage({ LANG: 'fr_CA.UTF-8' })).toBe('fr');
    expect(environmentLanguage({ LANG: 'fr_CA.UTF-8', LC_ALL: 'en_CA.UTF-8' })).toBe('en');
    expect(environmentLanguage({})).toBe('en');
  });
});
