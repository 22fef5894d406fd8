import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../../main/pdf';
import type { PdfDict } from '../../../main/pdf/objects';
import { openPages } from '../../../main/pdf/prepare';
import { PdfReader } from '../../../main/pdf/reader';
import { fontFile } from '../../bench/pdf-inputs';
import { assembleBytes, documentPart, textPdf } from '../../support/pdf-samples';

async function taggedPages(titles: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ tagged: true, lang: 'fr-CA', pdfVersion: '1.7', autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  document.registerFont('body', fontFile('latin-400'));
  const section = document.struct('Document');
  document.addStructure(section);
  for (const title of titles) {
    document.addPage({ size: 'LETTER' });
    document.font('body');
    section.add(document.struct('H1', {}, () => document.text(title, 72, 90)));
  }
  section.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Every structure element below a value: its type, and the page it points at. */
function elements(reader: PdfReader, value: unknown, depth = 0): { type: string | undefined; page: unknown }[] {
  if (depth > 20) return [];
  const list = reader.arrayAt(value as never) ?? [value];
  return list.flatMap((item) => {
    const element: PdfDict | undefined = reader.dictAt(item as never);
    if (element === undefined) return [];
    const own = { type: reader.nameAt(element.get('S')), page: element.get('Pg') };
    return [own, ...elements(reader, element.get('K'), depth + 1)];
  });
}

describe('generated pages', () => {
  it('keep their tags, several parts in one tree, each pointing at its packet page', async () => {
    const first = bytesSource(await taggedPages(['Couverture', 'Sommaire']));
    const second = bytesSource(await taggedPages(['Table des matières']));
    const { bytes } = await assembleBytes({
      parts: [
        { kind: 'generated', source: first },
        documentPart(textPdf(['record'])),
        {
          kind: 'generated',
          source: second,
          links: () => [{ rect: [72, 600, 300, 620], targetPage: 3, description: 'p. 3' }],
        },
      ],
    });
    const reader = new PdfReader(bytesSource(bytes));
    const catalog = reader.dictAt(reader.trailer.get('Root'));
    const root = reader.dictAt(catalog?.get('StructTreeRoot'));
    const found = elements(reader, root?.get('K'));
    const pages = openPages(reader).entries.map(({ num }) => num);
    const headings = found
      .filter(({ type }) => type === 'H1')
      .map(({ page }) => pages.indexOf((page as { num: number }).num));
    expect(headings).toEqual([0, 1, 3]);
    expect(found.filter(({ type }) => type === 'Link')).toHaveLength(1);
    expect(reader.dictAt(catalog?.get('MarkInfo'))?.get('Marked')).toBe(true);
    // Keys of the parent tree: four pages and the link's annotation, none used twice.
    const numbers = reader.arrayAt(reader.dictAt(root?.get('ParentTree'))?.get('Nums')) ?? [];
    expect(numbers.filter((_, index) => index % 2 === 0)).toEqual([0, 1, 2, 3, 4]);
    expect(numbers.every((value) => value !== null)).toBe(true);
  });

  it('keep their size and place when stamped', async () => {
    const source = await taggedPages(['Couverture']);
    const stampless = await assembleBytes({ parts: [{ kind: 'generated', source: bytesSource(source) }] });
    const stamped = await assembleBytes({
      parts: [
        { kind: 'generated', source: bytesSource(source), stamp: (_, page) => ({ footerRight: `Page ${page}` }) },
      ],
    });
    for (const { bytes } of [stampless, stamped]) {
      const reader = new PdfReader(bytesSource(bytes));
      const page = reader.fetch(openPages(reader).entries[0]?.num ?? 0).value;
      expect(page instanceof Map && page.get('MediaBox')).toEqual([0, 0, 612, 792]);
    }
  });
});
