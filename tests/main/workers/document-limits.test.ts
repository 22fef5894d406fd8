import { expect, test } from 'vitest';
import { assemblePacket, bytesSource, prepareDocument } from '../../../main/pdf';
import { createWorkers, type WorkerLimits } from '../../../main/workers/workers';
import { testFonts } from '../../support/packet-content';
import { planWith } from '../../support/packet-plan';
import { textPdf } from '../../support/pdf-samples';
import { slowPdf } from '../../support/slow-pdf';
import { workerScripts } from '../../support/worker-scripts';
import { fileOf, openWorkingSession, readAll, sampleBytes } from '../../support/working-session';

const LAB = sampleBytes('margaret-lab-2024-10-08.pdf');
const PASSWORD = 'a password of the test';

const openWith = async (limits: Partial<WorkerLimits>) =>
  openWorkingSession({
    workers: createWorkers({ scripts: await workerScripts(), loadFonts: () => testFonts, limits }),
  });

test('a document whose text takes longer than its time keeps its pages, and its bytes as they are', async () => {
  const session = await openWith({ documentMs: 3_000 });
  const bytes = slowPdf(['one', 'nobody gets here'], [2]);
  const [id] = await session.importedIds([fileOf('slow.pdf', bytes)]);
  if (!id) throw new Error('nothing imported');
  expect(await session.get('documents.get', { id })).toMatchObject({ pageCount: 2, condition: 'readable' });
  const content = await session.content.documentContent(id);
  if (!content.ok) throw new Error(content.failure.code);
  expect(await readAll(content.value.read(0, content.value.byteSize))).toEqual(bytes);
});

test('a document that takes more memory than it may is kept as unreadable, and the application goes on', async () => {
  const session = await openWith({ heapMiB: 4 });
  const outcomes = await session.importAll([fileOf('lab.pdf', LAB)]);
  expect(outcomes.map(({ result }) => result)).toMatchObject([{ kind: 'imported', condition: 'unreadable' }]);
  expect([...session.store.listContentIds()]).toHaveLength(1);
});

test('a packet whose pages take too long to lay out or to draw says so', async () => {
  const session = await openWith({ layoutMs: 1, previewMs: 1 });
  const target = await session.addPerson();
  const ids = await session.importedIds([fileOf('lab.pdf', LAB)], target);
  const { caseId } = target;
  const plan = await planWith(session, caseId, ids);
  await session.get('packets.saveDraft', { caseId, plan });
  expect(await session.failureOf('packets.outline', { caseId, plan })).toBe('took_too_long');
  const preview = await session.content.packetPreview({ caseId, from: 1, to: 2 });
  expect(preview).toEqual({ ok: false, failure: { code: 'took_too_long' } });
});

test('a document that takes too long to open with its password says so', async () => {
  const session = await openWith({ documentMs: 1 });
  const { id } = await session.addDocument({ personId: null, bytes: LAB });
  session.client.prepare("update documents set condition = 'password_needed' where id = ?").run(id);
  expect(await session.failureOf('documents.unlockWithPassword', { id, password: PASSWORD })).toBe('took_too_long');
});

test('a document of more than 5,000 pages is not opened with its password either', async () => {
  const chunks: Uint8Array[] = [];
  const source = await prepareDocument(bytesSource(textPdf(Array(5001).fill(''))));
  await assemblePacket(
    {
      parts: [{ kind: 'document', source, placeholder: '' }],
      info: { title: '', language: 'en', createdAt: '2026-11-22T00:00:00Z' },
      fonts: [],
      encryption: { userPassword: PASSWORD },
    },
    { write: (chunk) => void chunks.push(Uint8Array.from(chunk)) },
  );
  const session = await openWith({});
  const [id] = await session.importedIds([fileOf('locked.pdf', Buffer.concat(chunks))]);
  if (!id) throw new Error('nothing imported');
  const unlock = (password: string) => session.failureOf('documents.unlockWithPassword', { id, password });
  expect(await unlock('not this one')).toBe('wrong_password');
  expect(await unlock(PASSWORD)).toBe('too_many_pages');
  expect(await session.get('documents.get', { id })).toMatchObject({ condition: 'password_needed' });
});
