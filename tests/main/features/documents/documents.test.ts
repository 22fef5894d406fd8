import type { DocumentId } from '@shared/contract/common';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { replacePages } from '../../../../main/features/documents/documents-repository';
import { searchStatement, toFullTextQuery } from '../../../../main/features/documents/search-repository';
import { openTestSession } from '../../../support/open-session';
import { caseInput, diagnosisInput, inTrash, personInput, providerInput } from '../../../support/record-inputs';
import { fileAt, fileOf, openWorkingSession, readAll, sample, sampleBytes } from '../../../support/working-session';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const LOCKED = 'margaret-lung-function-2026-09-02.pdf';
/** As the samples' own README gives it. */
const SAMPLE_PASSWORD = 'maple-kayak-27';
const details = (title: string) =>
  ({ title, kind: 'lab', documentDate: '2026-03', providerId: null, note: null }) as const;

describe('documents', () => {
  test('are listed newest document date first, partial dates among them, undated last', async () => {
    const session = await openTestSession();
    const { id: personId } = await session.get('people.create', personInput());
    const dates = ['2024-05-01', null, '2026', '2026-03-04', '2026-03'];
    for (const documentDate of dates) await session.addDocument({ personId, documentDate });
    const listed = await session.get('documents.list', { personId, caseId: null });
    expect(listed.map(({ documentDate }) => documentDate)).toEqual([
      '2026-03-04',
      '2026-03',
      '2026',
      '2024-05-01',
      null,
    ]);
  });

  test('are asked for by person, by case or as the inbox', async () => {
    const session = await openTestSession();
    const { id: personId } = await session.get('people.create', personInput());
    const { id: caseId } = await session.get('cases.create', { ...caseInput(), personId });
    const waiting = await session.addDocument({ personId: null });
    const filed = await session.addDocument({ personId });
    const inCase = await session.addDocument({ personId });
    await session.get('documents.file', { ids: [inCase.id], personId, caseId });
    const ids = async (filter: { personId: string | null; caseId: string | null }) =>
      (await session.get('documents.list', filter)).map(({ id }) => id).sort();
    expect(await ids({ personId: null, caseId: null })).toEqual([waiting.id]);
    expect(await ids({ personId, caseId: null })).toEqual([filed.id, inCase.id].sort());
    expect(await ids({ personId, caseId })).toEqual([inCase.id]);
  });

  test('are counted as they are listed, those in the trash left out', async () => {
    const session = await openTestSession();
    const { id: personId } = await session.get('people.create', personInput());
    const { id: caseId } = await session.get('cases.create', { ...caseInput(), personId });
    await session.addDocument({ personId: null });
    const { id } = await session.addDocument({ personId });
    await session.get('documents.file', { ids: [id], personId, caseId });
    const { id: removed } = await session.addDocument({ personId });
    await session.addDocument({ personId });
    await session.get('filing.change', inTrash(removed));
    const totals = [];
    for (const filter of [
      { personId: null, caseId: null },
      { personId, caseId: null },
      { personId, caseId },
    ])
      totals.push((await session.get('documents.count', filter)).total);
    expect(totals).toEqual([1, 2, 1]);
  });

  test('that came in last are told first, whatever their own date', async () => {
    const session = await openTestSession();
    const { id: personId } = await session.get('people.create', personInput());
    const ids = [];
    for (const documentDate of ['2026-03', null, '2019', '2026-10-01']) {
      session.time.advance(1000);
      ids.push((await session.addDocument({ personId, documentDate })).id);
    }
    await session.addDocument({ personId: null });
    const recent = await session.get('documents.recent', { personId, limit: 3 });
    expect(recent.map(({ id }) => id)).toEqual(ids.reverse().slice(0, 3));
  });

  test('keep what is written about them, and are found by the new title', async () => {
    const session = await openTestSession();
    const { id } = await session.addDocument({ personId: null, title: 'Scan 0012' });
    const provider = await session.get('providers.create', providerInput());
    const written = { ...details('Echocardiogram'), providerId: provider.id, note: 'Ask about the valve' };
    expect(await session.get('documents.update', { id, ...written })).toMatchObject(written);
    expect(await session.get('documents.get', { id })).toMatchObject(written);
  });

  test('keep a provider that went to the trash, but cannot be given one', async () => {
    const session = await openTestSession();
    const { id } = await session.addDocument({ personId: null });
    const provider = await session.get('providers.create', providerInput());
    await session.get('documents.update', { id, ...details('A'), providerId: provider.id });
    await session.get('providers.delete', { id: provider.id });
    await session.get('documents.update', { id, ...details('B'), providerId: provider.id });
    await session.get('documents.update', { id, ...details('B') });
    const again = { id, ...details('B'), providerId: provider.id };
    expect(await session.failureOf('documents.update', again)).toBe('provider_not_found');
  });

  test('go to the trash and come back as they were', async () => {
    const session = await openTestSession();
    const { id: personId } = await session.get('people.create', personInput());
    const { id: caseId } = await session.get('cases.create', { ...caseInput(), personId });
    const { id } = await session.addDocument({ personId });
    await session.get('documents.file', { ids: [id], personId, caseId });
    await session.get('filing.change', inTrash(id));
    expect(await session.get('documents.list', { personId, caseId: null })).toEqual([]);
    expect(await session.failureOf('filing.change', inTrash(id))).toBe('not_found');
    expect(await session.get('documents.restore', { id })).toMatchObject({ deletedAt: null, caseIds: [caseId] });
  });

  test('that do not exist are said not to be found', async () => {
    const session = await openTestSession();
    const { id: personId } = await session.get('people.create', personInput());
    expect(await session.failureOf('documents.get', { id: UNKNOWN })).toBe('not_found');
    expect(await session.failureOf('filing.change', inTrash(UNKNOWN))).toBe('not_found');
    expect(await session.failureOf('documents.restore', { id: UNKNOWN })).toBe('not_found');
    expect(await session.failureOf('documents.update', { id: UNKNOWN, ...details('A') })).toBe('not_found');
    expect(await session.failureOf('documents.file', { ids: [UNKNOWN], personId, caseId: null })).toBe('not_found');
    const unlock = { id: UNKNOWN, password: 'x' };
    expect(await session.failureOf('documents.unlockWithPassword', unlock)).toBe('not_found');
    const missing = { ok: false, failure: { code: 'not_found' } };
    expect(await session.session.content.documentContent(UNKNOWN as DocumentId)).toEqual(missing);
    expect(await session.session.content.documentThumbnail(UNKNOWN as DocumentId, 1, 100)).toEqual(missing);
  });
});

describe('filing a document', () => {
  async function family() {
    const session = await openTestSession();
    const one = await session.get('people.create', personInput());
    const other = await session.get('people.create', personInput({ givenName: 'Samuel' }));
    const caseOf = async (personId: string) => (await session.get('cases.create', { ...caseInput(), personId })).id;
    return { session, one: one.id, other: other.id, oneCase: await caseOf(one.id), otherCase: await caseOf(other.id) };
  }

  test('is all or none', async () => {
    const { session, one } = await family();
    const { id } = await session.addDocument({ personId: null });
    expect(await session.failureOf('documents.file', { ids: [id, UNKNOWN], personId: one, caseId: null })).toBe(
      'not_found',
    );
    expect((await session.get('documents.get', { id })).personId).toBeNull();
  });

  test('refuses a case of somebody else, and one that does not exist', async () => {
    const { session, one, otherCase } = await family();
    const { id } = await session.addDocument({ personId: null });
    const file = { ids: [id], personId: one };
    expect(await session.failureOf('documents.file', { ...file, caseId: otherCase })).toBe('other_person');
    expect(await session.failureOf('documents.file', { ...file, caseId: UNKNOWN })).toBe('not_found');
  });

  test('moves one to another person and out of the first one’s cases', async () => {
    const { session, one, other, oneCase, otherCase } = await family();
    const { id } = await session.addDocument({ personId: null });
    await session.get('documents.file', { ids: [id], personId: one, caseId: oneCase });
    const [moved] = await session.get('documents.file', { ids: [id], personId: other, caseId: otherCase });
    expect(moved).toMatchObject({ personId: other, caseIds: [otherCase] });
  });

  test('refuses to move one that a record of the first person points at', async () => {
    const { session, one, other } = await family();
    const { id } = await session.addDocument({ personId: one });
    const diagnosis = await session.get('diagnoses.create', { ...diagnosisInput(), personId: one });
    const place = { documentId: id, page: 1, area: null };
    await session.get('links.create', { ...place, target: { kind: 'diagnosis', id: diagnosis.id } });
    expect(await session.failureOf('documents.file', { ids: [id], personId: other, caseId: null })).toBe(
      'linked_elsewhere',
    );
  });
});

describe('a document’s content', () => {
  test('is read in ranges, whole pieces of at most 1 MiB, the same bytes', async () => {
    const session = await openTestSession();
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'abcdefg')]);
    const { id } = await session.addDocument({ personId: null, bytes });
    const content = await session.session.content.documentContent(id);
    if (!content.ok) throw new Error(content.failure.code);
    const { read, byteSize } = content.value;
    expect(byteSize).toBe(bytes.length);
    for (const [start, end] of [
      [0, 10],
      [65_530, 65_550],
      [1_234_567, 2_987_654],
      [2_999_990, 9_999_999],
    ] as const) {
      expect((await readAll(read(start, end))).equals(bytes.subarray(start, end))).toBe(true);
    }
    const sizes: number[] = [];
    for await (const piece of read(0, byteSize)) sizes.push(piece.length);
    expect(Math.max(...sizes)).toBe(1024 * 1024);
  });

  test('can no longer be read once the vault is locked', async () => {
    const session = await openTestSession();
    const { id } = await session.addDocument({ personId: null, bytes: Buffer.alloc(100_000, 1) });
    const content = await session.session.content.documentContent(id);
    if (!content.ok) throw new Error(content.failure.code);
    await session.session.close();
    await expect(readAll(content.value.read(0, 10))).rejects.toThrow();
  });

  test('is shown page by page as small pictures', async () => {
    const session = await openWorkingSession();
    const [id, locked] = await session.importedIds([
      fileAt(sample('margaret-ct-chest-2026-08-26.pdf')),
      fileAt(sample(LOCKED)),
    ]);
    if (!id || !locked) throw new Error('nothing imported');
    const picture = await session.content.documentThumbnail(id, 2, 120);
    if (!picture.ok) throw new Error(picture.failure.code);
    const png = Buffer.from(picture.value.bytes);
    expect(picture.value.mediaType).toBe('image/png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(120);
    const again = await session.content.documentThumbnail(id, 2, 120);
    expect(again.ok && again.value.bytes === picture.value.bytes).toBe(true);
    const unreadable = { ok: false, failure: { code: 'unreadable' } };
    expect(await session.content.documentThumbnail(id, 99, 120)).toEqual(unreadable);
    expect(await session.content.documentThumbnail(locked, 1, 120)).toEqual(unreadable);
    expect(await session.content.documentContent(locked)).toEqual(unreadable);
  });
});

describe('unlocking with a password', () => {
  test('refuses a wrong one, then shows and finds the pages with the right one, the original untouched', async () => {
    const session = await openWorkingSession();
    const [id] = await session.importedIds([fileAt(sample(LOCKED))]);
    if (!id) throw new Error('nothing imported');
    const wrong = { id, password: 'not this one' };
    expect(await session.failureOf('documents.unlockWithPassword', wrong)).toBe('wrong_password');
    const unlocked = await session.get('documents.unlockWithPassword', { id, password: SAMPLE_PASSWORD });
    expect(unlocked).toMatchObject({ condition: 'readable', hasText: true, byteSize: sampleBytes(LOCKED).length });
    expect(unlocked.pageCount).toBeGreaterThan(0);
    const shown = await session.content.documentContent(id);
    if (!shown.ok) throw new Error(shown.failure.code);
    const bytes = await readAll(shown.value.read(0, shown.value.byteSize));
    expect(bytes.includes('/Encrypt')).toBe(false);
    const hits = await session.get('documents.search', { text: 'spirometry', personId: null });
    expect(hits.map(({ documentId }) => documentId)).toContain(id);
  });
});

describe('searching', () => {
  test('finds words in titles and pages, without accents or capitals, with the page and the words marked', async () => {
    const session = await openWorkingSession();
    const name = 'thomas-neurochirurgie-2026-07-15.pdf';
    const [id] = await session.importedIds([fileOf('Neurochirurgie.pdf', sampleBytes(name))]);
    const find = (text: string) => session.get('documents.search', { text, personId: null });
    const [hit, ...others] = await find('MENUISIER adresse');
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ documentId: id, page: 1, title: 'Neurochirurgie' });
    expect(hit?.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['adressé', 'menuisier']);
    expect(await find('menuisier charpentier')).toEqual([]);
    const inTitle = await find('neurochirur');
    expect(inTitle.some(({ page }) => page === null)).toBe(true);
  });

  test('leaves out the trash and, when asked, everyone else', async () => {
    const session = await openWorkingSession();
    const one = await session.addPerson();
    const other = await session.addPerson();
    const [id] = await session.importedIds([fileAt(sample('margaret-lab-2026-10-06.pdf'))], one);
    if (!id) throw new Error('nothing imported');
    const found = async (personId: string | null) =>
      (await session.get('documents.search', { text: 'hemoglobin', personId })).length;
    expect(await found(one.personId)).toBeGreaterThan(0);
    expect(await found(null)).toBeGreaterThan(0);
    expect(await found(other.personId)).toBe(0);
    await session.get('filing.change', inTrash(id));
    expect(await found(null)).toBe(0);
  });

  test('takes nothing the user types for syntax: 5,000 random strings, no error', async () => {
    const session = await openWorkingSession();
    await session.importedIds([fileAt(sample('margaret-lab-2026-10-06.pdf'))]);
    const pieces = [
      '"',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '{',
      '}',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      ' ',
      'é',
      '\u0000',
    ];
    const more = ['text:', 'hemo', '\u200b', '漢', '😀', '%', '_', '\\', ';', '--', 'page_search', '\u0301', '1.5'];
    const alphabet = [...pieces, ...more];
    let seed = 20261122;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 5000; round++) {
      const text = Array.from({ length: 1 + next(8) }, () => alphabet[next(alphabet.length)]).join('');
      const reply = await session.ask('documents.search', { text, personId: null });
      expect(reply.ok).toBe(true);
    }
  });

  test('quotes every word and lets only the last one be a beginning', () => {
    expect(toFullTextQuery('left "hip" AND x*')).toBe('"left" AND "hip" AND "AND" AND "x"');
    expect(toFullTextQuery('  potas ')).toBe('"potas" *');
    expect(toFullTextQuery('"*()')).toBeNull();
  });

  test('finds a word printed with a ligature by its letters, and the other way round', async () => {
    const session = await openTestSession();
    const printed = ['Échographie du cœur', 'Test du coeur', 'Œdème, œsophage', 'CÆCUM', 'Foie et rate'];
    for (const title of printed) {
      const { id } = await session.addDocument({ personId: null, title });
      replacePages(session.db, id, title, []);
    }
    const titles = async (text: string) => {
      const hits = await session.get('documents.search', { text, personId: null });
      return hits.map(({ title }) => title).sort();
    };
    expect(await titles('coeur')).toEqual(['Test du coeur', 'Échographie du cœur']);
    expect(await titles('CŒUR')).toEqual(['Test du coeur', 'Échographie du cœur']);
    expect(await titles('echographie coe')).toEqual(['Échographie du cœur']);
    expect(await titles('oedeme oesophage')).toEqual(['Œdème, œsophage']);
    expect(await titles('caecum')).toEqual(['CÆCUM']);
  });

  test('tries a few spellings of a word, never thousands', () => {
    expect(toFullTextQuery('manoeuvre du coeur')?.split(' OR ')).toHaveLength(3);
    expect(toFullTextQuery(`${'oe'.repeat(3)} x`)?.split(' OR ')).toHaveLength(8);
    expect(toFullTextQuery('oe'.repeat(200))?.split(' OR ')).toHaveLength(1);
  });

  test('asks the index for rows by rank and sorts nothing afterwards', async () => {
    const { db } = await openTestSession();
    const statement = searchStatement('"potassium"', null);
    const plan = db.all<{ detail: string }>(sql`explain query plan ${statement}`).map(({ detail }) => detail);
    expect(plan[0]).toContain('page_search VIRTUAL TABLE INDEX');
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN [dp]\b/);
  });
});
