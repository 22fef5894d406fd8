import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_REFUSALS, type ImportOutcome } from '@shared/contract/documents';
import { OUTCOMES_WHILE_RUNNING } from '@shared/contract/jobs';
import { describe, expect, test } from 'vitest';
import { openPdfium } from '../../../../main/pdf';
import { type FileSystem, nodeFileSystem } from '../../../../main/vault/file-system';
import { textPdf } from '../../../support/pdf-samples';
import { pngOf } from '../../../support/png-samples';
import { inTrash } from '../../../support/record-inputs';
import { fileAt, fileOf, openWorkingSession, readAll, sample, sampleBytes } from '../../../support/working-session';

const LAB = 'margaret-lab-2024-10-08.pdf';
const results = (outcomes: readonly ImportOutcome[]) => outcomes.map(({ result }) => result);
const refused = (code: string) => ({ kind: 'refused', code });
const lab = () => fileOf('lab.pdf', sampleBytes(LAB));

/** A sound file whose page tree holds nothing. */
const EMPTY_PDF = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj',
    'xref',
    '0 3',
    '0000000000 65535 f ',
    '0000000009 00000 n ',
    '0000000054 00000 n ',
    'trailer <</Root 1 0 R/Size 3>>',
    'startxref',
    '101',
    '%%EOF',
    '',
  ].join('\n'),
);

/** A disk that can be told to refuse writing. */
function disk() {
  const state: { refusal: 'ENOSPC' | 'EIO' | null } = { refusal: null };
  const files: FileSystem = {
    ...nodeFileSystem,
    write(file, bytes, position) {
      if (state.refusal) throw Object.assign(new Error('disk'), { code: state.refusal, syscall: 'write' });
      nodeFileSystem.write(file, bytes, position);
    },
  };
  return { state, files };
}

describe('importing files', () => {
  test('takes in a PDF with its pages, text, kind and date, and keeps its bytes as they are', async () => {
    const { importedIds, get, content } = await openWorkingSession();
    const [id] = await importedIds([fileAt(sample(LAB))]);
    if (!id) throw new Error('nothing imported');
    const document = await get('documents.get', { id });
    const bytes = sampleBytes(LAB);
    expect(document).toMatchObject({
      personId: null,
      title: 'margaret-lab-2024-10-08',
      originalName: LAB,
      mediaType: 'application/pdf',
      byteSize: bytes.length,
      condition: 'readable',
      hasText: true,
      kind: 'lab',
      documentDate: '2024-10-08',
    });
    const served = await content.documentContent(id);
    if (!served.ok) throw new Error(served.failure.code);
    expect(await readAll(served.value.read(0, served.value.byteSize))).toEqual(bytes);
  });

  test('files what arrives under the person and the case it is meant for', async () => {
    const session = await openWorkingSession();
    const target = await session.addPerson();
    const [id] = await session.importedIds([lab()], target);
    const [listed] = await session.get('documents.list', { personId: target.personId, caseId: target.caseId });
    expect(listed).toMatchObject({ id, personId: target.personId, caseIds: [target.caseId] });
    expect(await session.get('documents.list', { personId: null, caseId: null })).toEqual([]);
  });

  test('refuses a case that belongs to somebody else, or to nobody named', async () => {
    const session = await openWorkingSession();
    const one = await session.addPerson();
    const other = await session.addPerson();
    const unknown = '00000000-0000-4000-8000-000000000000' as typeof one.personId;
    const codeOf = async (target: Parameters<typeof session.content.importFiles>[1]) => {
      const reply = await session.content.importFiles([lab()], target);
      return reply.ok ? 'started' : reply.failure.code;
    };
    expect(await codeOf({ personId: one.personId, caseId: other.caseId })).toBe('other_person');
    expect(await codeOf({ personId: null, caseId: other.caseId })).toBe('other_person');
    expect(await codeOf({ personId: unknown, caseId: null })).toBe('not_found');
  });

  test('shows a picture of each type as a PDF and keeps the picture itself', async () => {
    const session = await openWorkingSession();
    const names = ['lucas-visit-sheet-2026-06-02.jpg', 'sophie-portal-2026-02-12.png'];
    const tiff = 'thomas-demande-consultation-2026-08-04.tif';
    const ids = await session.importedIds([...names, tiff].map((name) => fileAt(sample(name))));
    const types: string[] = [];
    for (const id of ids) {
      const document = await session.get('documents.get', { id });
      expect(document).toMatchObject({ condition: 'readable', hasText: false });
      expect(document.pageCount).toBeGreaterThan(0);
      types.push(document.mediaType);
      const served = await session.content.documentContent(id);
      if (!served.ok) throw new Error(served.failure.code);
      const pdf = await readAll(served.value.read(0, served.value.byteSize));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect(types).toEqual(['image/jpeg', 'image/png', 'image/tiff']);
  });

  test('keeps a locked, a cut-off and an unreadable file, each with what is the matter', async () => {
    const session = await openWorkingSession();
    const outcomes = await session.importAll([
      fileAt(sample('margaret-lung-function-2026-09-02.pdf')),
      fileAt(sample('thomas-emg-2026-06-25-incomplet.pdf')),
      fileOf('noise.pdf', Buffer.from(`%PDF-1.7\n${'no objects at all '.repeat(50)}`)),
      fileOf('torn.png', sampleBytes('sophie-portal-2026-02-12.png').subarray(0, 20)),
    ]);
    const conditions = outcomes.map(({ result }) => (result.kind === 'imported' ? result.condition : result.kind));
    expect(conditions).toEqual(['password_needed', 'damaged', 'unreadable', 'unreadable']);
  });

  test('mends a cut-off file for showing: its words are drawn although their fonts are gone, and are searchable', async () => {
    const session = await openWorkingSession();
    const cutOff = sampleBytes('thomas-emg-2026-06-25-incomplet.pdf');
    await expect(openPdfium(cutOff)).rejects.toThrow();
    const [id] = await session.importedIds([fileOf('emg.pdf', cutOff)]);
    if (!id) throw new Error('nothing imported');
    const served = await session.content.documentContent(id);
    if (!served.ok) throw new Error(served.failure.code);
    const shown = await openPdfium(await readAll(served.value.read(0, served.value.byteSize)));
    const picture = shown.render(0, { dpi: 40, maxSide: 1000 });
    const inked = (picture?.rgba ?? new Uint8Array()).filter((value, at) => at % 4 === 0 && value < 140).length;
    // A picture: no program needs the fonts. Its rules and bands alone are far fewer.
    expect([shown.pageCount, shown.text(0).trim()]).toEqual([1, '']);
    expect(inked).toBeGreaterThan(1800);
    shown.close();
    expect(await session.get('documents.search', { text: 'Radiculopathie', personId: null })).toHaveLength(1);
  });

  test('calls a file unreadable that was cut off before the content of its page', async () => {
    const session = await openWorkingSession();
    const start = sampleBytes('margaret-ct-chest-2026-08-26.pdf').subarray(0, 300);
    const [outcome] = await session.importAll([fileOf('start.pdf', start)]);
    expect(outcome?.result).toMatchObject({ kind: 'imported', condition: 'unreadable' });
  });

  test('tells the type by the content, not by the name', async () => {
    const session = await openWorkingSession();
    const outcomes = await session.importAll([
      fileOf('report.jpg', sampleBytes(LAB)),
      fileOf('letter.pdf', Buffer.from('PK\u0003\u0004 a word processor’s file, renamed')),
    ]);
    expect(results(outcomes)).toEqual([expect.objectContaining({ kind: 'imported' }), refused('unsupported_type')]);
  });

  test('answers for each file on its own, and the others go on', async () => {
    const session = await openWorkingSession();
    const folder = join(session.folder, 'batch');
    mkdirSync(join(folder, 'sub'), { recursive: true });
    writeFileSync(join(folder, 'a.pdf'), sampleBytes(LAB));
    writeFileSync(join(folder, 'b-empty.pdf'), '');
    writeFileSync(join(folder, '.hidden'), 'left out');
    writeFileSync(join(folder, 'c-text.txt'), 'plain');
    symlinkSync('/etc/hostname', join(folder, 'd-link.pdf'));
    execFileSync('mkfifo', [join(folder, 'e-pipe.pdf')]);
    writeFileSync(join(folder, 'f-zero-pages.pdf'), EMPTY_PDF);
    writeFileSync(join(folder, 'sub', 'z.pdf'), sampleBytes('margaret-lab-2025-04-15.pdf'));
    const outcomes = await session.importAll([fileAt(folder), fileAt(join(folder, 'gone.pdf'))]);
    expect(outcomes).toEqual([
      { fileName: 'a.pdf', result: expect.objectContaining({ kind: 'imported' }) },
      { fileName: 'b-empty.pdf', result: refused('empty_file') },
      { fileName: 'c-text.txt', result: refused('unsupported_type') },
      { fileName: 'd-link.pdf', result: refused('not_a_file') },
      { fileName: 'e-pipe.pdf', result: refused('not_a_file') },
      { fileName: 'f-zero-pages.pdf', result: refused('no_pages') },
      { fileName: 'z.pdf', result: expect.objectContaining({ kind: 'imported' }) },
      { fileName: 'gone.pdf', result: refused('unreadable_file') },
    ]);
    // Nothing of what was refused stays behind.
    expect([...session.store.listContentIds()]).toHaveLength(2);
  });

  test('refuses a file beyond 500 MB while it is still arriving', async () => {
    const session = await openWorkingSession();
    const piece = Buffer.alloc(8 * 1024 * 1024, 32);
    let given = 0;
    async function* endless() {
      yield Buffer.from('%PDF-1.7\n');
      for (;;) {
        given += piece.length;
        yield piece;
      }
    }
    const outcomes = await session.importAll([{ kind: 'stream', fileName: 'endless.pdf', stream: endless() }]);
    expect(results(outcomes)).toEqual([refused('too_large')]);
    expect(given).toBeLessThan(520 * 1024 * 1024);
    expect([...session.store.listContentIds()]).toEqual([]);
  });

  test('refuses a document of more than 5,000 pages, and none of as many', async () => {
    const session = await openWorkingSession();
    const paper = (pages: number) => fileOf(`${pages}.pdf`, textPdf(Array(pages).fill('')));
    const outcomes = await session.importAll([paper(5001), paper(5000)]);
    expect(results(outcomes)).toEqual([refused('too_many_pages'), expect.objectContaining({ kind: 'imported' })]);
    expect([...session.store.listContentIds()]).toHaveLength(1);
  });

  test('refuses a picture of more pixels than fit the memory, before decoding it', async () => {
    const session = await openWorkingSession();
    const head = { width: 9990, height: 10_000, depth: 16, colorType: 6, isInterlaced: true } as const;
    const outcomes = await session.importAll([fileOf('huge.png', pngOf(head, Buffer.alloc(8)))]);
    expect(results(outcomes)).toEqual([refused('picture_too_large')]);
    expect([...session.store.listContentIds()]).toEqual([]);
  });

  test('refuses a file whose source breaks off', async () => {
    const session = await openWorkingSession();
    async function* breaking() {
      yield sampleBytes(LAB).subarray(0, 9000);
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET', syscall: 'read' });
    }
    const outcomes = await session.importAll([{ kind: 'stream', fileName: 'half.pdf', stream: breaking() }, lab()]);
    expect(results(outcomes)).toEqual([refused('unreadable_file'), expect.objectContaining({ kind: 'imported' })]);
  });

  test('answers for every file while the disk is full, keeps nothing by halves, and takes what fits after', async () => {
    const { state, files } = disk();
    const session = await openWorkingSession({ settings: { files } });
    const [kept] = await session.importedIds([lab()]);
    state.refusal = 'ENOSPC';
    async function* fitting() {
      state.refusal = null;
      yield sampleBytes('margaret-lab-2025-10-21.pdf');
    }
    const job = await session.endOf(
      await session.startImport(
        [fileAt(sample('margaret-lab-2025-04-15.pdf')), { kind: 'stream', fileName: 'fits.pdf', stream: fitting() }],
        { personId: null, caseId: null },
      ),
    );
    if (job.kind !== 'import') throw new Error('not an import');
    expect(job).toMatchObject({ status: 'failed', failureCode: 'disk_full' });
    expect(results(job.outcomes)).toEqual([refused('disk_full'), expect.objectContaining({ kind: 'imported' })]);
    const listed = await session.get('documents.list', { personId: null, caseId: null });
    expect(listed.map(({ id }) => id)).toContain(kept);
    expect(listed).toHaveLength(2);
    expect([...session.store.listContentIds()]).toHaveLength(2);
  });

  test('refuses a file that the disk fails to take and goes on', async () => {
    const { state, files } = disk();
    const session = await openWorkingSession({ settings: { files } });
    async function* failing() {
      yield sampleBytes(LAB);
      state.refusal = 'EIO';
      // More than the writer gathers before it writes.
      yield Buffer.alloc(4 * 1024 * 1024, 10);
    }
    async function* recovered() {
      state.refusal = null;
      yield sampleBytes(LAB);
    }
    const outcomes = await session.importAll([
      { kind: 'stream', fileName: 'a.pdf', stream: failing() },
      { kind: 'stream', fileName: 'b.pdf', stream: recovered() },
    ]);
    expect(results(outcomes)).toEqual([refused('storage_failed'), expect.objectContaining({ kind: 'imported' })]);
  });

  test('has produced every refusal the contract names', () => {
    const source = execFileSync('cat', [import.meta.filename], { encoding: 'utf8' });
    for (const code of IMPORT_REFUSALS) expect(source).toContain(`refused('${code}')`);
  });
});

describe('importing the same file again', () => {
  test('answers with the document that is there, and adds it to the case it was dropped on', async () => {
    const session = await openWorkingSession();
    const target = await session.addPerson();
    const [id] = await session.importedIds([lab()], { personId: target.personId, caseId: null });
    const again = await session.importAll([fileOf('renamed.pdf', sampleBytes(LAB))], target);
    expect(results(again)).toEqual([{ kind: 'duplicate', documentId: id, ofTitle: 'lab', wasInTrash: false }]);
    if (!id) throw new Error('nothing imported');
    expect((await session.get('documents.get', { id })).caseIds).toEqual([target.caseId]);
  });

  test('files a document that waited in the inbox', async () => {
    const session = await openWorkingSession();
    const target = await session.addPerson();
    const [id] = await session.importedIds([lab()]);
    await session.importAll([lab()], target);
    if (!id) throw new Error('nothing imported');
    expect(await session.get('documents.get', { id })).toMatchObject({
      personId: target.personId,
      caseIds: [target.caseId],
    });
  });

  test('leaves what was dropped for review in the inbox, with where it was dropped suggested', async () => {
    const session = await openWorkingSession();
    const target = await session.addPerson();
    const review = { ...target, isForReview: true };
    const [id] = await session.importedIds([lab()], review);
    if (!id) throw new Error('nothing imported');
    expect(await session.get('documents.get', { id })).toMatchObject({ personId: null, caseIds: [] });
    const [again] = await session.importAll([lab()], review);
    expect(again?.result).toMatchObject({ kind: 'duplicate', documentId: id });
    expect(await session.get('documents.get', { id })).toMatchObject({ personId: null });
    expect(session.jobEvents().at(-1)).toMatchObject({ isInbox: true });
  });

  test('adds one that is filed already to the case it was dropped on for review', async () => {
    const session = await openWorkingSession();
    const target = await session.addPerson();
    const [id] = await session.importedIds([lab()], { ...target, caseId: null });
    if (!id) throw new Error('nothing imported');
    await session.importAll([lab()], { ...target, isForReview: true });
    expect(await session.get('documents.get', { id })).toMatchObject({ caseIds: [target.caseId] });
  });

  test('brings it back from the trash', async () => {
    const session = await openWorkingSession();
    const [id] = await session.importedIds([lab()]);
    if (!id) throw new Error('nothing imported');
    await session.get('filing.change', inTrash(id));
    const again = await session.importAll([lab()]);
    expect(results(again)).toEqual([{ kind: 'duplicate', documentId: id, ofTitle: 'lab', wasInTrash: true }]);
    expect((await session.get('documents.get', { id })).deletedAt).toBeNull();
  });

  test('never moves it to another person: a live one stays, one in their trash leaves room for a new one', async () => {
    const session = await openWorkingSession();
    const one = await session.addPerson();
    const other = await session.addPerson();
    const [id] = await session.importedIds([lab()], one);
    if (!id) throw new Error('nothing imported');
    const live = await session.importAll([lab()], other);
    expect(results(live)).toEqual([{ kind: 'duplicate', documentId: id, ofTitle: 'lab', wasInTrash: false }]);
    expect(await session.get('documents.get', { id })).toMatchObject({ personId: one.personId, caseIds: [one.caseId] });
    await session.get('filing.change', inTrash(id));
    const [fresh] = await session.importedIds([lab()], other);
    expect(fresh).not.toBe(id);
    expect((await session.get('documents.get', { id })).deletedAt).not.toBeNull();
  });
});

describe('an import as a job', () => {
  test('tells its progress file by file and every outcome at the end', async () => {
    const session = await openWorkingSession();
    const names = ['margaret-lab-2024-10-08.pdf', 'margaret-lab-2025-04-15.pdf', 'margaret-lab-2025-10-21.pdf'];
    const outcomes = await session.importAll(names.map((name) => fileAt(sample(name))));
    expect(outcomes.map(({ fileName }) => fileName)).toEqual(names);
    const last = session.jobEvents().at(-1);
    expect(last).toMatchObject({ status: 'done', progress: { done: 3, total: 3 }, currentFile: null });
    expect(session.events).toContainEqual({ type: 'changed', nouns: expect.arrayContaining(['documents']) });
  });

  test('has the lists read again at most once a second, and once at its end', async () => {
    const session = await openWorkingSession();
    async function* slowly(text: string) {
      session.time.advance(400);
      yield Buffer.from(text);
    }
    const file = (fileName: string) => ({ kind: 'stream' as const, fileName, stream: slowly(fileName) });
    session.events.length = 0;
    await session.importAll(Array.from({ length: 10 }, (_, index) => file(`${index}.txt`)));
    const changed = session.events.filter(({ type }) => type === 'changed');
    // After 1.2, 2.4 and 3.6 of the 4 seconds.
    expect(changed).toHaveLength(3 + 1);
    const done = session.events.findIndex((event) => event.type === 'job' && event.job.status === 'done');
    expect(session.events.map(({ type }) => type).lastIndexOf('changed')).toBeLessThan(done);
  });

  test('tells only the last outcomes while it runs, and all of them at its end', async () => {
    const session = await openWorkingSession();
    const names = Array.from({ length: 150 }, (_, index) => `${index}.txt`);
    const namesNow = async () => {
      const [job] = await session.get('jobs.list', {});
      return job?.kind === 'import' ? job.outcomes.map(({ fileName }) => fileName) : [];
    };
    let before: readonly string[] = [];
    async function* last() {
      before = await namesNow();
      yield Buffer.from('last');
    }
    const sources = names.slice(1).map((name) => fileOf(name, Buffer.from(name)));
    await session.importAll([...sources, { kind: 'stream', fileName: 'last.txt', stream: last() }]);
    expect(before).toEqual(names.slice(-OUTCOMES_WHILE_RUNNING));
    expect(await namesNow()).toEqual([...names.slice(1), 'last.txt']);
  });

  test('stops when cancelled; what was taken in stays, the file under way leaves nothing', async () => {
    const session = await openWorkingSession();
    let cancel = () => {};
    async function* slow() {
      yield sampleBytes('margaret-lab-2025-04-15.pdf');
      cancel();
      // The writer notices at the next piece.
      yield Buffer.from('\n');
    }
    const id = await session.startImport([lab(), { kind: 'stream', fileName: 'slow.pdf', stream: slow() }, lab()], {
      personId: null,
      caseId: null,
    });
    cancel = () => void session.ask('jobs.cancel', { id });
    const job = await session.endOf(id);
    if (job.kind !== 'import') throw new Error('not an import');
    expect(job.status).toBe('cancelled');
    expect(job.outcomes.map(({ fileName }) => fileName)).toEqual(['lab.pdf']);
    expect([...session.store.listContentIds()]).toHaveLength(1);
  });
});
