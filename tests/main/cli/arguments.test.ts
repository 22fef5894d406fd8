import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../main/cli/arguments';
import { CommandError } from '../../../main/cli/command-error';

const read = (...argv: string[]) => readArguments(argv, {});

describe('arguments of the dossier command', () => {
  it('tells words, options and flags apart', () => {
    const args = read('import', '--person', 'p1', 'a.pdf', '--json', 'b.pdf');
    expect(args.words).toEqual(['import', 'a.pdf', 'b.pdf']);
    expect(args.option('person')).toBe('p1');
    expect(args.option('case')).toBeNull();
    expect([args.flag('json'), args.flag('help')]).toEqual([true, false]);
  });

  it('refuses a language it does not speak, naming those it does', () => {
    expect(() => read('list', '--language', 'de')).toThrow(/--language de .*en, fr/);
    expect(read('list', '--language', 'fr').language).toBe('fr');
    expect(readArguments(['list'], { LANG: 'fr_CA.UTF-8' }).language).toBe('fr');
  });

  it('refuses an option without its value, a flag with one and an option that does not exist', () => {
    expect(() => read('list', '--person')).toThrow('--person needs its value');
    expect(() => read('list', '--person', '--json')).toThrow('--person needs its value');
    expect(() => read('list', '--json=yes')).toThrow('--json takes no value');
    expect(() => read('list', '--persn', 'p1')).toThrow('There is no option --persn');
    expect(read('case', 'add', '--title=-3 °C').option('title')).toBe('-3 °C');
  });

  it('speaks of them in the language asked for', () => {
    expect(() => read('list', '--language', 'fr', '--persn')).toThrow('Il n’y a pas d’option --persn');
  });

  it('takes the last of an option given twice', () => {
    expect(read('list', '--language', 'de', '--language', 'fr').language).toBe('fr');
    expect(read('list', '--person', 'a', '--person', 'b').option('person')).toBe('b');
  });

  it('takes no passphrase', () => {
    for (const option of ['--passphrase', '--password', '-p']) {
      expect(() => read('init', option, 'secret secret')).toThrow(CommandError);
    }
  });
});
