import { randomUUID } from 'node:crypto';
import { type CoreEvent, contract, type HandlerReply, type InputOf, type OutputOf } from '@shared/contract';
import type { DocumentId, PersonId } from '@shared/contract/common';
import { onTestFinished } from 'vitest';
import { openSession, type Session, type SessionHandlers } from '../../main/core/session';
import { documents, storedObjects } from '../../main/db/schema';
import type { VaultSettings } from '../../main/vault/vault-folder';
import { createWorkers, type Workers } from '../../main/workers/workers';
import { newVault, temporaryFolder, vaultSettings } from './vault';

/** A moment that stands still until a test moves it. */
export function testClock(start = '2026-11-22T15:00:00.000Z') {
  let now = new Date(start);
  return {
    clock: () => now,
    set: (moment: string) => {
      now = new Date(moment);
    },
    advance: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
  };
}

type Name = keyof SessionHandlers;
type Reply<N extends Name> = HandlerReply<N>;

/** No feature under test here may reach for a worker. */
const noWorkers = () =>
  createWorkers({
    scripts: { document: 'no-such-worker', packet: 'no-such-worker', recognition: 'no-such-worker' },
    loadFonts: () => {
      throw new Error('no fonts in this test');
    },
  });

export type TestSessionOptions = { readonly workers?: Workers; readonly settings?: Partial<VaultSettings> };

/**
 * The features on a real migrated and encrypted database in a folder of its own, without the dispatcher. Removed when
 * the test ends.
 */
export async function openTestSession({ workers = noWorkers(), settings = {} }: TestSessionOptions = {}) {
  const folder = temporaryFolder();
  const { vault } = await newVault(vaultSettings(folder.path, settings));
  const time = testClock();
  const events: CoreEvent[] = [];
  const log: string[] = [];
  const parts = {
    clock: time.clock,
    newId: randomUUID,
    emit: (event: CoreEvent) => void events.push(event),
    workers,
    log: (line: string) => void log.push(line),
  };
  const session = openSession(vault, parts);
  onTestFinished(async () => {
    await session.close();
    folder.remove();
  });
  const db = vault.database.db;
  return {
    folder: folder.path,
    vault,
    session,
    db,
    client: vault.database.client,
    store: vault.documents,
    time,
    events,
    log,
    /** Parses like the core and answers the handler's own reply. */
    ask: <N extends Name>(name: N, input: InputOf<N>) => ask(session, name, input),
    /** The value of a reply that must be one; time goes on by a second so that orders are told apart. */
    get: async <N extends Name>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
      time.advance(1000);
      const reply = await ask(session, name, input);
      if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`);
      return reply.value;
    },
    /** The failure code of a reply that must be one. */
    failureOf: async <N extends Name>(name: N, input: InputOf<N>): Promise<string> => {
      const reply = await ask(session, name, input);
      if (reply.ok) throw new Error(`${name} did not fail`);
      return reply.failure.code;
    },
    addDocument: (options: DocumentOptions) => addDocument(vault, options, time.clock().toISOString()),
  };
}

async function ask<N extends Name>(session: Session, name: N, input: InputOf<N>): Promise<Reply<N>> {
  const parsed: unknown = contract[name].input.parse(input);
  // Parsed by this operation's own schema, as in the core.
  const handler = session.handlers[name] as (input: unknown) => Reply<N> | Promise<Reply<N>>;
  return handler(parsed);
}

export type DocumentOptions = {
  readonly personId: PersonId | null;
  readonly title?: string;
  readonly pageCount?: number;
  readonly documentDate?: string | null;
  /** The stored bytes; random ones when absent. */
  readonly bytes?: Uint8Array;
};

/** A document as an import leaves it: bytes in the store first, then its rows. */
async function addDocument(
  vault: Session['vault'],
  { personId, title = 'Lab report', pageCount = 3, documentDate = null, bytes }: DocumentOptions,
  now: string,
): Promise<{ readonly id: DocumentId; readonly contentId: string }> {
  async function* content() {
    yield bytes ?? Buffer.from(randomUUID());
  }
  const stored = await vault.documents.store(content());
  if (!stored.ok) throw new Error(stored.failure.code);
  const { contentId, byteSize } = stored.value;
  const db = vault.database.db;
  const object = { contentId, byteSize, fileKey: Buffer.from(stored.value.fileKey), createdAt: now };
  db.insert(storedObjects).values(object).onConflictDoNothing().run();
  // A fresh random id, as the import makes it.
  const id = randomUUID() as DocumentId;
  const facts = { mediaType: 'application/pdf', condition: 'readable', hasText: false, kind: 'lab' } as const;
  const names = { title, originalName: 'scan.pdf', documentDate };
  db.insert(documents)
    .values({ id, personId, contentId, pageCount, ...facts, ...names, importedAt: now, updatedAt: now })
    .run();
  return { id, contentId };
}
