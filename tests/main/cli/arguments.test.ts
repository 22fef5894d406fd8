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

  it('takes no passphrase', () => {
    for (const option of ['--passphrase', '--password', '-p']) {
      expect(() => read('init', option, 'secret secret')).toThrow(CommandError);
    }
  });
});
