import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CoreEvent } from '@shared/contract';
import type { CaseId, DocumentId, JobId, PersonId } from '@shared/contract/common';
import type { ImportOutcome, ImportTarget } from '@shared/contract/documents';
import type { JobState } from '@shared/contract/jobs';
import type { ImportSource } from '../../main/core/core';
import { createWorkers, type Workers } from '../../main/workers/workers';
import { openTestSession, type TestSessionOptions } from './open-session';
import { testFonts } from './packet-content';
import { caseInput, personInput } from './record-inputs';
import { workerScripts } from './worker-scripts';

const SAMPLES = resolve(import.meta.dirname, '../../samples/documents');
export const sample = (name: string): string => resolve(SAMPLES, name);
export const sampleBytes = (name: string): Buffer => readFileSync(sample(name));

export type WorkingSession = Awaited<ReturnType<typeof openWorkingSession>>;

/** Worker threads built from today's sources. */
export const realWorkers = async (): Promise<Workers> =>
  createWorkers({ scripts: await workerScripts(), loadFonts: () => testFonts });

/** Bytes offered as a browser offers a file. */
export const fileOf = (fileName: string, bytes: Uint8Array): ImportSource => ({
  kind: 'stream',
  fileName,
  stream: (async function* () {
    yield bytes;
  })(),
});

export const fileAt = (path: string): ImportSource => ({ kind: 'path', path });

/** A session whose documents and packets are worked on in real worker threads, as in the application. */
export async function openWorkingSession(options: TestSessionOptions = {}) {
  const session = await openTestSession({ workers: await realWorkers(), ...options });
  const content = session.session.content;

  /** The job as it ended. */
  async function endOf(id: JobId): Promise<JobState> {
    for (;;) {
      const jobs = await session.get('jobs.list', {});
      const job = jobs.find((each) => each.id === id);
      if (!job) throw new Error('the job left the list');
      if (job.status !== 'running' && job.status !== 'cancelling') return job;
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }

  async function startImport(sources: readonly ImportSource[], target: ImportTarget): Promise<JobId> {
    const started = await content.importFiles(sources, target);
    if (!started.ok) throw new Error(started.failure.code);
    return started.value.jobId;
  }

  async function importAll(
    sources: readonly ImportSource[],
    target: ImportTarget = { personId: null, caseId: null },
  ): Promise<readonly ImportOutcome[]> {
    const job = await endOf(await startImport(sources, target));
    if (job.kind !== 'import') throw new Error('not an import');
    return job.outcomes;
  }

  return {
    ...session,
    content,
    endOf,
    startImport,
    importAll,
    /** Imports what must be taken in; answers the documents' ids in order. */
    async importedIds(sources: readonly ImportSource[], target?: ImportTarget): Promise<readonly DocumentId[]> {
      return (await importAll(sources, target)).map(({ fileName, result }) => {
        if (result.kind !== 'imported') throw new Error(`${fileName}: ${JSON.stringify(result)}`);
        return result.documentId;
      });
    },
    async addPerson(): Promise<{ readonly personId: PersonId; readonly caseId: CaseId }> {
      const person = await session.get('people.create', personInput());
      const made = await session.get('cases.create', { ...caseInput(), personId: person.id });
      return { personId: person.id, caseId: made.id };
    },
    /** Job events of one kind so far. */
    jobEvents: (): readonly JobState[] =>
      session.events.flatMap((event: CoreEvent) => (event.type === 'job' ? [event.job] : [])),
  };
}

/** All bytes of a content, read in the pieces it gives. */
export async function readAll(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts);
}
