import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentId, documentId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { documents } from '../../../../main/db/schema';
import { findDocumentRow, findStoredObject } from '../../../../main/features/documents/documents-repository';
import { openPdfium } from '../../../../main/pdf';
import { encodeJpeg } from '../../../../main/pdf/images/jpeg-encoder';
import { picturesOfPages } from '../../../../main/pdf/page-pictures';
import { findWordsOnPage } from '../../../../main/pdf/pictures/find-words';
import { recognizeText } from '../../../../main/workers/recognize-text';
import { WorkerLane } from '../../../../main/workers/worker-lane';
import { planWith } from '../../../support/packet-plan';
import { pageTexts } from '../../../support/page-texts';
import { buildPdf, hasProgram, textPdf } from '../../../support/pdf-samples';
import { inTrash, personInput } from '../../../support/record-inputs';
import { workerScripts } from '../../../support/worker-scripts';
import {
  fileAt,
  fileOf,
  openWorkingSession,
  readAll,
  sample,
  sampleBytes,
  type WorkingSession,
} from '../../../support/working-session';

/** Reading a full page takes seconds, and many of them on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const SCAN = 'margaret-chest-xray-2019-scan.pdf';
const LAB = 'margaret-lab-2026-10-06.pdf';

async function recognized(session: WorkingSession, ids: readonly DocumentId[]) {
  const { jobId } = await session.get('documents.recognizeText', { ids: [...ids] });
  const job = await session.endOf(jobId);
  if (job.kind !== 'recognition') throw new Error('not a recognition');
  return job;
}

async function contentOf(session: WorkingSession, id: DocumentId): Promise<Buffer> {
  const content = await session.content.documentContent(id);
  if (!content.ok) throw new Error(content.failure.code);
  return readAll(content.value.read(0, content.value.byteSize));
}

const found = async (session: WorkingSession, text: string) =>
  (await session.get('documents.search', { text, personId: null })).map(({ documentId, page }) => [documentId, page]);

/** A scan of one line: quickly read. */
async function scanOf(line: string): Promise<Buffer> {
  const document = await openPdfium(textPdf([line]));
  const pictures = picturesOfPages(document);
  document.close();
  return Buffer.from(pictures);
}

const steps = (session: WorkingSession): readonly JobState[] => session.jobEvents();

test('a scan that was read is searched, redacted by word, compared with the family and searchable in its packet', async () => {
  const session = await openWorkingSession();
  const { personId, caseId } = await session.addPerson();
  const [scan, lab] = await session.importedIds([fileAt(sample(SCAN)), fileAt(sample(LAB))], { personId, caseId });
  if (!scan || !lab) throw new Error('nothing imported');
  const before = await session.get('documents.get', { id: scan });
  expect(before).toMatchObject({ hasText: false, unreadPages: 1, recognizedPages: 0 });
  expect(await session.get('documents.get', { id: lab })).toMatchObject({ hasText: true, unreadPages: 0 });
  expect(await found(session, 'radiograph')).toEqual([]);
  const picture = await contentOf(session, scan);

  const job = await recognized(session, [scan, lab]);

  expect(job).toMatchObject({ status: 'done', progress: { done: 1, total: 1 }, readPages: 1, leftPages: 0 });
  expect(steps(session)).toContainEqual(expect.objectContaining({ currentTitle: before.title }));
  expect(await session.get('documents.get', { id: scan })).toMatchObject({
    hasText: true,
    unreadPages: 0,
    recognizedPages: 1,
    pageCount: before.pageCount,
    byteSize: before.byteSize,
  });
  expect(await found(session, 'radiograph')).toEqual([[scan, 1]]);
  const shown = await contentOf(session, scan);
  expect((await pageTexts(shown))[0]).toContain('Chest radiograph, two views');
  await expectSamePicture(picture, shown);
  expect(await session.failureOf('documents.recognizeText', { ids: [scan] })).toBe('nothing_to_read');

  const plan = await planWith(session, caseId, [scan, lab], { redactedWords: ['rib fracture'] });
  const words = await session.get('packets.findWords', { caseId, plan });
  expect(words.unsearchable).toEqual([]);
  expect(words.places).toMatchObject([{ word: 'rib fracture', documentId: scan, page: 1 }]);
  const [area] = words.places[0]?.areas ?? [];
  // The line "No rib fracture is seen": left of the middle, in the middle of the sheet.
  expect(area).toMatchObject({ x: expect.closeTo(0.15, 1), y: expect.closeTo(0.3, 1) });

  const { jobId } = await session.get('packets.export', { caseId, plan, password: null });
  const exported = await session.endOf(jobId);
  if (exported.kind !== 'export' || exported.packetId === null) throw new Error('not exported');
  const packet = await session.get('packets.get', { id: exported.packetId });
  expect(packet.redactions).toMatchObject([{ documentId: scan, words: ['rib fracture'] }]);
  const file = await session.content.packetContent(packet.id, 0);
  if (!file.ok) throw new Error(file.failure.code);
  const bytes = await readAll(file.value.read(0, file.value.byteSize));
  const page = packet.manifest.find(({ documentId }) => documentId === scan)?.firstPage ?? 0;
  const text = (await pageTexts(bytes))[page - 1] ?? '';
  expect(text).toContain('pneumothorax');
  expect(text).not.toContain('fracture');
  if (hasProgram('pdftotext')) {
    const path = join(session.folder, 'packet.pdf');
    writeFileSync(path, bytes);
    const args = ['-f', String(page), '-l', String(page), path, '-'];
    expect(execFileSync('pdftotext', args, { encoding: 'utf8' })).toContain('pneumothorax');
  }

  // Filed under someone else of the family, the name on the sheet gives it away.
  const other = await session.get('people.create', personInput({ givenName: 'Margaret', familyName: 'Tessier' }));
  const findings = await session.get('packets.preflight', { caseId, plan });
  expect(findings.filter(({ code }) => code === 'no_text')).toEqual([]);
  expect(findings.filter(({ code }) => code === 'words_read_by_machine').map(({ documentId }) => documentId)).toEqual([
    scan,
  ]);
  expect(findings.filter(({ code }) => code === 'wrong_person').map(({ documentId }) => documentId)).toContain(scan);
  expect(other.id).not.toBe(personId);
});

async function expectSamePicture(before: Buffer, after: Buffer): Promise<void> {
  const pixels = async (pdf: Buffer) => {
    const document = await openPdfium(pdf);
    const picture = document.render(0, { dpi: 50 });
    document.close();
    return picture && { ...picture, rgba: Buffer.from(picture.rgba).toString('base64') };
  };
  expect(await pixels(after)).toEqual(await pixels(before));
}

/** A page that is nothing but a picture of a lab report, and one that is printed. */
async function mixedPdf(): Promise<Buffer> {
  const document = await openPdfium(sampleBytes(LAB));
  const picture = document.render(0, { dpi: 120 });
  document.close();
  if (picture === null) throw new Error('not drawn');
  const { width, height } = picture;
  const data = Buffer.from(encodeJpeg(picture.rgba, width, height, 80, true));
  const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`;
  const printed = 'BT /F1 12 Tf 72 700 Td (Printed words stay as they are.) Tj ET '.repeat(8);
  return buildPdf({
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
    // Shown on its side, and less of it than there is.
    3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 900] /CropBox [100 50 712 842] /Rotate 90 /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>',
    4: { entries: image, data },
    5: { entries: '', data: 'q 612 0 0 792 100 50 cm /I Do Q' },
    6: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 8 0 R >> >> /Contents 7 0 R >>',
    7: { entries: '', data: printed },
    8: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  });
}

test('only the pages without text are read, wherever they are turned and cut', async () => {
  const session = await openWorkingSession();
  const [id] = await session.importedIds([fileOf('mixed.pdf', await mixedPdf())]);
  if (!id) throw new Error('nothing imported');
  const imported = await session.get('documents.get', { id });
  expect(imported).toMatchObject({ hasText: true, unreadPages: 1, pageCount: 2, kind: 'other' });
  const before = await contentOf(session, id);

  expect(await recognized(session, [id])).toMatchObject({ status: 'done', progress: { done: 1, total: 1 } });

  const after = await contentOf(session, id);
  await expectSamePicture(before, after);
  const document = await openPdfium(after);
  const { found: places } = findWordsOnPage(document, 0, ['hemoglobin']);
  // The picture's lines run down on the sheet as shown.
  const ink = document.render(0, { dpi: 50 });
  const [printedText, readText] = [document.text(1), document.text(0)];
  document.close();
  expect(ink && ink.width > ink.height).toBe(true);
  expect(readText).toContain('Hemoglobin');
  expect(printedText).toContain('Printed words stay as they are.');
  expect(printedText).not.toContain('Hemoglobin');
  const [box] = places[0]?.boxes ?? [];
  expect(box && box.height > box.width).toBe(true);
  expect(await found(session, 'hemoglobin')).toEqual([[id, 1]]);
  expect(await found(session, 'printed words stay')).toEqual([[id, 2]]);
  // What an import would have suggested had it known the text.
  expect(await session.get('documents.get', { id })).toMatchObject({ kind: 'lab', documentDate: '2026-10-06' });
});

test('stops at once, keeps what was finished, and goes on another time', async () => {
  const session = await openWorkingSession();
  const [first, second] = await session.importedIds([
    fileOf('one.pdf', await scanOf('Chest radiograph')),
    fileOf('two.pdf', await scanOf('Bone scintigraphy')),
  ]);
  if (!first || !second) throw new Error('nothing imported');
  const { jobId } = await session.get('documents.recognizeText', { ids: [first, second] });
  // One that waits for its turn is called off without waiting.
  const waiting = await session.get('documents.recognizeText', { ids: [second] });
  await session.get('jobs.cancel', { id: waiting.jobId });
  expect(await session.endOf(waiting.jobId)).toMatchObject({ status: 'cancelled', currentTitle: null });
  expect((await session.get('jobs.list', {})).find(({ id }) => id === jobId)?.status).toBe('running');
  const isRead = async (id: DocumentId) => (await session.get('documents.get', { id })).unreadPages === 0;
  await vi.waitUntil(async () => (await isRead(first)) || (await isRead(second)), { timeout: 25_000, interval: 10 });
  await session.get('jobs.cancel', { id: jobId });
  expect(await session.endOf(jobId)).toMatchObject({ status: 'cancelled', readPages: 1 });
  const left = (await Promise.all([first, second].map((id) => session.get('documents.get', { id })))).filter(
    ({ unreadPages }) => unreadPages > 0,
  );
  expect(left).toHaveLength(1);
  expect(left[0]).toMatchObject({ hasText: false, recognizedPages: 0 });
  const unread = left.map(({ id }) => id);
  expect(await recognized(session, unread)).toMatchObject({ status: 'done', readPages: 1 });
});

test('ends when the vault is locked, and leaves the document as it was', async () => {
  const session = await openWorkingSession();
  const [id] = await session.importedIds([fileOf('scan.pdf', await scanOf('Chest radiograph'))]);
  if (!id) throw new Error('nothing imported');
  const { jobId } = await session.get('documents.recognizeText', { ids: [id] });
  await session.session.close();
  const last = session
    .jobEvents()
    .filter((job) => job.id === jobId)
    .at(-1);
  expect(last).toMatchObject({ kind: 'recognition', status: 'cancelled', readPages: 0 });
  expect(session.log).toEqual([]);
});

test('the same scan filed for two people is read for each, and neither loses it with the other', async () => {
  const session = await openWorkingSession();
  const { personId } = await session.addPerson();
  const bytes = await scanOf('Chest radiograph');
  const [one] = await session.importedIds([fileOf('scan.pdf', bytes)]);
  const two = await session.addDocument({ personId, bytes, pageCount: 1 });
  session.db.update(documents).set({ unreadPages: 1 }).where(eq(documents.id, two.id)).run();
  if (!one) throw new Error('nothing imported');
  await recognized(session, [one]);
  expect(await session.get('documents.get', { id: two.id })).toMatchObject({ hasText: false, unreadPages: 1 });
  await recognized(session, [two.id]);
  await session.get('filing.change', inTrash(one));
  await session.get('trash.empty', {});
  expect((await pageTexts(await contentOf(session, two.id)))[0]).toContain('Chest radiograph');
  expect(await found(session, 'radiograph')).toEqual([[two.id, 1]]);
});

test('a page that takes too long is left without text and counted', async () => {
  const session = await openWorkingSession();
  const [id] = await session.importedIds([fileOf('scan.pdf', await scanOf('Chest radiograph'))]);
  if (!id) throw new Error('nothing imported');
  const row = findDocumentRow(session.db, id);
  const object = row && findStoredObject(session.db, row.contentId);
  if (!object) throw new Error('not stored');
  const { contentId, fileKey, byteSize } = object;
  const lane = new WorkerLane({ script: (await workerScripts()).recognition, name: 'hurried', maxHeapMiB: 512 });
  onTestFinished(() => lane.close());
  const pages: number[] = [];
  const reading = await recognizeText(
    lane,
    session.store.source(contentId, fileKey, byteSize),
    session.store.access(),
    {
      signal: new AbortController().signal,
      onPages: (total) => pages.push(total),
      onPage: () => pages.push(0),
      pageMs: 1,
    },
  );
  expect(reading).toEqual({ rendition: null, texts: new Map(), leftPages: 1 });
  expect(pages).toEqual([1, 0]);
});

test('refuses documents that are not there, in the trash, or have nothing to be read', async () => {
  const session = await openWorkingSession();
  const { personId } = await session.addPerson();
  const { id } = await session.addDocument({ personId });
  const refusal = (ids: DocumentId[]) => session.failureOf('documents.recognizeText', { ids });
  expect(await refusal([documentId.parse('0b5b6d0e-0000-4000-8000-000000000000')])).toBe('not_found');
  expect(await refusal([id])).toBe('nothing_to_read');
  await session.get('filing.change', inTrash(id));
  expect(await refusal([id])).toBe('not_found');
});
