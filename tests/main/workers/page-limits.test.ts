import { expect, test } from 'vitest';
import { createWorkers, type WorkerLimits } from '../../../main/workers/workers';
import { testFonts } from '../../support/packet-content';
import { planWith } from '../../support/packet-plan';
import { slowPdf } from '../../support/slow-pdf';
import { workerScripts } from '../../support/worker-scripts';
import { openWorkingSession } from '../../support/working-session';

const openWith = async (limits: Partial<WorkerLimits>) =>
  openWorkingSession({
    workers: createWorkers({ scripts: await workerScripts(), loadFonts: () => testFonts, limits }),
  });

test('a page that takes too long to look at is named, and the pages after it are looked at', async () => {
  const session = await openWith({ pageMs: 1_000 });
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
  const session = await openWith({ pageMs: 500 });
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
