import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DocumentId } from '@shared/contract/common';
import { expect, test } from 'vitest';
import { planWith } from '../../../support/packet-plan';
import { fileAt, openWorkingSession, readAll } from '../../../support/working-session';

/** Real and broken PDFs; not part of the project, so absent on most machines. */
const CORPUS = resolve(import.meta.dirname, '../../../../../shared/corpus');
const DOCUMENTS_A_PACKET = 120;
const HALF_AN_HOUR = 1_800_000;

const count = (labels: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
};

/** Pages that qpdf finds errors on, warnings aside; page 0 for an error of the file as a whole. None without qpdf. */
function pagesWithErrors(path: string): readonly number[] {
  if (!existsSync('/usr/bin/qpdf')) return [];
  const { stderr, stdout } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const errors = `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => /^ERROR|^qpdf: (?!errors detected|operation succeeded)/.test(line));
  return errors.map((line) => Number(/^ERROR: page (\d+):/.exec(line)?.[1] ?? 0));
}

test.skipIf(!existsSync(CORPUS))(
  'takes in and exports every file of the corpus without losing a page',
  { timeout: HALF_AN_HOUR },
  async () => {
    const session = await openWorkingSession();
    const { personId, caseId } = await session.addPerson();
    const startedAt = performance.now();
    const outcomes = await session.importAll([fileAt(CORPUS)], { personId, caseId });
    const importMs = performance.now() - startedAt;
    const counts = count(
      outcomes.map(({ result }) =>
        result.kind === 'imported' ? result.condition : result.kind === 'refused' ? result.code : result.kind,
      ),
    );
    const ids = outcomes.flatMap(({ result }): DocumentId[] => (result.kind === 'imported' ? [result.documentId] : []));
    const documents = await session.get('documents.list', { personId, caseId });
    expect(documents).toHaveLength(ids.length);
    const nameOf = new Map(documents.map(({ id, originalName }) => [id, originalName]));
    const pagesOf = new Map(documents.map(({ id, pageCount }) => [id, pageCount]));

    const treatments: string[] = [];
    const complaints: string[] = [];
    let pages = 0;
    const exportFrom = performance.now();
    for (let at = 0; at < ids.length; at += DOCUMENTS_A_PACKET) {
      const chosen = ids.slice(at, at + DOCUMENTS_A_PACKET);
      const job = await session.endOf(
        (
          await session.get('packets.export', {
            caseId,
            plan: await planWith(session, caseId, chosen),
            password: null,
          })
        ).jobId,
      );
      if (job.kind !== 'export' || job.packetId === null) throw new Error(`${at}: ${JSON.stringify(job)}`);
      const packet = await session.get('packets.get', { id: job.packetId });
      pages += packet.pageCount;
      for (const entry of packet.manifest) {
        treatments.push(entry.treatment);
        const expected = Math.max(1, pagesOf.get(entry.documentId) ?? 0);
        if (entry.pageCount !== expected) complaints.push(`${entry.title}: ${entry.pageCount} of ${expected} pages`);
      }
      const content = await session.content.packetContent(packet.id, 0);
      if (!content.ok) throw new Error(content.failure.code);
      const path = join(session.folder, 'packet.pdf');
      writeFileSync(path, await readAll(content.value.read(0, content.value.byteSize)));
      for (const page of pagesWithErrors(path)) {
        const entry = packet.manifest.find(
          ({ firstPage, pageCount }) => firstPage <= page && page < firstPage + pageCount,
        );
        const source = join(CORPUS, entry ? (nameOf.get(entry.documentId) ?? '') : '');
        // Content that cannot be decoded is carried over as it is; it must have been so before.
        if (!entry || pagesWithErrors(source).length === 0) complaints.push(`packet from ${at}: error on page ${page}`);
      }
    }
    const exportMs = performance.now() - exportFrom;
    console.log(
      JSON.stringify({
        files: outcomes.length,
        ...counts,
        importMs: Math.round(importMs),
        pages,
        exportMs: Math.round(exportMs),
        ...count(treatments),
      }),
    );
    expect(complaints).toEqual([]);
  },
);
