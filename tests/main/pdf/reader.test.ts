import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../main/pdf/filters';
import { Lexer } from '../../../main/pdf/lexer';
import { name, PdfLimitError, PdfRef } from '../../../main/pdf/objects';
import { openPages } from '../../../main/pdf/prepare';
import { PdfReader } from '../../../main/pdf/reader';
import { serialize } from '../../../main/pdf/serialize';
import { bytesSource, type RandomAccessSource } from '../../../main/pdf/source';
import { buildPdf, textPdf } from '../../support/pdf-samples';

const open = (bytes: Buffer) => new PdfReader(bytesSource(bytes));
const countPages = (bytes: Buffer) => openPages(open(bytes)).entries.length;
const parse = (text: string) => new Lexer(Buffer.from(text, 'latin1'), 0, true).value();

/** Objects of a small document in an object stream, found through a cross-reference stream. */
function compressedPdf(): Buffer {
  const inner = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 20]>>',
  ];
  let header = '';
  let body = '';
  inner.forEach((text, index) => {
    header += `${index + 1} ${body.length} `;
    body += `${text} `;
  });
  const data = deflateSync(Buffer.from(header + body));
  const head = '%PDF-1.5\n';
  const holder = `4 0 obj\n<</Type/ObjStm/N 3/First ${header.length}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`;
  const xrefAt = head.length + holder.length + data.length + '\nendstream\nendobj\n'.length;
  const rows = Buffer.from([
    0,
    0,
    0,
    0,
    2,
    0,
    4,
    0,
    2,
    0,
    4,
    1,
    2,
    0,
    4,
    2,
    1,
    0,
    head.length,
    0,
    1,
    xrefAt >> 8,
    xrefAt & 255,
    0,
  ]);
  return Buffer.concat([
    Buffer.from(head + holder),
    data,
    Buffer.from(
      `\nendstream\nendobj\n5 0 obj\n<</Type/XRef/Size 6/Root 1 0 R/W[1 2 1]/Length ${rows.length}>>\nstream\n`,
    ),
    rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${xrefAt}\n%%EOF`),
  ]);
}

describe('lexer', () => {
  it('reads what it wrote', () => {
    const text = '<</A 1/B -0.5/C(par\\(en\\) \\\\)/D<00ff>/E[1 2 0 R null true]/F/N#20ame>>';
    expect(serialize(parse(serialize(parse(text))))).toBe(serialize(parse(text)));
    expect(serialize(parse(text))).toBe(text);
  });

  it('decodes escaped names so that a forbidden key cannot hide', () => {
    expect(parse('/Java#53cript')).toBe(name('JavaScript'));
  });

  it('takes the sensible part of malformed numbers', () => {
    expect([parse('--5'), parse('1.2.3'), parse('+7'), parse('.5'), parse('4.')]).toEqual([-5, 1.2, 7, 0.5, 4]);
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(() => parse('['.repeat(100_000))).toThrow('nested too deep');
  });
});

describe('reader', () => {
  it('reads a classic file without repair', () => {
    const reader = open(textPdf(['one', 'two']));
    expect(openPages(reader)).toMatchObject({ isSound: true });
    expect(reader.wasRepaired).toBe(false);
  });

  it('reads object streams and cross-reference streams', () => {
    const reader = open(compressedPdf());
    expect(openPages(reader).entries).toHaveLength(1);
    expect(reader.wasRepaired).toBe(false);
  });

  it('takes the newest version of an object after an incremental save', () => {
    const first = textPdf(['one', 'two']);
    const startAt = /startxref\n(\d+)/.exec(first.toString('latin1'))?.[1];
    const update = '2 0 obj\n<</Type/Pages/Count 1/MediaBox[0 0 612 792]/Kids[12 0 R]>>\nendobj\n';
    const section = `xref\n2 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 14/Root 1 0 R/Prev ${startAt}>>\n`;
    const saved = Buffer.concat([
      first,
      Buffer.from(`${update}${section}startxref\n${first.length + update.length}\n%%EOF\n`),
    ]);
    expect(openPages(open(saved)).entries.map(({ num }) => num)).toEqual([12]);
  });

  it('finds the pages of a file whose cross-reference is cut off', () => {
    const whole = textPdf(['one', 'two', 'three']);
    const cut = whole.subarray(0, whole.indexOf('xref\n0'));
    const reader = open(cut);
    expect(openPages(reader)).toMatchObject({ isSound: false });
    expect(openPages(reader).entries).toHaveLength(3);
  });

  it('finds the pages when offsets are wrong and something stands before the header', () => {
    const whole = textPdf(['one', 'two']);
    expect(countPages(Buffer.concat([Buffer.from('mail header\n\n'), whole]))).toBe(2);
    expect(
      countPages(Buffer.from(whole.toString('latin1').replace('%PDF-1.5\n', '%PDF-1.5\n%shift\n'), 'latin1')),
    ).toBe(2);
  });

  it('finds the pages of compressed objects when the cross-reference stream is gone', () => {
    const whole = compressedPdf();
    expect(countPages(whole.subarray(0, whole.indexOf('5 0 obj')))).toBe(1);
  });

  it('ends on a page tree that contains itself', () => {
    const bytes = buildPdf({
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Count 9/Kids[2 0 R 3 0 R]>>',
      3: '<</Type/Page/Parent 2 0 R>>',
    });
    expect(countPages(bytes)).toBe(1);
  });

  it('ends on references that lead in a circle', () => {
    const reader = open(buildPdf({ 1: '<</Type/Catalog/Pages 3 0 R>>', 3: '4 0 R', 4: '3 0 R' }));
    expect(reader.resolve(new PdfRef(3, 0))).toBeNull();
  });

  it('regression 9: refuses to inflate beyond the limit instead of taking the memory', () => {
    const bomb = deflateSync(Buffer.alloc(8 * 1024 * 1024));
    expect(() => decode(bomb, ['FlateDecode'], [], 1024 * 1024)).toThrow(PdfLimitError);
    expect(decode(bomb, ['FlateDecode'], [], 9 * 1024 * 1024)).toHaveLength(8 * 1024 * 1024);
  });

  it('reads little of a large file to find its pages', () => {
    const bytes = textPdf(['one'], () => '', { 9: { entries: '', data: Buffer.alloc(20 * 1024 * 1024, 65) } });
    let taken = 0;
    const counting: RandomAccessSource = {
      size: bytes.length,
      read: (position, length) => {
        taken += length;
        return bytes.subarray(position, position + length);
      },
    };
    expect(openPages(new PdfReader(counting)).entries).toHaveLength(1);
    expect(taken).toBeLessThan(1024 * 1024);
  });
});
