import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectVault } from '../../../main/vault/inspect-vault';
import type { VaultSettings } from '../../../main/vault/vault-folder';
import { buildChildScript, type Child, startChild } from '../../support/child-script';
import { seededRandom, TORTURE_TIMEOUT_MS, times } from '../../support/fault-counts';
import { newVault, reopenVault, temporaryFolder, vaultSettings } from '../../support/vault';

let script: string;
let folder: ReturnType<typeof temporaryFolder>;
let settings: VaultSettings;
beforeAll(async () => {
  script = await buildChildScript('tests/support/vault-child.ts');
  folder = temporaryFolder();
  settings = vaultSettings(folder.path);
  (await newVault(settings)).vault.lock();
}, 60_000);
afterAll(() => folder?.remove());

async function untilLines(child: Child, count: number): Promise<void> {
  while (child.lines.length < count && child.process.exitCode === null) await sleep(5);
}

type StoredRow = { content_id: string; file_key: Buffer; byte_size: number };

describe('a process killed at any moment', () => {
  test(
    'loses nothing it acknowledged, leaves no half document, and does not keep the vault shut',
    async () => {
      const random = seededRandom(20_261_122);
      const expected = new Set<string>();
      let kills = 0;
      let acknowledged = 0;
      for (let round = 0; round < times(8, 2000); round++) {
        const child = startChild(script, 'import', folder.path, String(round));
        await untilLines(child, 1);
        expect(child.lines[0]).toBe('open');
        await sleep(random(400));
        child.process.kill('SIGKILL');
        await child.ended;
        if (child.process.signalCode === 'SIGKILL') kills++;
        for (const line of child.lines) {
          const [what, contentId = ''] = line.split(' ');
          if (what === 'stored') expected.add(contentId);
          if (what === 'stored') acknowledged++;
          if (what === 'removing') expected.delete(contentId);
        }
        const vault = await reopenVault(settings);
        const rows = vault.database.client
          .prepare<[], StoredRow>('select content_id, file_key, byte_size from stored_objects')
          .all();
        const known = new Set(rows.map((row) => row.content_id));
        for (const contentId of expected) expect(known.has(contentId), `round ${round}`).toBe(true);
        expect(vault.documents.reconcile(known).missing).toEqual([]);
        for (const row of rows) {
          expect(vault.documents.check(row.content_id, row.file_key, row.byte_size), `round ${round}`).toBe('whole');
          // Keeps the folder small over thousands of rounds.
          if (times(0, 1) === 1) {
            vault.database.client.prepare('delete from stored_objects where content_id = ?').run(row.content_id);
            vault.documents.remove(row.content_id);
            expected.delete(row.content_id);
          }
        }
        vault.lock();
        expect(readFileSync(join(settings.folder, 'vault.header'))).toEqual(
          readFileSync(join(settings.folder, 'vault.header.copy')),
        );
      }
      expect(kills).toBe(times(8, 2000));
      expect(acknowledged).toBeGreaterThan(kills);
      expect(readdirSync(join(settings.folder, 'documents', 'incoming'))).toEqual([]);
    },
    TORTURE_TIMEOUT_MS,
  );
});

describe('several instances started at once', () => {
  test(
    'exactly one opens the vault, the others say it is in use, and it is free again when that one is killed',
    async () => {
      for (let round = 0; round < times(2, 40); round++) {
        const children = Array.from({ length: 5 }, () => startChild(script, 'hold', folder.path));
        await Promise.all(children.map((child) => untilLines(child, 1)));
        const said = children.map((child) => child.lines[0] ?? '');
        expect(said.filter((line) => line.startsWith('open'))).toHaveLength(1);
        expect(said.filter((line) => line === 'still locked: vault_in_use')).toHaveLength(4);
        const winner = children[said.findIndex((line) => line.startsWith('open'))];
        expect(inspectVault(settings)).toMatchObject({ state: 'in_use', holder: { pid: winner?.process.pid } });
        for (const child of children) child.process.kill('SIGKILL');
        await Promise.all(children.map((child) => child.ended));
        expect(inspectVault(settings).state).toBe('locked');
      }
    },
    TORTURE_TIMEOUT_MS,
  );
});
