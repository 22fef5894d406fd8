import { join, resolve } from 'node:path';
import type { CoreEvent, InputOf, OperationName, OutputOf } from '@shared/contract';
import { onTestFinished } from 'vitest';
import type { Core } from '../../main/core/core';
import { type CoreOptions, createCore } from '../../main/core/create-core';
import { kdfParameters } from '../../main/vault/kdf';
import { testClock } from './open-session';
import { PASSPHRASE, temporaryFolder } from './vault';

/** The whole core on a folder of its own, with no vault in it yet. Closed and removed when the test ends. */
export function newTestCore(more: Partial<CoreOptions> = {}) {
  const folder = temporaryFolder();
  const time = testClock();
  const events: CoreEvent[] = [];
  const log: string[] = [];
  const options: CoreOptions = {
    vaultFolder: join(folder.path, 'vault'),
    settingsFile: join(folder.path, 'settings.json'),
    migrationsFolder: resolve('migrations'),
    workers: {
      scripts: { document: 'no-such-worker', packet: 'no-such-worker', recognition: 'no-such-worker' },
      loadFonts: noFonts,
    },
    host: 'terminal',
    version: '1.2.3',
    licences: [{ name: 'zod', version: '4.6.7', licence: 'MIT' }],
    clock: time.clock,
    kdf: kdfParameters({ memoryKiB: 64, iterations: 1, parallelism: 1 }, { allowBelowFloor: true }),
    nativeBinding: process.env.DOSSIER_SQLITE_BINDING,
    log: (line) => void log.push(line),
    ...more,
  };
  const core = createCore(options);
  core.subscribe((event) => void events.push(event));
  onTestFinished(async () => {
    await core.close();
    folder.remove();
  });
  return {
    core,
    options,
    folder: folder.path,
    time,
    events,
    log,
    get: <N extends OperationName>(name: N, input: InputOf<N>) => answerOf(core, name, input),
    failureOf: <N extends OperationName>(name: N, input: InputOf<N>) => failureOf(core, name, input),
  };
}

/** The same with a new vault, open. */
export async function openTestCore(more: Partial<CoreOptions> = {}) {
  const test = newTestCore(more);
  const { recoveryCode } = await test.get('vault.create', { passphrase: PASSPHRASE });
  return { ...test, recoveryCode };
}

function noFonts(): never {
  throw new Error('no fonts in this test');
}

async function answerOf<N extends OperationName>(core: Core, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await core.invoke(name, input);
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`);
  return reply.value;
}

async function failureOf<N extends OperationName>(core: Core, name: N, input: InputOf<N>): Promise<string> {
  const reply = await core.invoke(name, input);
  if (reply.ok) throw new Error(`${name} did not fail`);
  return reply.failure.code;
}
