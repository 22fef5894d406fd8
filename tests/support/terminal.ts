import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from '../../main/cli/build.mjs';

export const PASSPHRASE = 'terminal birch lamp frost';

export type Ended = { readonly status: number | null; readonly out: string; readonly err: string };
type Settings = {
  readonly data: string;
  /** Goes through file descriptor 3, as a script would hand it over; null gives no descriptor to read. */
  readonly passphrase?: string | null;
  readonly language?: 'en' | 'fr';
};

/** Runs the built `dossier` command, away from any terminal. */
export function runDossier(args: readonly string[], settings: Settings): Promise<Ended> {
  const { data, passphrase = PASSPHRASE, language = 'en' } = settings;
  const secret = passphrase === null ? [] : ['--passphrase-fd', '3'];
  const cli = join(ensureBuilt(), 'main/cli.cjs');
  const child = spawn(process.execPath, [cli, ...args, '--data', data, ...secret], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANG: `${language}_CA.UTF-8`, LC_ALL: '', LC_MESSAGES: '' },
  });
  const pipe = child.stdio[3];
  // A command that fails before it needs the passphrase does not read it.
  pipe?.on('error', () => undefined);
  if (pipe && 'end' in pipe) pipe.end(`${passphrase ?? ''}\n`);
  let out = '';
  let err = '';
  child.stdout?.on('data', (piece) => {
    out += piece;
  });
  child.stderr?.on('data', (piece) => {
    err += piece;
  });
  return new Promise((done) => child.on('close', (status) => done({ status, out, err })));
}
