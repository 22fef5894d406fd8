import type { CaseId, DocumentId } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { expect, test } from 'vitest';
import { openPdfium } from '../../../../main/pdf';
import { planWith } from '../../../support/packet-plan';
import { pageTexts } from '../../../support/page-texts';
import { revisionsOf, withRevision } from '../../../support/pdf-revisions';
import { buildPdf, type SampleObject, searchable } from '../../../support/pdf-samples';
import { caseInput, diagnosisInput } from '../../../support/record-inputs';
import { fileOf, openWorkingSession, readAll, type WorkingSession } from '../../../support/working-session';

const SECRET = 'Zanzibar';

/** A page of these operators, and a second one to lead to. */
const paper = (content: string, page = '', more: Readonly<Record<number, SampleObject>> = {}) =>
  buildPdf({
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Count 2/MediaBox[0 0 612 792]/Kids[10 0 R 12 0 R]>>',
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    10: `<</Type/Page/Parent 2 0 R/Contents 11 0 R/Resources<</Font<</F1 3 0 R>>/Properties<</L1 30 0 R>>>>${page}>>`,
    11: { entries: '', data: content },
    12: '<</Type/Page/Parent 2 0 R/Contents 13 0 R/Resources<</Font<</F1 3 0 R>>>>>>',
    13: { entries: '', data: line('nothing') },
    30: '<</Type/OCG/Name(Layer)>>',
    ...more,
  });
const line = (text: string, y = 700) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET\n`;

const PAPERS: Readonly<Record<string, Buffer>> = {
  'on the page': paper(line(SECRET)),
  'off the page': paper(line('seen') + line(SECRET, 20), '/CropBox[0 100 612 792]'),
  'on a turned and cropped page': paper(line(SECRET), '/Rotate 90/CropBox[50 100 562 742]'),
  'too small to see': paper(`${line('seen')}BT /F1 0.001 Tf 72 400 Td (${SECRET}) Tj ET`),
  'said by a link': paper(
    line('seen'),
    `/Annots[<</Type/Annot/Subtype/Link/Rect[72 690 200 720]/Contents(To ${SECRET})/Dest[12 0 R/Fit]>>]`,
  ),
  'the name of a note': paper(
    line('seen'),
    `/Annots[<</Type/Annot/Subtype/Text/Rect[72 690 200 720]/Contents(seen)/NM(${SECRET})>>]`,
  ),
  'read in place of something else': paper(`/Span<</ActualText(${SECRET})>>BDC ${line('seen')}EMC`),
  'hidden behind what is read': paper(`/Span<</ActualText(seen)>>BDC ${line(SECRET)}EMC`),
  'the description of a picture': paper(`/Figure<</Alt(${SECRET})>>BDC ${line('seen')}EMC`),
  'the name of a layer': paper(`/OC/L1 BDC ${line('seen')}EMC`, '', { 30: `<</Type/OCG/Name(${SECRET})>>` }),
  'in a comment': paper(`${line('seen')}% ${SECRET}\n`),
};

async function exported(session: WorkingSession, caseId: CaseId, plan: PacketPlan) {
  const { jobId } = await session.get('packets.export', { caseId, plan, password: null });
  const job = await session.endOf(jobId);
  if (job.kind !== 'export' || job.packetId === null) throw new Error(`export ended as ${JSON.stringify(job)}`);
  const packet = await session.get('packets.get', { id: job.packetId });
  const content = await session.content.packetContent(packet.id, 0);
  if (!content.ok) throw new Error(content.failure.code);
  return { packet, bytes: await readAll(content.value.read(0, content.value.byteSize)) };
}

/** Everything that readers extract as text, by two engines. */
async function extracted(bytes: Buffer): Promise<string> {
  const document = await openPdfium(bytes);
  const texts = Array.from({ length: document.pageCount }, (_, page) => document.text(page));
  document.close();
  return [...texts, ...(await pageTexts(bytes))].join('\n');
}

test('regression 7: a word to be removed is in no byte, no text and no revision of the packet', async () => {
  const session = await openWorkingSession();
  const target = await session.addPerson();
  const sources = Object.values(PAPERS).map((bytes, index) => fileOf(`paper ${index + 1}.pdf`, bytes));
  const ids: readonly DocumentId[] = await session.importedIds(sources, target);
  const plan = await planWith(session, target.caseId, ids);
  const before = await exported(session, target.caseId, plan);
  // The control: the word is found in what is not redacted.
  expect(searchable(before.bytes)).toContain(SECRET);
  expect(await extracted(before.bytes)).toContain(SECRET);
  const { packet, bytes } = await exported(session, target.caseId, { ...plan, redactedWords: [SECRET.toLowerCase()] });
  const told = new Set(packet.redactions.map(({ documentId }) => documentId));
  const silent = Object.keys(PAPERS).filter((_, index) => !told.has(ids[index] as DocumentId));
  expect(silent).toEqual([]);
  expect(searchable(bytes)).not.toMatch(new RegExp(SECRET, 'i'));
  expect(await extracted(bytes)).not.toMatch(new RegExp(SECRET, 'i'));
  // Written in one piece: no earlier table leads back to what was there before.
  const once = { ends: 1, tables: 1, hasEarlier: false, repeated: [] };
  expect(revisionsOf(bytes)).toEqual(once);
  const changed = Number(/(\d+) 0 obj/.exec(before.bytes.toString('latin1'))?.[1]);
  const rewritten = withRevision(before.bytes, changed, 'null');
  expect(revisionsOf(rewritten)).toEqual({ ends: 2, tables: 2, hasEarlier: true, repeated: [changed] });
  expect(searchable(rewritten)).toContain(SECRET);
  expect(packet.redactions.every(({ areas }) => areas > 0)).toBe(true);
  // The second pages are as they were.
  expect(packet.redactions.every(({ page }) => page === 1)).toBe(true);
}, 90_000);

test('what the application’s own pages say is told as it is printed: over line ends, and dates in words', async () => {
  const session = await openWorkingSession();
  const { personId } = await session.addPerson();
  const question = `Why does it hurt?\n${SECRET} was warm.`;
  const { id: caseId } = await session.get('cases.create', { ...caseInput({ question }), personId });
  const ids = await session.importedIds([fileOf('paper.pdf', paper(line('seen')))], { personId, caseId });
  const words = [SECRET, 'March 5, 2019', '5 mars 2019', 'nowhere'];
  const plan = { ...(await planWith(session, caseId, ids, { languages: ['en', 'fr'] })), redactedWords: words };
  await session.get('diagnoses.create', {
    ...diagnosisInput({ name: 'Asthma', diagnosedOn: '2019-03-05', caseId }),
    personId,
  });
  const findings = await session.get('packets.preflight', { caseId, plan });
  const told = findings.filter(({ code }) => code === 'word_in_own_pages').map(({ subject }) => subject);
  expect(told).toEqual(words.slice(0, 3));
});

test('a page that cannot be searched in full is named before anything is made', async () => {
  const session = await openWorkingSession();
  const target = await session.addPerson();
  const scan = {
    10: '<</Type/Page/Parent 2 0 R/Contents 11 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im 31 0 R>>>>>>',
    31: {
      entries: '/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8/ColorSpace/DeviceGray',
      data: Buffer.alloc(64 * 64, 200),
    },
  };
  // Text stands on it, but only around the picture.
  const stamped = paper(`q 612 0 0 600 0 0 cm /Im Do Q ${line('Faxed 2026-01-02, page 3')}`, '', scan);
  const ids = await session.importedIds([fileOf('fax.pdf', stamped)], target);
  const plan = await planWith(session, target.caseId, ids, { redactedWords: [SECRET] });
  const findings = await session.get('packets.preflight', { caseId: target.caseId, plan });
  expect(findings.filter(({ code }) => code === 'words_not_searchable').map(({ pages }) => pages)).toEqual([[1]]);
});
