import { PdfName, PdfRef, PdfString, type PdfValue } from './objects';

const nameTexts = new Map<string, string>();

function nameText(value: string): string {
  const known = nameTexts.get(value);
  if (known !== undefined) return known;
  const text = `/${value.replace(/[^!-~]|[#/()<>[\]{}%]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
  if (nameTexts.size < 4096) nameTexts.set(value, text);
  return text;
}

function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10) : text;
}

function stringText(value: PdfString): string {
  if (value.isHex) return `<${Buffer.from(value.value, 'latin1').toString('hex')}>`;
  return `(${value.value.replace(/[\\()\r]/g, (char) => (char === '\r' ? '\\r' : `\\${char}`))})`;
}

/** Turns a string's clear bytes into the bytes to write (encryption). */
export type StringCoder = (clear: Buffer) => Buffer;

/** A value as PDF text, one char a byte. References are written as they stand: renumber before. */
export function serialize(value: PdfValue, coder?: StringCoder): string {
  if (typeof value === 'number') return numberText(value);
  if (value instanceof PdfRef) return `${value.num} ${value.gen} R`;
  if (value instanceof PdfName) return nameText(value.value);
  if (value instanceof PdfString) {
    if (coder === undefined) return stringText(value);
    return `<${coder(Buffer.from(value.value, 'latin1')).toString('hex')}>`;
  }
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) text += text.length > 1 ? ` ${serialize(item, coder)}` : serialize(item, coder);
    return `${text}]`;
  }
  if (value instanceof Map) {
    let text = '<<';
    for (const [key, item] of value) {
      const body = serialize(item, coder);
      const first = body.charCodeAt(0);
      // No blank is needed before a delimiter: / ( < [
      text += nameText(key) + (first === 47 || first === 40 || first === 60 || first === 91 ? '' : ' ') + body;
    }
    return `${text}>>`;
  }
  return value === null ? 'null' : String(value);
}
