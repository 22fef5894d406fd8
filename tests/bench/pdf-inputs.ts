import { closeSync, createWriteStream, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

/** A small generator with a seed, so that everyone's corpus is the same. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

/** Bytes that look like a scanner's JPEG to a PDF: a true header, then noise with its markers stuffed. */
export function scanData(random: () => number, size: number): Buffer {
  const head = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0000b0808980672010111 00ffda0008010100003f00'.replace(/ /g, ''),
    'hex',
  );
  const body = Buffer.allocUnsafe(size);
  for (let at = 0; at + 4 <= size; at += 4) body.writeUInt32LE((random() * 4294967296) >>> 0, at);
  for (let at = body.indexOf(0xff); at >= 0; at = body.indexOf(0xff, at + 1)) body[at] = 0xfe;
  return Buffer.concat([head, body, Buffer.from([0xff, 0xd9])]);
}

/** Writes a scanned document in one pass: a classic file, one picture a page. */
export function writeScan(path: string, pages: number, pictureBytes: number, seed: number): void {
  const random = seeded(seed);
  const file = openSync(path, 'w');
  const offsets: number[] = [];
  let position = 0;
  const write = (bytes: Buffer | string) => {
    position += writeSync(file, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  };
  const object = (num: number, text: string, data?: Buffer) => {
    offsets[num] = position;
    write(`${num} 0 obj\n${text}\n`);
    if (data !== undefined) {
      write('stream\n');
      write(data);
      write('\nendstream\n');
    }
    write('endobj\n');
  };
  write('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n');
  const kids: string[] = [];
  const noise = scanData(random, pictureBytes);
  for (let page = 0; page < pages; page++) {
    const first = 3 + page * 3;
    kids.push(`${first} 0 R`);
    object(
      first,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${first + 1} 0 R/Resources<</XObject<</Im0 ${first + 2} 0 R>>/ProcSet[/PDF/ImageB]>>>>`,
    );
    const content = Buffer.from('q 612 0 0 792 0 0 cm /Im0 Do Q');
    object(first + 1, `<</Length ${content.length}>>`, content);
    // Pages differ, so that nothing gains by finding them alike.
    noise.writeUInt32BE((random() * 0x7fffff00) & 0x7f7f7f7f, 60);
    object(
      first + 2,
      `<</Type/XObject/Subtype/Image/Width 1650/Height 2200/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode/Length ${noise.length}>>`,
      noise,
    );
  }
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  object(2, `<</Type/Pages/Count ${pages}/Kids[${kids.join(' ')}]>>`);
  const start = position;
  write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
  for (let num = 1; num < offsets.length; num++) write(`${String(offsets[num]).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  closeSync(file);
}

const WORDS =
  'report result hemoglobin followed by normal range review suivi rapport médecin prélèvement résultat analyse patient clinic dose weekly stable mild'.split(
    ' ',
  );

export const fontFile = (name: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${name}-normal.woff`));

/** Writes an ordinary document: text in an embedded font, a table's lines, links, a photo on some pages. */
export async function writeOrdinary(path: string, pages: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const document = new PDFDocument({
    size: 'LETTER',
    autoFirstPage: false,
    compress: true,
    info: { Title: `d${seed}` },
  });
  const done = document.pipe(createWriteStream(path));
  document.registerFont('body', fontFile('latin-400'));
  const photo = seed % 3 === 0 ? scanData(random, 120_000) : undefined;
  for (let page = 0; page < pages; page++) {
    document.addPage();
    document.font('body').fontSize(11);
    for (let line = 0; line < 40; line++) {
      const words = Array.from({ length: 11 }, () => WORDS[Math.floor(random() * WORDS.length)]);
      document.text(words.join(' '), 72, 72 + line * 15, { lineBreak: false });
    }
    for (let row = 0; row < 30; row++) document.moveTo(72, 80 + row * 20).lineTo(540, 80 + row * 20);
    document.lineWidth(0.3).stroke();
    document.link(72, 72, 200, 20, 'https://example.invalid/');
    if (photo !== undefined && page === 0) document.image(photo, 300, 500, { width: 200 });
  }
  document.end();
  await finished(done);
}

/** Documents of one packet, in order; a path may stand there more than once. `pages` are each file's. */
export type PdfInputs = { readonly work: string; readonly files: readonly string[]; readonly pages: readonly number[] };

export type PdfCounts = {
  /** Scanned documents of 25 pages. */
  readonly scans: number;
  readonly ordinary: number;
  /** Pages of one long scanned document. */
  readonly single: number;
  /** Pages of a packet of all of these, over and over. */
  readonly mixed: number;
};

const SCAN_PAGES = 25;
const SCAN_BYTES = 275_000;
const LIGHT_SCAN_BYTES = 40_000;

const inputs = (title: string, list: readonly { readonly path: string; readonly count: number }[]): PdfInputs => {
  const pages = list.map(({ count }) => count);
  const total = pages.reduce((sum, count) => sum + count, 0);
  return { work: `${title}, ${total} pages`, files: list.map(({ path }) => path), pages };
};

/** Makes the corpora of a size in a folder; about its own size in bytes on disk. The second holds a tenth of the first. */
export async function makePdfInputs(folder: string, counts: PdfCounts): Promise<readonly PdfInputs[]> {
  const scans = Array.from({ length: counts.scans }, (_, index) => {
    const path = join(folder, `scan-${index}.pdf`);
    writeScan(path, SCAN_PAGES, SCAN_BYTES, index + 1);
    return { path, count: SCAN_PAGES };
  });
  const single = { path: join(folder, 'single.pdf'), count: counts.single };
  writeScan(single.path, single.count, SCAN_BYTES, 4711);
  const light = { path: join(folder, 'light.pdf'), count: SCAN_PAGES };
  writeScan(light.path, light.count, LIGHT_SCAN_BYTES, 815);
  const ordinary: { path: string; count: number }[] = [];
  for (let index = 0; index < counts.ordinary; index++) {
    const made = { path: join(folder, `ordinary-${index}.pdf`), count: 1 + ((index * 7) % 10) };
    await writeOrdinary(made.path, made.count, index + 1);
    ordinary.push(made);
  }
  const mixed: typeof ordinary = [];
  for (let left = counts.mixed, at = 0; left > 0; at++) {
    const next = at % 4 === 3 ? light : ordinary[at % ordinary.length];
    if (next === undefined) break;
    mixed.push(next);
    left -= next.count;
  }
  return [
    inputs('scans', scans),
    inputs('a tenth of the scans', scans.slice(0, Math.ceil(counts.scans / 10))),
    inputs('one long scan', [single]),
    inputs(`${counts.ordinary} ordinary documents`, ordinary),
    inputs('mixed', mixed),
  ];
}
