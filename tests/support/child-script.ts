import { type ChildProcess, fork } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { build } from 'vite';

/** Builds a TypeScript file into one that plain Node runs; packages stay outside it. Answers its path. */
export async function buildChildScript(entry: string): Promise<string> {
  const name = basename(entry, '.ts');
  // Inside node_modules, so that packages are found from there.
  const outDir = resolve('node_modules/.cache/dossier-tests', `${name}-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('shared') } },
    build: {
      ssr: resolve(entry),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
    },
    ssr: { external: true },
  });
  return resolve(outDir, 'child.cjs');
}

export type Child = {
  readonly process: ChildProcess;
  /** Lines the child wrote, in order; the last may be cut short by its death. */
  readonly lines: string[];
  readonly ended: Promise<void>;
};

export function startChild(script: string, ...args: readonly string[]): Child {
  return startChildOn(process.execPath, {}, script, ...args);
}

/** The same on another runtime, with variables of its own. */
export function startChildOn(
  execPath: string,
  env: Readonly<Record<string, string>>,
  script: string,
  ...args: readonly string[]
): Child {
  const child = fork(script, args, {
    execPath,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
  });
  const lines: string[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  // `close`, not `exit`: only then has all of the output arrived.
  const ended = new Promise<void>((settle) => child.once('close', () => settle()));
  return { process: child, lines, ended };
}
