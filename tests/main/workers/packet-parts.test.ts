import { expect, test } from 'vitest';
import { bytesSource, prepareDocument } from '../../../main/pdf';
import { PdfString } from '../../../main/pdf/objects';
import type { PacketContent } from '../../../main/pdf/pages/packet-content-types';
import { renderPacketPages } from '../../../main/pdf/pages/packet-pages';
import { renderPartPage } from '../../../main/pdf/pages/part-page';
import { decodeText } from '../../../main/pdf/text-decoding';
import { packetOutline, packetParts, type ReadyDocument } from '../../../main/workers/packet-parts';
import { labsBody, NOTE, packetContent, REPORT, section, testFonts } from '../../support/packet-content';
import { pageTexts } from '../../support/page-texts';
import { accessibilityProblems } from '../../support/pdf-accessibility';
import { assembleBytes, textPdf } from '../../support/pdf-samples';
import { ReadPacket } from '../../support/read-packet';

const turned = { page: 2, turn: 90 } as const;

async function written(contents: readonly PacketContent[], startOnRight = false) {
  const pages = await renderPacketPages(contents, testFonts, { startOnRight });
  const ready = new Map<string, ReadyDocument>();
  for (const { key, pageCount } of [NOTE, REPORT]) {
    const texts = Array.from({ length: pageCount }, (_, index) => `${key} page ${index + 1}`);
    const prepared = await prepareDocument(bytesSource(textPdf(texts)));
    ready.set(key, {
      key,
      prepared,
      pages: key === 'd1' ? [turned, ...[1, 3].map((page) => ({ page, turn: 0 as const }))] : undefined,
    });
  }
  const parts = packetParts(contents, ready, pages);
  const { bytes } = await assembleBytes({
    parts: parts.map(({ part }) => part),
    outline: packetOutline(contents, pages),
    fonts: testFonts.regular,
  });
  const texts = (await pageTexts(bytes)).map((text) => text.replace(/\s+/g, ' '));
  return { bytes, texts, parts, pages, read: new ReadPacket(bytes) };
}

const content = (over: Partial<PacketContent> = {}) => {
  const [cover, overview, contents] = packetContent().sections;
  if (!cover || !overview || !contents) throw new Error('the packet’s front is missing');
  const note = section({ kind: 'consults', documents: [NOTE] });
  const labs = section({ kind: 'labs', body: labsBody(), documents: [{ ...REPORT, note: null }] });
  return packetContent({ sections: [cover, overview, contents, note, labs], ...over });
};

test('every page says whose it is, who wrote it and which it is', async () => {
  const { texts, pages } = await written([content()]);
  expect(texts).toHaveLength(pages.plan.pageCount);
  texts.forEach((text, index) => {
    expect(text).toContain(`Page ${index + 1} de ${texts.length}`);
    if (index > 0) expect(text).toContain('Thérèse Bélanger-Côté, née le 28 décembre 1954');
  });
  // The cover explains both.
  const isRecord = texts.slice(1).map((text) => text.includes('Tiré du dossier médical'));
  expect(isRecord).toEqual([false, false, true, true, true, false, true]);
  expect(texts.slice(1).map((text) => text.includes('Préparé par le patient'))).toEqual(isRecord.map((is) => !is));
});

test('a citation leads to its page, and that document’s first page leads back', async () => {
  const { read, texts, pages } = await written([content()]);
  const overview = read.links(1).map(({ page }) => page);
  // The diagnosis cites the note's second page, the referral its first.
  expect(overview).toContain(4);
  expect(texts[4]).toContain('d1 page 1');
  expect(pages.citedOn.get('d1')).toEqual([2]);
  expect(texts[3]).toContain('Cité p. 2');
  expect(read.links(3).map(({ page }) => page)).toEqual([1]);
  // Only the first page leads back.
  expect([read.links(4), read.links(5)]).toEqual([[], []]);
  const [link] = read.links(3);
  // In the strip at the foot of the page as it is seen: the page is turned by a quarter.
  expect(link?.rect).toHaveLength(4);
});

test('bookmarks go by section and document with the numbers printed on the pages', async () => {
  const { read } = await written([content({ firstNumber: 41 })]);
  expect(read.outline().map(({ title, page, depth }) => [decodeText(title), page, depth])).toEqual([
    ['Page couverture — p. 41', 0, 0],
    ['En bref — p. 42', 1, 0],
    ['Table des matières — p. 43', 2, 0],
    ['Notes de consultation — p. 44', 3, 0],
    ['Note de consultation, cardiologie — p. 44', 3, 1],
    ['Résultats de laboratoire — p. 47', 6, 0],
    ['Bilan sanguin — p. 48', 7, 1],
  ]);
});

test('in two languages, each section’s further language has a bookmark of its own', async () => {
  const { read, texts } = await written([content({ language: 'en' }), content()]);
  const titles = read.outline().map(({ title }) => decodeText(title));
  expect(titles.slice(0, 4)).toEqual([
    'Cover — p. 1',
    'Page couverture — p. 2',
    'At a glance — p. 3',
    'En bref — p. 4',
  ]);
  // A page's stamps speak its own language.
  expect(texts[2]).toContain('Prepared by the patient or family');
  expect(texts[3]).toContain('En bref');
  expect(texts[3]).toContain('Préparé par le patient ou sa famille');
});

test('chosen pages stand in their order and turned as asked', async () => {
  const { texts, read } = await written([content()]);
  expect(texts.slice(3, 6).map((text) => /d1 page \d/.exec(text)?.[0])).toEqual([
    'd1 page 2',
    'd1 page 1',
    'd1 page 3',
  ]);
  expect(read.pages.slice(3, 6).map((page) => page.get('Rotate') ?? 0)).toEqual([90, 0, 0]);
});

test('for two-sided printing, blank pages are written where the plan has them', async () => {
  const { parts, texts, pages } = await written([content()], true);
  expect(parts.map(({ origin }) => `${origin.kind} ${origin.section}`)).toEqual([
    'own cover',
    'blank overview',
    'own overview',
    'blank contents',
    'own contents',
    'blank consults',
    'document consults',
    'blank labs',
    'own labs',
    'document labs',
  ]);
  expect(texts).toHaveLength(pages.plan.pageCount);
  expect(texts[1]).toContain('laissée en blanc');
  expect(texts[1]).toContain('Page 2 de');
});

test('the packet’s own pages keep the rules of PDF/UA, in either language and both', async () => {
  const own = (over: Partial<PacketContent> = {}) => {
    const { sections } = content();
    return content({
      sections: sections.map((each) => ({ ...each, documents: [] })).filter(({ body }) => body),
      ...over,
    });
  };
  for (const contents of [[own()], [own({ language: 'en' })], [own({ language: 'en' }), own()]]) {
    const { bytes } = await written(contents, true);
    expect(accessibilityProblems(bytes)).toEqual([]);
  }
});

test('French pages of an English packet say that they are French', async () => {
  const { read } = await written([content({ language: 'en' }), content()]);
  const root = read.reader.dictAt(read.catalog.get('StructTreeRoot'));
  const languages = (read.reader.arrayAt(root?.get('K')) ?? []).flatMap((kid) => {
    const lang = read.reader.resolve(read.reader.dictAt(kid)?.get('Lang') ?? null);
    return lang instanceof PdfString ? [decodeText(lang.value)] : [];
  });
  expect(languages.slice(0, 4)).toEqual(['en-CA', 'fr-CA', 'en-CA', 'fr-CA']);
});

test('the page that opens a part says which pages and documents it holds', async () => {
  const contents = [content()];
  const { pages } = await written(contents);
  const part = await renderPartPage(contents, pages.plan, { part: 2, of: 3, from: 5, to: 7 }, testFonts);
  const [text = ''] = (await pageTexts(part.pdf)).map((each) => each.replace(/\s+/g, ' '));
  expect(text).toContain('Partie 2 de 3');
  expect(text).toContain('Pages 5 à 7 de 8');
  expect(text).toContain('Note de consultation, cardiologie p. 5');
  expect(text).toContain('Résultats de laboratoire p. 7');
  expect(text).not.toContain('Bilan sanguin');
});
