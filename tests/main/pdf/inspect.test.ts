import { describe, expect, it } from 'vitest';
import { bytesSource, inspectPdf } from '../../../main/pdf';
import { assembleBytes, documentPart, textPdf } from '../../support/pdf-samples';

const LETTER = { width: 612, height: 792, rotate: 0 };
const inspect = (bytes: Buffer, password?: string) =>
  inspectPdf(bytesSource(bytes), password === undefined ? {} : { password });
const lock = async (userPassword: string) =>
  (await assembleBytes({ parts: [documentPart(textPdf(['one', 'two']))], encryption: { userPassword } })).bytes;

describe('inspecting a PDF', () => {
  it('tells pages, their displayed size and rotation', async () => {
    const source = textPdf(['one', 'two'], (index) => (index === 1 ? '/Rotate 90' : ''));
    expect(await inspect(source)).toEqual({
      pageCount: 2,
      encrypted: 'no',
      broken: false,
      pages: [LETTER, { width: 792, height: 612, rotate: 90 }],
    });
  });

  it('tells an encryption that everyone can open from one that asks for a password', async () => {
    expect(await inspect(await lock(''))).toMatchObject({ pageCount: 2, encrypted: 'empty-password', broken: false });
    const locked = await lock('sésame');
    expect(await inspect(locked)).toEqual({ pageCount: 0, encrypted: 'password', broken: false });
    expect(await inspect(locked, 'sésame')).toMatchObject({
      pageCount: 2,
      encrypted: 'password',
      pages: [LETTER, LETTER],
    });
  });

  it('counts what can be saved of a truncated file', async () => {
    const whole = textPdf(['one', 'two', 'three']);
    expect(await inspect(whole.subarray(0, whole.length - 300))).toMatchObject({ pageCount: 3, broken: true });
  });

  it.each([
    ['empty', ''],
    ['a header alone', '%PDF-1.7\n'],
    ['no PDF', 'hello'],
    [
      'zero pages',
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n',
    ],
  ])('finds no page in a file that is %s', async (_, text) => {
    expect(await inspect(Buffer.from(text))).toEqual({ pageCount: 0, encrypted: 'no', broken: true });
  });
});
