import type { CaseId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { expect, test } from 'vitest';
import { createWorkers, type WorkerLimits } from '../../../main/workers/workers';
import { testFonts } from '../../support/packet-content';
import { planWith } from '../../support/packet-plan';
import { slowPdf } from '../../support/slow-pdf';
import { workerScripts } from '../../support/worker-scripts';
import { openWorkingSession, type WorkingSession } from '../../support/working-session';

/** How the export of this packet ended, and what became of its documents. */
async function exportOf(session: WorkingSession, caseId: CaseId, plan: PacketPlan) {
  const { jobId } = await session.get('packets.export', { caseId, plan, password: null });
  const job = await session.endOf(jobId);
  if (job.kind !== 'export') throw new Error('not an export');
  const packet = job.packetId && (await session.get('packets.get', { id: job.packetId }));
  return { status: job.status, code: job.failureCode, manifest: packet ? packet.manifest : [] };
}

const openWith = async (limits: Partial<WorkerLimits>) =>
  openWorkingSession({
    workers: createWorkers({ scripts: await workerScripts(), loadFonts: () => testFonts, limits }),
  });

test('a page that takes too long to look at is named, and the pages after it are looked at', async () => {
  const session = await openWith({ pageMs: 3_000 });
  const { personId, caseId } = await session.addPerson();
  const bytes = slowPdf(['Zanzibar', 'nobody gets here', 'Zanzibar again'], [2]);
  const { id } = await session.addDocument({ personId, pageCount: 3, bytes });
  await session.get('documents.file', { ids: [id], personId, caseId });
  const plan = await planWith(session, caseId, [id], { redactedWords: ['Zanzibar'] });
  const findings = await session.get('packets.preflight', { caseId, plan });
  expect(findings.filter(({ code }) => code === 'not_looked_at')).toMatchObject([{ documentId: id, pages: [2] }]);
  const found = await session.get('packets.findWords', { caseId, plan });
  expect(found.places.map(({ page }) => page)).toEqual([1, 3]);
  expect(found.unsearchable).toEqual([{ documentId: id, pages: [2] }]);
});

test('a document is given up after three pages that take too long', async () => {
  const session = await openWith({ pageMs: 1_500 });
  const { personId, caseId } = await session.addPerson();
  const bytes = slowPdf(Array(8).fill('seen'), [2, 3, 4, 5, 6, 7]);
  const { id } = await session.addDocument({ personId, pageCount: 8, bytes });
  await session.get('documents.file', { ids: [id], personId, caseId });
  const findings = await session.get('packets.preflight', { caseId, plan: await planWith(session, caseId, [id]) });
  expect(findings.find(({ code }) => code === 'not_looked_at')?.pages).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('a document that takes too long to open has all its pages named', async () => {
  const session = await openWith({ documentMs: 1 });
  const { personId, caseId } = await session.addPerson();
  const { id } = await session.addDocument({ personId, pageCount: 2, bytes: slowPdf(['one', 'two'], []) });
  await session.get('documents.file', { ids: [id], personId, caseId });
  const findings = await session.get('packets.preflight', { caseId, plan: await planWith(session, caseId, [id]) });
  expect(findings.find(({ code }) => code === 'not_looked_at')?.pages).toEqual([1, 2]);
});

test('a page that cannot be drawn in time for fax goes along as it is', async () => {
  const session = await openWith({ pageMs: 1_000 });
  const { personId, caseId } = await session.addPerson();
  const bytes = slowPdf(['one', 'nobody gets here', 'three'], [2]);
  const { id } = await session.addDocument({ personId, pageCount: 3, bytes });
  await session.get('documents.file', { ids: [id], personId, caseId });
  const plan = await planWith(session, caseId, [id], {
    delivery: { preset: 'fax', isDuplex: false, partLimitMb: 24, reduceToDpi: null },
  });
  const ended = await exportOf(session, caseId, plan);
  expect(ended).toMatchObject({ status: 'done', manifest: [{ documentId: id, pageCount: 3, treatment: 'copied' }] });
});

test('nothing is handed out where a page cannot be searched in time for what is to be removed', async () => {
  const session = await openWith({ pageMs: 1_000 });
  const { personId, caseId } = await session.addPerson();
  const { id } = await session.addDocument({ personId, pageCount: 2, bytes: slowPdf(['Zanzibar', 'slow'], [2]) });
  await session.get('documents.file', { ids: [id], personId, caseId });
  const plan = await planWith(session, caseId, [id], { redactedWords: ['Zanzibar'] });
  expect(await exportOf(session, caseId, plan)).toEqual({ status: 'failed', code: 'not_redactable', manifest: [] });
});

test('a document that cannot be made ready in time is a page that says so', async () => {
  const session = await openWith({ makeReadyMs: 1 });
  const { personId, caseId } = await session.addPerson();
  // Broken, so that making it ready takes an engine.
  const bytes = slowPdf(['one', 'slow'], [2]).subarray(0, -40);
  const { id } = await session.addDocument({ personId, pageCount: 2, bytes });
  await session.get('documents.file', { ids: [id], personId, caseId });
  const ended = await exportOf(session, caseId, await planWith(session, caseId, [id]));
  expect(ended).toMatchObject({ status: 'done', manifest: [{ documentId: id, treatment: 'placeholder' }] });
});
