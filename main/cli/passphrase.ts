import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandError } from './command-error';
import type { Text } from './text';

/** Where a passphrase comes from: a file descriptor, or the person at the terminal. Never the command line. */
export type PassphraseSource = { readonly descriptor: number | null; readonly text: Text };

/** Asks twice when `isNew`. Throws CommandError when there is nobody to ask, or the two differ. */
export async function readPassphrase(source: PassphraseSource, isNew: boolean): Promise<string> {
  const { descriptor, text } = source;
  const first = await readSecret(source, text('terminal.prompt.passphrase'));
  if (isNew && descriptor === null && (await ask(text('terminal.prompt.again'))) !== first) {
    throw new CommandError(text('terminal.passphrasesDiffer'));
  }
  return first;
}

/** A passphrase or a recovery code. Throws CommandError when there is nobody to ask. */
export async function readSecret({ descriptor, text }: PassphraseSource, question: string): Promise<string> {
  if (descriptor !== null) return readFileSync(descriptor, 'utf8').replace(/\r?\n$/, '');
  if (!process.stdin.isTTY) throw new CommandError(text('terminal.passphraseMissing'));
  return ask(question);
}

/** Reads a line without showing it. */
function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
