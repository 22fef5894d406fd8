import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPdfiumSource, type PdfiumDocument } from '../../../../main/pdf/pdfium';
import { bytesSource } from '../../../../main/pdf/source';
import { buildPdf, type SampleObject } from '../../../support/pdf-samples';

/** One page of these operators, with Helvetica as F1; object 22 is what the file says of itself. */
export function pageOf(content: string, page = '', more: Readonly<Record<number, SampleObject>> = {}): Buffer {
  const objects = {
    1: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[20 0 R]/DA(/F1 0 Tf 0 g)/DR<</Font<</F1 3 0 R>>>>>>>>',
    2: '<</Type/Pages/Count 1/Kids[4 0 R]/MediaBox[0 0 612 792]>>',
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    4: `<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im 6 0 R>>>>${page}>>`,
    5: { entries: '', data: content },
    ...more,
  };
  return buildPdf(objects, 22 in more ? '/Info 22 0 R' : '');
}

/** Lines of 12-point text from the top, each at its own height. */
export const linesOf = (lines: readonly string[]): string =>
  lines.map((line, index) => `BT /F1 12 Tf 72 ${700 - index * 30} Td (${line}) Tj ET`).join('\n');

/** An 8-bit gray picture of samples, as object 6. */
export const grayPicture = (width: number, height: number, data: Buffer): SampleObject => ({
  entries: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray`,
  data,
});

export async function withDocument<T>(bytes: Uint8Array, use: (document: PdfiumDocument) => T): Promise<T> {
  const document = await openPdfiumSource(bytesSource(bytes));
  try {
    return use(document);
  } finally {
    document.close();
  }
}

/**
 * Runs another program on a file of these bytes: `{}` in its arguments is the file, `{out}` a place for its answer, to which
 * it may add an ending of its own.
 */
export function ask(program: string, args: readonly string[], bytes: Uint8Array, ending = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  try {
    const file = join(folder, 'page.pdf');
    const out = join(folder, 'out');
    writeFileSync(file, bytes);
    const said = execFileSync(
      program,
      args.map((arg) => arg.replace('{}', file).replace('{out}', out)),
      { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return args.some((arg) => arg.includes('{out}')) ? readFileSync(out + ending) : said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page's text as another reader takes it. */
export const textOf = (bytes: Uint8Array): string => ask('pdftotext', ['-layout', '{}', '-'], bytes).toString();

/** Every stream inflated, as qpdf writes them. */
export const inflated = (bytes: Uint8Array): string =>
  ask('qpdf', ['--qdf', '--object-streams=disable', '{}', '{out}'], bytes).toString('latin1');

/** The page drawn by another renderer: gray tones, a byte a pixel. */
export function drawnBy(bytes: Uint8Array, dpi: number): { width: number; height: number; tones: Buffer } {
  const pgm = ask('pdftoppm', ['-gray', '-r', String(dpi), '{}'], bytes);
  const [, width = 0, height = 0] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))?.map(Number) ?? [];
  return { width, height, tones: pgm.subarray(pgm.length - width * height) };
}
