import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contract, type InputOf, type OutputOf } from '@shared/contract';
import { openSession, type Session, type SessionHandlers } from '../../main/core/session';
import { createVault } from '../../main/vault/create-vault';
import { kdfParameters } from '../../main/vault/kdf';
import { createWorkers } from '../../main/workers/workers';
import { seedVault } from '../support/seed/seed-vault';
import type { BenchRow, BenchSuite } from './bench-suite';

const ROUNDS = 7;

/** What opening each screen asks of the core, on a seeded family of the size given. */
export const recordsSuite: BenchSuite = {
  name: 'records',
  async *run(size) {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
    const created = await createVault(
      {
        folder: join(folder, 'vault'),
        migrationsFolder: resolve('migrations'),
        nativeBinding: process.env.DOSSIER_SQLITE_BINDING,
        // How long a passphrase is stretched is the vault suite's business.
        kdf: kdfParameters({ memoryKiB: 64, iterations: 1, parallelism: 1 }, { allowBelowFloor: true }),
      },
      { passphrase: 'four cedar boats drift' },
    );
    if (!created.ok) throw new Error(created.failure.code);
    const { vault } = created.value;
    const session = openSession(vault, {
      clock: () => new Date('2026-11-22T15:00:00.000Z'),
      newId: randomUUID,
      emit: () => undefined,
      log: () => undefined,
      workers: createWorkers({
        scripts: { document: 'none', packet: 'none', recognition: 'none' },
        loadFonts: () => ({ regular: [], bold: [] }),
      }),
    });
    try {
      const began = performance.now();
      const { documents, pages, observations } = await seedVault(vault, size);
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      const note = `${documents} documents of ${pages} pages, ${observations} observations, seeded in ${seconds} s`;
      for (const work of await worksOf(session)) {
        const row = await measure(work);
        yield work.isFirst ? { ...row, note: `${row.note}; ${note}` } : row;
      }
    } finally {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Work = { readonly name: string; readonly isFirst: boolean; run(): Promise<unknown> };
type Name = keyof SessionHandlers;

async function ask<N extends Name>(session: Session, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  // Parsed by this operation's own schema, as in the core.
  const handler = session.handlers[name] as (input: unknown) => unknown;
  const reply = (await handler(contract[name].input.parse(input))) as { ok: boolean; value: OutputOf<N> };
  if (!reply.ok) throw new Error(name);
  return reply.value;
}

async function worksOf(session: Session): Promise<readonly Work[]> {
  const [person] = await ask(session, 'people.list', {});
  const cases = await ask(session, 'cases.list', { personId: person?.id ?? null });
  const found = cases[0];
  if (!person || !found) throw new Error('nobody was seeded');
  const whole = { personId: person.id, caseId: null };
  const inCase = { personId: person.id, caseId: found.id };
  const [document] = await ask(session, 'documents.list', whole);
  if (!document) throw new Error('nothing was seeded');
  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['people.list', () => ask(session, 'people.list', {})],
    ['cases.list, family', () => ask(session, 'cases.list', { personId: null })],
    ['journey.home', () => ask(session, 'journey.home', {})],
    ['journey.get', () => ask(session, 'journey.get', { caseId: found.id })],
    ['checklist.list', () => ask(session, 'checklist.list', { caseId: found.id })],
    ['documents.list, person', () => ask(session, 'documents.list', whole)],
    ['documents.list, case', () => ask(session, 'documents.list', inCase)],
    ['testResults.list, person', () => ask(session, 'testResults.list', whole)],
    ['testResults.list, case', () => ask(session, 'testResults.list', inCase)],
    ['medications.list', () => ask(session, 'medications.list', whole)],
    ['diagnoses.list', () => ask(session, 'diagnoses.list', whole)],
    ['referrals.list', () => ask(session, 'referrals.list', whole)],
    ['timeline.list, person', () => ask(session, 'timeline.list', whole)],
    ['timeline.list, case', () => ask(session, 'timeline.list', inCase)],
    ['trends.list', () => ask(session, 'trends.list', { personId: person.id })],
    ['trends.get', () => ask(session, 'trends.get', { personId: person.id, name: 'Potassium', unit: 'mmol/L' })],
    ['search, common words', () => ask(session, 'documents.search', { text: 'biopsy margin', personId: null })],
    ['search, rare word', () => ask(session, 'documents.search', { text: 'sarcoidosis', personId: null })],
    ['search, one person', () => ask(session, 'documents.search', { text: 'biopsy', personId: person.id })],
    ['links.listForDocument', () => ask(session, 'links.listForDocument', { documentId: document.id })],
    ['questions.list', () => ask(session, 'questions.list', { caseId: found.id })],
    ['trash.list', () => ask(session, 'trash.list', { personId: null })],
  ];
  return works.map(([name, run], at) => ({ name, run, isFirst: at === 0 }));
}

async function measure({ name, run }: Work): Promise<BenchRow & { readonly note: string }> {
  const times: number[] = [];
  let value: unknown;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    value = await run();
    times.push(performance.now() - began);
  }
  times.sort((left, right) => left - right);
  const at = (index: number) => times[index] ?? 0;
  const rows = Array.isArray(value) ? `${value.length} rows` : '';
  return {
    work: name,
    subject: 'dossier',
    wallMs: { min: at(0), median: at(Math.floor(times.length / 2)), max: at(times.length - 1) },
    peakMiB: null,
    ratio: null,
    note: rows,
  };
}
