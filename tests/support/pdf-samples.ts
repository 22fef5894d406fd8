import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { assemblePacket, bytesSource, type DocumentPart, type PacketRequest, type PacketResult } from '../../main/pdf';

/** An object's text, or a stream's dictionary entries and data. */
export type SampleObject = string | { readonly entries: string; readonly data: string | Buffer };

const bytesOf = (data: string | Buffer) => (typeof data === 'string' ? Buffer.from(data, 'latin1') : data);

/** A classic PDF of these objects, the catalog being object 1. Gaps in the numbers are free entries. */
export function buildPdf(objects: Readonly<Record<number, SampleObject>>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let position = parts[0]?.length ?? 0;
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    position += bytes.length;
  };
  for (const [num, object] of Object.entries(objects)) {
    offsets.set(Number(num), position);
    if (typeof object === 'string') push(Buffer.from(`${num} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else {
      const data = bytesOf(object.data);
      push(Buffer.from(`${num} 0 obj\n<<${object.entries}/Length ${data.length}>>\nstream\n`, 'latin1'));
      push(data);
      push(Buffer.from('\nendstream\nendobj\n'));
    }
  }
  const start = position;
  const size = Math.max(...offsets.keys()) + 1;
  let table = `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let num = 1; num < size; num++) {
    const offset = offsets.get(num);
    table += offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  push(Buffer.from(`${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

/** Pages that each say a text in Helvetica; `page` adds entries to a page's dictionary. */
export function textPdf(
  texts: readonly string[],
  page: (index: number) => string = () => '',
  more: Record<number, SampleObject> = {},
): Buffer {
  const objects: Record<number, SampleObject> = {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Count ${texts.length}/MediaBox[0 0 612 792]/Kids[${texts.map((_, index) => `${10 + index * 2} 0 R`).join(' ')}]>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...more,
  };
  texts.forEach((text, index) => {
    objects[10 + index * 2] =
      `<</Type/Page/Parent 2 0 R/Contents ${11 + index * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>${page(index)}>>`;
    objects[11 + index * 2] = { entries: '', data: `BT /F1 24 Tf 100 400 Td (${text}) Tj ET` };
  });
  return buildPdf(objects);
}

const requireHere = createRequire(import.meta.url);
export const stampFontFiles = ['latin-400', 'latin-ext-400'].map((file) =>
  requireHere.resolve(`@fontsource/inter/files/inter-${file}-normal.woff`),
);
export const stampFonts = stampFontFiles.map((path) => readFileSync(path));

const PACKET_INFO = { title: 'Dossier de santé', language: 'fr-CA', createdAt: '2026-01-02T03:04:05Z' } as const;

export const documentPart = (bytes: Uint8Array, more: Partial<DocumentPart> = {}): DocumentPart => ({
  kind: 'document',
  source: bytesSource(bytes),
  placeholder: 'This document could not be shown.',
  ...more,
});

/** Assembles into memory. */
export async function assembleBytes(
  request: Partial<PacketRequest> & Pick<PacketRequest, 'parts'>,
): Promise<{ bytes: Buffer; result: PacketResult }> {
  const chunks: Buffer[] = [];
  const result = await assemblePacket(
    { info: PACKET_INFO, fonts: stampFonts, ...request },
    { write: (chunk) => chunks.push(Buffer.from(chunk)) },
  );
  return { bytes: Buffer.concat(chunks), result };
}

/** A file's bytes with the data of every deflated stream beside them: what a search for a secret must look through. */
export function searchable(bytes: Buffer): string {
  let text = bytes.toString('latin1');
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
    try {
      text += inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }).toString('latin1');
    } catch {
      // Not deflated: already in the text as it is.
    }
  }
  return text;
}

export const hasProgram = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** What qpdf says of a file: 0 clean, 3 warnings, 2 errors. */
export function qpdfCheck(path: string, ...more: readonly string[]): { status: number | null; output: string } {
  const run = spawnSync('qpdf', ['--check', ...more, path], { encoding: 'utf8' });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}
