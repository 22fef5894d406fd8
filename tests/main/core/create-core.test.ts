import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { documentId, packetId } from '@shared/contract/common';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newTestCore, openTestCore } from '../../support/open-core';
import { caseInput, diagnosisInput, personInput } from '../../support/record-inputs';
import { PASSPHRASE } from '../../support/vault';

const DAY_MS = 86_400_000;

/** What SQLite itself throws when there is no room for another page. */
function fillDatabase(): never {
  const database = new Database(':memory:', { nativeBinding: process.env.DOSSIER_SQLITE_BINDING });
  try {
    database.pragma('max_page_count = 1');
    database.exec('create table rows (text)');
  } finally {
    database.close();
  }
  throw new Error('the database took more than it may');
}

describe('the core', () => {
  it('touches no file before it is asked for something', () => {
    const { folder } = newTestCore();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells which lists are stale after a command, and nothing after a query or a refusal', async () => {
    const { get, failureOf, events } = await openTestCore();
    events.length = 0;
    const { id: personId } = await get('people.create', personInput());
    await get('people.list', {});
    await failureOf('cases.create', { personId: randomUUID(), ...caseInput() });
    await get('diagnoses.create', { personId, ...diagnosisInput() });
    expect(events).toEqual([
      { type: 'changed', nouns: ['people', 'journey', 'documents'] },
      { type: 'changed', nouns: ['diagnoses', 'cases', 'timeline', 'links', 'trash', 'checklist', 'journey'] },
    ]);
  });

  it('tells when the vault opens and locks', async () => {
    const { get, events } = newTestCore();
    await get('vault.create', { passphrase: PASSPHRASE });
    await get('vault.lock', {});
    await get('vault.lock', {});
    expect(events.filter((event) => event.type === 'vault')).toHaveLength(2);
  });

  it('stops telling a listener that left, and goes on past one that throws', async () => {
    const { core, get, events, log } = await openTestCore();
    let heard = 0;
    const leave = core.subscribe(() => {
      heard += 1;
    });
    core.subscribe(() => {
      throw new Error('Margaret');
    });
    events.length = 0;
    await get('people.create', personInput());
    leave();
    await get('people.create', personInput());
    expect([heard, events.length]).toEqual([1, 2]);
    expect(log.join('\n')).toContain('listener: Error');
    expect(log.join('\n')).not.toContain('Margaret');
  });

  it('turns a bug into internal and logs where it was, but nothing that was typed and no folder', async () => {
    const { failureOf, get, log } = await openTestCore({
      newId: () => {
        throw new TypeError('cannot save Margaret Okafor\n    at 12 Elm Street (Margaret.ts:1:1)');
      },
    });
    expect(await failureOf('people.create', personInput())).toBe('internal');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(/^people\.create: TypeError\n {4}at .+\.ts:\d+:\d+/);
    expect(log[0]).not.toMatch(/Margaret|Elm|[/\\]/);
    expect(await get('people.list', {})).toEqual([]);
  });

  it('names a disk that is full under any change, and keeps the vault in use', async () => {
    let isFull = true;
    const { failureOf, get, log } = await openTestCore({ newId: () => (isFull ? fillDatabase() : randomUUID()) });
    expect(await failureOf('people.create', personInput())).toBe('disk_full');
    expect(log).toEqual([]);
    isFull = false;
    const { id } = await get('people.create', personInput());
    expect((await get('people.list', {})).map((person) => person.id)).toEqual([id]);
  });

  it('answers vault_locked, not internal, to what the locking cut short', async () => {
    const { core, log } = await openTestCore();
    const [locked, changed] = await Promise.all([
      core.invoke('vault.lock', {}),
      core.invoke('vault.changePassphrase', { passphrase: 'another passphrase' }),
    ]);
    expect([locked, changed]).toEqual([
      { ok: true, value: null },
      { ok: false, failure: { code: 'vault_locked' } },
    ]);
    expect(log).toEqual([]);
  });

  it('empties the trash of what is older than thirty days when the vault opens', async () => {
    const { get, time, log } = await openTestCore();
    const { id: personId } = await get('people.create', personInput());
    const { id } = await get('diagnoses.create', { personId, ...diagnosisInput() });
    await get('diagnoses.delete', { id });
    for (const expected of [1, 0]) {
      time.advance(expected === 1 ? 29 * DAY_MS : 2 * DAY_MS);
      await get('vault.lock', {});
      await get('vault.unlock', { with: 'passphrase', passphrase: PASSPHRASE });
      expect(await get('trash.list', { personId })).toHaveLength(expected);
    }
    expect(log).toEqual(['vault opened: 1 purged, 0 files missing, 0 quarantined, 0 back from quarantine']);
  });

  it('carries no file while locked, and none that does not exist', async () => {
    const { core, get, folder } = await openTestCore();
    const carry = async () => {
      const document = documentId.parse(randomUUID());
      const packet = packetId.parse(randomUUID());
      const replies = [
        await core.documentContent(document),
        await core.documentThumbnail(document, 1, 200),
        await core.packetContent(packet, 0),
        await core.packetArchive(packet),
        await core.savePacket(packet, { kind: 'file', file: 0 }, `${folder}/packet.pdf`),
      ];
      return replies.map((reply) => (reply.ok ? 'ok' : reply.failure.code));
    };
    expect(await carry()).toEqual(Array(5).fill('not_found'));
    await get('vault.lock', {});
    expect(await carry()).toEqual(Array(5).fill('vault_locked'));
    const nowhere = { personId: null, caseId: null };
    expect(await core.importFiles([], nowhere)).toEqual({ ok: false, failure: { code: 'vault_locked' } });
  });
});

describe('locking while an import waits for its file', () => {
  it('ends the import and locks, though the file never comes', async () => {
    const { core, get, failureOf } = await openTestCore();
    const stalled: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    };
    const source = { kind: 'stream' as const, fileName: 'slow.pdf', stream: stalled };
    const started = await core.importFiles([source], { personId: null, caseId: null });
    expect(started).toMatchObject({ ok: true });
    await get('vault.lock', {});
    expect(await get('vault.state', {})).toMatchObject({ state: 'locked' });
    expect(await failureOf('jobs.list', {})).toBe('vault_locked');
  });
});
