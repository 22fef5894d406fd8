import { nameOf, type PdfDict, PdfString, type PdfValue } from './objects';
import type { Box } from './page-tree';
import type { PdfReader } from './reader';
import { round, type StampFonts } from './stamp-fonts';
import { decodeText } from './text-decoding';

const MULTILINE = 1 << 12;
const PASSWORD = 1 << 13;

/** A field entry, inherited from its parents. */
function fieldEntry(reader: PdfReader, widget: PdfDict, key: string): PdfValue {
  let at: PdfDict | undefined = widget;
  for (let depth = 0; at !== undefined && depth < 32; depth++) {
    const own = at.get(key);
    if (own !== undefined) return reader.resolve(own);
    at = reader.dictAt(at.get('Parent'));
  }
  return null;
}

/**
 * Operators that show a form field that has no appearance of its own, in the page's user space: what a viewer would make
 * up, so that a filled requisition is not carried over empty, and an empty field is still seen to be one.
 */
export function drawField(reader: PdfReader, fonts: StampFonts, widget: PdfDict, rect: Box): string {
  return `${drawFrame(reader, widget, rect)}${drawValue(reader, fonts, widget, rect)}`;
}

/** The field's background and border, as its characteristics name them. */
function drawFrame(reader: PdfReader, widget: PdfDict, [left, bottom, right, top]: Box): string {
  const characteristics = reader.dictAt(widget.get('MK'));
  const colour = (key: string, operators: readonly string[]) => {
    const parts = (reader.arrayAt(characteristics?.get(key)) ?? []).map((item) => reader.numberAt(item) ?? 0);
    const operator = operators[parts.length];
    return operator ? `${parts.map(round).join(' ')} ${operator}` : '';
  };
  const fill = colour('BG', ['', 'g', '', 'rg', 'k']);
  const line = colour('BC', ['', 'G', '', 'RG', 'K']);
  const width = reader.numberAt(reader.dictAt(widget.get('BS'))?.get('W')) ?? 1;
  const box = (inset: number) =>
    `${[left + inset, bottom + inset, right - left - 2 * inset, top - bottom - 2 * inset].map(round).join(' ')} re`;
  const back = fill && `${fill} ${box(0)} f `;
  const border = line && width > 0 ? `${line} ${round(width)} w ${box(width / 2)} S ` : '';
  return back || border ? `q ${back}${border}Q\n` : '';
}

function drawValue(reader: PdfReader, fonts: StampFonts, widget: PdfDict, rect: Box): string {
  const type = nameOf(fieldEntry(reader, widget, 'FT'));
  const flags = fieldEntry(reader, widget, 'Ff');
  const bits = typeof flags === 'number' ? flags : 0;
  const value = fieldEntry(reader, widget, 'V');
  const [left, bottom, right, top] = rect;
  const width = right - left;
  const height = top - bottom;
  if (width < 2 || height < 2) return '';
  if (type === 'Btn') {
    const state = nameOf(reader.resolve(widget.get('AS'))) ?? nameOf(value) ?? 'Off';
    if (state === 'Off' || bits & (1 << 16)) return '';
    const inset = Math.min(width, height) * 0.2;
    const [x0, y0, x1, y1] = [left + inset, bottom + inset, right - inset, top - inset].map(round);
    return `q 1 w 0 G ${x0} ${y0} m ${x1} ${y1} l ${x0} ${y1} m ${x1} ${y0} l S Q\n`;
  }
  if ((type !== 'Tx' && type !== 'Ch') || bits & PASSWORD) return '';
  const text = textOf(reader, value);
  if (text === '') return '';
  const isMultiline = (bits & MULTILINE) !== 0 || type === 'Ch';
  const size = fontSize(fieldEntry(reader, widget, 'DA'), height, isMultiline);
  const lines = isMultiline ? wrap(fonts, text, size, width - 4) : [text.replace(/[\r\n]+/g, ' ')];
  let operators = `q ${[left, bottom, width, height].map(round).join(' ')} re W n 0 g\n`;
  lines.forEach((line, index) => {
    const y = isMultiline ? top - 2 - size * (0.8 + index * 1.2) : bottom + (height - size) / 2 + size * 0.22;
    operators += fonts.show(fonts.set(line, size), size, left + 2, y);
  });
  return `${operators}Q\n`;
}

/** A text or choice field that holds something to be read. */
export function hasTextValue(reader: PdfReader, widget: PdfDict): boolean {
  const type = nameOf(fieldEntry(reader, widget, 'FT'));
  return (type === 'Tx' || type === 'Ch') && textOf(reader, fieldEntry(reader, widget, 'V')) !== '';
}

function textOf(reader: PdfReader, value: PdfValue): string {
  return (Array.isArray(value) ? value.map((item) => reader.resolve(item)) : [value])
    .map((item) => (item instanceof PdfString ? decodeText(item.value) : ''))
    .filter((line) => line !== '')
    .join('\n');
}

function fontSize(appearance: PdfValue, height: number, isMultiline: boolean): number {
  const text = appearance instanceof PdfString ? appearance.value : '';
  const given = Number(/([\d.]+)\s+Tf/.exec(text)?.[1] ?? 0);
  if (given > 0) return Math.min(given, height);
  return isMultiline ? Math.min(10, height * 0.7) : Math.min(12, height * 0.7);
}

function wrap(fonts: StampFonts, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && fonts.set(longer, size).width > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    lines.push(line);
  }
  return lines;
}
