import { expect, test } from 'vitest';
import { caseInput, personInput, providerInput } from '../../../support/record-inputs';
import { fileAt, openWorkingSession, sample } from '../../../support/working-session';

const MARGARET = personInput({
  givenName: 'Margaret',
  familyName: 'Tessier',
  birthDate: '1956-05-14',
  healthNumber: '9876543217',
  jurisdiction: 'ON',
});
const THOMAS = personInput({
  givenName: 'Thomas',
  familyName: 'Tessier',
  birthDate: '1954-12-28',
  healthNumber: 'TEST54122816',
  jurisdiction: 'QC',
});

async function openFamily(margaret = MARGARET) {
  const session = await openWorkingSession();
  const { get, importedIds } = session;
  const people = { margaret: await get('people.create', margaret), thomas: await get('people.create', THOMAS) };
  const add = async (name: string) => (await get('providers.create', providerInput({ name }))).id;
  const providers = {
    nandri: await add('Dr. Priya Nandri'),
    abara: await add('Dr. Helen Abara'),
    quill: await add('Dr. Amos Quill'),
    rivenord: await add('Dre Maude Rivenord'),
    larkhollow: await add('Larkhollow Medical Laboratories'),
    cormoran: await add('Laboratoires Cormoran-Bleu'),
  };
  const suggest = async (name: string, target?: Parameters<typeof importedIds>[1]) => {
    const ids = await importedIds([fileAt(sample(name))], target);
    const [suggestion] = await get('documents.suggest', { ids: [...ids] });
    if (!suggestion) throw new Error('nothing suggested');
    return suggestion;
  };
  return { ...session, people, providers, suggest };
}

test('reads from a page whose it is, what, when and from whom, each with the words that say so', async () => {
  const { people, providers, suggest } = await openFamily();
  const number = 'Health card 9876-543-217-AB';
  const hers = { personId: people.margaret.id, caseId: null, because: 'health_number', words: number };
  expect(await suggest('margaret-respirology-2026-09-29.pdf')).toMatchObject({
    person: hers,
    doubtfulPersonId: null,
    title: { value: 'Consultation note: Respirology', words: 'Consultation note: Respirology' },
    kind: { value: 'consult_note', words: 'Consultation note' },
    documentDate: { value: '2026-09-29', words: 'Seen on 2026-09-29' },
    provider: { value: providers.nandri, words: 'Seen by Dr. Priya Nandri Present Patient, daughter' },
  });
  expect(await suggest('margaret-lab-2026-10-06.pdf')).toMatchObject({
    person: hers,
    // A laboratory's sheet has a letterhead and no title.
    title: null,
    kind: { value: 'lab' },
    documentDate: { value: '2026-10-06', words: 'Collected 2026-10-06' },
    provider: { value: providers.larkhollow, words: 'Larkhollow Medical Laboratories' },
  });
  // Signed on its last page; ordered and copied by others.
  expect(await suggest('margaret-pathology-2026-09-22.pdf')).toMatchObject({
    title: { value: 'Surgical pathology report' },
    provider: { value: providers.quill, words: 'Dr. Amos Quill, Anatomical Pathology' },
  });
  // Names three doctors; the one who wrote it signed it.
  expect(await suggest('margaret-referral-2026-10-13.pdf')).toMatchObject({
    documentDate: { value: '2026-10-13', words: 'October 13, 2026' },
    title: null,
    provider: { value: providers.abara, words: 'Dr. Helen Abara, MD, CCFP' },
  });
  // Ordered by Dr. Abara, who did not make it.
  expect(await suggest('margaret-ct-chest-2026-08-26.pdf')).toMatchObject({
    title: { value: 'CT chest with contrast' },
    kind: { value: 'imaging', words: 'Department of Medical Imaging' },
    provider: null,
  });
});

test('reads French pages as well', async () => {
  const { people, providers, suggest } = await openFamily();
  expect(await suggest('thomas-neurochirurgie-2026-07-15.pdf')).toMatchObject({
    person: { personId: people.thomas.id, because: 'health_number', words: 'NAM TEST 5412 2816' },
    title: { value: 'Note de consultation : neurochirurgie' },
    kind: { value: 'consult_note', words: 'Note de consultation' },
    documentDate: { value: '2026-07-15', words: 'Vu le 2026-07-15' },
    provider: { value: providers.rivenord },
  });
  expect(await suggest('thomas-analyses-2026-09-08.pdf')).toMatchObject({
    kind: { value: 'lab', words: 'Analyses de biologie médicale' },
    documentDate: { value: '2026-09-08', words: 'Prélevé le 2026-09-08' },
    provider: { value: providers.cormoran, words: 'Laboratoires Cormoran-Bleu' },
  });
  expect(await suggest('thomas-assurance-2026-09-21.pdf')).toMatchObject({
    person: { personId: people.thomas.id, because: 'name', words: 'Monsieur Thomas Tessier' },
    title: { value: 'Demande d’autorisation préalable no HC-26-771204' },
    documentDate: { value: '2026-09-21', words: 'Le 21 septembre 2026' },
  });
});

test('suggests nobody whose file has another birth date than the page, and says what speaks against it', async () => {
  const wrong = { ...MARGARET, birthDate: '1954-03-08', healthNumber: null };
  const { people, suggest } = await openFamily(wrong);
  const suggestion = await suggest('margaret-ct-chest-2026-08-26.pdf');
  expect(suggestion).toMatchObject({ person: null, doubtfulPersonId: people.margaret.id });
  expect(suggestion.mismatches).toContainEqual({
    personId: people.margaret.id,
    mismatch: { kind: 'birth_date', printed: '1956-05-14', pages: [1] },
  });
});

test('suggests the person and the case of the screen that a page without words was dropped on', async () => {
  const { get, people, suggest } = await openFamily();
  const { id: caseId } = await get('cases.create', { ...caseInput(), personId: people.margaret.id });
  const target = { personId: people.margaret.id, caseId, isForReview: true };
  const scan = 'margaret-chest-xray-2019-scan.pdf';
  expect((await suggest(scan, target)).person).toEqual({
    personId: people.margaret.id,
    caseId,
    because: 'dropped_here',
    words: null,
  });
  // Her husband's page, dropped on her case, is his.
  expect((await suggest('thomas-irm-lombaire-2026-06-11.pdf', target)).person).toMatchObject({
    personId: people.thomas.id,
    caseId: null,
  });
});
