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
    throw new CommandError(text('terminal.passphrasesDiffer'), 'passphrases_differ');
  }
  return first;
}

/** A passphrase or a recovery code, never empty. Throws CommandError when there is nobody to ask or nothing to read. */
export async function readSecret({ descriptor, text }: PassphraseSource, question: string): Promise<string> {
  if (descriptor === null && !process.stdin.isTTY) {
    throw new CommandError(text('terminal.passphraseMissing'), 'passphrase_missing');
  }
  const secret = descriptor === null ? await ask(question) : readDescriptor(descriptor, text);
  if (secret === '') throw new CommandError(text('terminal.secretEmpty'), 'passphrase_missing');
  return secret;
}

function readDescriptor(descriptor: number, text: Text): string {
  try {
    return readFileSync(descriptor, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    // Closed, a folder, open for writing only, nothing there yet: the person handed over something else than a file.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CommandError(text('terminal.secretUnreadable', { descriptor, code }), 'passphrase_unreadable');
  }
}

/** Reads a line without showing it; empty when it was broken off by Ctrl+C or Ctrl+D. */
function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.once('close', () => {
      process.stderr.write('\n');
      resolve('');
    });
    lines.question('', (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
