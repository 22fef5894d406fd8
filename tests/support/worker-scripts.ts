import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/dossier-workers');
const WORKERS = ['document-worker', 'packet-worker', 'recognition-worker'] as const;
const HOUR_MS = 3_600_000;

export type WorkerScripts = { readonly document: string; readonly packet: string; readonly recognition: string };

/** The worker threads' scripts built from today's sources, as the application's own build makes them. */
export async function workerScripts(): Promise<WorkerScripts> {
  const folder = join(CACHE, fingerprint());
  if (!existsSync(folder)) await buildInto(folder);
  const script = (name: (typeof WORKERS)[number]) => join(folder, `${name}.cjs`);
  return {
    document: script('document-worker'),
    packet: script('packet-worker'),
    recognition: script('recognition-worker'),
  };
}

/** Changes whenever a source file does. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const top of ['main', 'shared']) {
    for (const entry of readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 24);
}

async function buildInto(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > HOUR_MS) rmSync(path, { recursive: true, force: true });
  }
  const temporary = mkdtempSync(join(CACHE, 'building-'));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    resolve: { alias: { '@shared': join(ROOT, 'shared') } },
    build: {
      ssr: true,
      target: 'node18',
      minify: false,
      outDir: temporary,
      rolldownOptions: {
        input: Object.fromEntries(WORKERS.map((name) => [name, join(ROOT, `main/workers/${name}.ts`)])),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another test file's process was faster; its build is the same.
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true, force: true });
  }
}
