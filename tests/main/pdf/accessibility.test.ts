import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, type PacketPart } from '../../../main/pdf';
import { fontFile } from '../../bench/pdf-inputs';
import { accessibilityProblems } from '../../support/pdf-accessibility';
import { assembleBytes, buildPdf, documentPart, searchable, textPdf } from '../../support/pdf-samples';
import { ReadPacket } from '../../support/read-packet';

/** A tagged page with headings, a table, a picture and a link; uncompressed, so that a test can spoil it. */
async function taggedPage(): Promise<Buffer> {
  const document = new PDFDocument({
    ...{ tagged: true, lang: 'fr-CA', pdfVersion: '1.7', displayTitle: true, compress: false, size: 'LETTER' },
    info: { Title: 'Sommaire', CreationDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  document.registerFont('body', fontFile('latin-400')).font('body');
  const root = document.struct('Document');
  document.addStructure(root);
  root.add(document.struct('H1', {}, () => document.text('Sommaire', 72, 72)));
  root.add(document.struct('H2', {}, () => document.text('Analyses', 72, 100)));
  const row = (first: string, second: string, type: string) =>
    document.struct(
      'TR',
      {},
      [first, second].map((text, at) => document.struct(type, {}, () => document.text(text, 72 + at * 100, 130))),
    );
  const table = document.struct('Table', {}, [row('Analyse', 'Valeur', 'TH'), row('Na', '140', 'TD')]);
  root.add(table);
  root.add(document.struct('Figure', { alt: 'Tendance du sodium' }, () => document.rect(72, 200, 50, 50).fill('gray')));
  table.end();
  root.end();
  document.end();
  await ended;
  // The library writes no attributes on cells.
  return Buffer.from(
    Buffer.concat(chunks).toString('latin1').replaceAll('/S /TH', '/A <</O /Table/Scope /Column>>/S /TH'),
    'latin1',
  );
}

let page: Buffer;
beforeAll(async () => {
  page = await taggedPage();
});
const generated = (more: object = {}): PacketPart => ({
  kind: 'generated',
  source: bytesSource(page),
  stamp: (_, number) => ({ footerRight: `Page ${number}` }),
  links: () => [{ rect: [72, 600, 100, 620], targetPage: 1, description: 'p. 1' }],
  ...more,
});
const problemsOf = async (parts: readonly PacketPart[]) =>
  accessibilityProblems((await assembleBytes({ parts })).bytes);

describe('tags of a packet', () => {
  it('make a file of generated pages PDF/UA, and it says so', async () => {
    const { bytes } = await assembleBytes({ parts: [generated(), generated()] });
    expect(accessibilityProblems(bytes)).toEqual([]);
    expect(searchable(bytes)).toContain('pdfuaid:part');
  });

  it('cover every document page, its links and its notes, whatever it is made of', async () => {
    const streams = {
      60: { entries: '', data: 'q 1 0 0 1 0 0 cm' },
      61: { entries: '', data: 'BT /F1 9 Tf (x) Tj ET Q' },
    };
    const tagged = {
      ...streams,
      1: '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 70 0 R>>',
      61: { entries: '', data: 'Q /P <</MCID 0>> BDC BT /F1 9 Tf (marked by the source) Tj ET EMC' },
      70: '<</Type/StructTreeRoot>>',
    };
    const note = '<</Type/Annot/Subtype/Highlight/Contents(why)/Rect[9 9 50 50]/QuadPoints[9 50 50 50 9 9 50 9]>>';
    const problems = await problemsOf([
      generated(),
      documentPart(
        textPdf(['one stream'], () => '/Annots[50 0 R]', { 50: note }),
        {
          stamp: () => ({ headerLeft: 'Élodie' }),
          links: () => [{ rect: [0, 0, 9, 9], targetPage: 1, description: 'Contents' }],
        },
      ),
      documentPart(textPdf(['several streams'], () => '/Contents[60 0 R 61 0 R]', streams)),
      documentPart(textPdf(['tagged itself'], () => '/Contents[60 0 R 61 0 R]', tagged)),
      documentPart(textPdf(['a scan']), { alternative: () => 'Scanned page 1' }),
      documentPart(textPdf(['hidden']), { replacePage: async () => textPdf(['redrawn']) }),
      documentPart(Buffer.from('unreadable')),
    ]);
    // What the source's own fonts lack cannot be mended here.
    expect(problems.filter((problem) => !/font F1|font DsF/.test(problem))).toEqual([]);
  });

  it('do not claim PDF/UA for a file with document pages', async () => {
    const { bytes } = await assembleBytes({ parts: [generated(), documentPart(textPdf(['one']))] });
    expect(searchable(bytes)).not.toContain('pdfuaid');
  });

  it('let a document be read in its place, between the generated pages', async () => {
    const { bytes } = await assembleBytes({ parts: [generated(), documentPart(textPdf(['a', 'b'])), generated()] });
    const { reader, catalog } = new ReadPacket(bytes);
    const kids = reader.arrayAt(reader.dictAt(catalog.get('StructTreeRoot'))?.get('K')) ?? [];
    const types = kids.map((kid) => reader.nameAt(reader.dictAt(kid)?.get('S')));
    expect(types).toEqual(['Document', 'Link', 'Sect', 'Document', 'Link']);
  });

  it('are left out where there is nothing generated to go with', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(textPdf(['one']))] });
    expect(new ReadPacket(bytes).catalog.has('StructTreeRoot')).toBe(false);
    expect(searchable(bytes)).not.toContain('MCID');
  });
});

/** Each spoils one thing; what the checker must then say. */
const spoilers: readonly [string, (text: string) => string, RegExp][] = [
  ['language', (text) => text.replaceAll('/Lang', '/Lung'), /no language/],
  ['structure tree', (text) => text.replace(/\/StructTreeRoot (?=\d)/, '/StructTreeRood '), /no structure tree/],
  ['mark', (text) => text.replace('/Marked true', '/Marked null'), /not marked as tagged/],
  ['title shown', (text) => text.replace('/DisplayDocTitle true', '/DisplayDocTitle null'), /title is not displayed/],
  ['title', (text) => text.replace('dc:title', 'dc:tilte'), /no title/],
  ['heading order', (text) => text.replace('/S /H2', '/S /H3'), /heading H3 after H1/],
  ['alternative text', (text) => text.replace('/Alt ', '/Alo '), /Figure without a text/],
  ['header scope', (text) => text.replaceAll('/Scope', '/Scape'), /TH without a scope/],
  ['header cells', (text) => text.replaceAll('/S /TH', '/S /TD'), /table without a header cell/],
  ['structure type', (text) => text.replace('/S /H1', '/S /XX'), /structure type XX/],
  ['row', (text) => text.replaceAll('/S /TR', '/S /L '), /outside a row/],
  [
    'tagged content',
    (text) => text.replace(/\/H1 <<\s*\/MCID 0\s*>> BDC/, (found) => '%'.padEnd(found.length, ' ')),
    /neither tagged nor an artifact/,
  ],
  [
    'content of a tag',
    (text) => text.replace(/\/MCID 0\s*>> BDC/, (found) => found.replace('0', '9')),
    /content that is not there/,
  ],
  ['parent tree', (text) => text.replace('/ParentTree ', '/ParantTree '), /marked content without a parent/],
  ['embedded font', (text) => text.replaceAll(/\/FontFile(\d)/g, '/FontFale$1'), /is not embedded/],
  ['text of a font', (text) => text.replaceAll('/ToUnicode', '/ToUnicade'), /has no text/],
  [
    'parent',
    (text) => text.replace(/\/P \d+ 0 R/, (found) => found.replace(/\d+/, (num) => '1'.padStart(num.length, '0'))),
    /does not point at its parent/,
  ],
];

describe('the check of tags', () => {
  it('finds nothing in the sound page', () => {
    expect(accessibilityProblems(page)).toEqual([]);
  });

  it.each(spoilers)('finds a missing %s (control)', (_, spoil, expected) => {
    const text = page.toString('latin1');
    const spoiled = spoil(text);
    expect(spoiled).not.toBe(text);
    expect(accessibilityProblems(Buffer.from(spoiled, 'latin1')).join('\n')).toMatch(expected);
  });

  it('finds an annotation without a tag, a word or a place in the order (control)', () => {
    const link = buildPdf({
      1: '<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</Type/StructTreeRoot>>>>',
      2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[4 0 R]>>',
      4: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[3 0 R/Fit]>>',
    });
    const problems = accessibilityProblems(link).join('\n');
    expect(problems).toContain('Link annotation without a tag');
    expect(problems).toContain('Link annotation that says nothing');
    expect(problems).toContain('tab order');
  });
});
