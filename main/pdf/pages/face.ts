import * as fontkit from 'fontkit';
import { unpackWoff } from '../woff';
import { breakText } from './line-break';

/** What is drawn for a character that no font of the face has; never a blank. */
const MISSING = '\u25a1';

/** `isNumber`: set with tabular figures and without kerning, which draws Inter's 7,1 as good as 71. */
type Run = { readonly font: number; readonly text: string; readonly isNumber: boolean };
type Layout = { readonly advanceWidth: number };
type Font = {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features?: Readonly<Record<string, boolean>>): Layout;
};
type FontFile = { readonly bytes: Buffer; font(): Font };

const opened = new WeakMap<Uint8Array, FontFile>();
/** A font file is unpacked once and parsed only when no earlier one has the character. */
function openFile(file: Uint8Array): FontFile {
  const known = opened.get(file);
  if (known) return known;
  const bytes = Buffer.from(unpackWoff(file));
  let parsed: Font | undefined;
  const made: FontFile = {
    bytes,
    font() {
      // fontkit's types name only what stamps use of it.
      parsed ??= fontkit.create(bytes) as unknown as Font;
      return parsed;
    },
  };
  opened.set(file, made);
  return made;
}

/** Captures numbers, decimal and thousands separators included, so that `split` puts them at the odd places. */
const NUMBER = /(\d+(?:[.,:/]\d+)*)/;
const TABULAR = { tnum: true, kern: false } as const;

const isMark = (character: string): boolean => /\p{M}|\u200d|\ufe0f/u.test(character);

/** One weight of the typeface over several font files, one a script; the first file that has a character draws it. */
export class Face {
  private readonly files: readonly FontFile[];
  private readonly found = new Map<string, number>();
  private readonly widths = new Map<string, number>();
  private readonly runs = new Map<string, readonly Run[]>();

  constructor(files: readonly Uint8Array[]) {
    if (files.length === 0) throw new Error('a face needs at least one font file');
    this.files = files.map(openFile);
  }

  /** Width in points of one line: that of its words and the spaces between them, since fonts set word by word. */
  widthOf(text: string, size: number): number {
    const words = text.split(' ');
    const spaces = words.length > 1 ? (words.length - 1) * this.wordWidth(' ') : 0;
    return words.reduce((sum, word) => sum + this.wordWidth(word), spaces) * size;
  }

  /** Lines no wider than `width`; breaks at spaces, at line ends, and inside a word only where nothing else helps. */
  breakLines(text: string, size: number, width: number): readonly string[] {
    return breakText(text, (part) => this.widthOf(part, size), width);
  }

  /** Makes the face drawable in `doc`, under font names of its own that begin with `name`. */
  attach(doc: PDFKit.PDFDocument, name: string): DrawLine {
    const embedded = this.files.map(() => null as Embedded | null);
    const embed = (index: number): Embedded => {
      const known = embedded[index];
      if (known) return known;
      const file = this.files[index];
      if (!file) throw new RangeError('no such font file');
      const key = `${name}${index}`;
      doc.registerFont(key, file.bytes);
      doc.font(key);
      // pdfkit keeps the font it just opened here; encoding by ourselves sets a whole line at once.
      const made = (doc as unknown as { readonly _font: Embedded })._font;
      embedded[index] = made;
      return made;
    };
    return (text, x, y, size) => {
      let operators = `BT 1 0 0 -1 ${round(x)} ${round(y)} Tm`;
      for (const run of this.runsOf(text)) {
        if (run.text === '') continue;
        const font = embed(run.font);
        // pdfkit puts what a page's `fonts` names into its resources.
        const { fonts } = doc.page as unknown as { readonly fonts: Record<string, unknown> };
        fonts[font.id] ??= font.ref();
        operators += ` /${font.id} ${round(size)} Tf ${show(font, run, size)}`;
      }
      doc.addContent(`${operators} ET`);
    };
  }

  private wordWidth(word: string): number {
    let width = this.widths.get(word);
    if (width === undefined) {
      width = this.runsOf(word).reduce((sum, run) => sum + this.runWidth(run), 0);
      this.widths.set(word, width);
    }
    return width;
  }

  private runWidth({ font, text, isNumber }: Run): number {
    const parsed = this.files[font]?.font();
    return parsed ? parsed.layout(text, isNumber ? TABULAR : undefined).advanceWidth / parsed.unitsPerEm : 0;
  }

  /** The font that draws a character; -1 when none has it. */
  private fontFor(character: string): number {
    const known = this.found.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const index = this.files.findIndex((file) => file.font().hasGlyphForCodePoint(codePoint));
    this.found.set(character, index);
    return index;
  }

  private runsOf(text: string): readonly Run[] {
    const known = this.runs.get(text);
    if (known) return known;
    const made = text
      .normalize('NFC')
      .split(NUMBER)
      .flatMap((part, index) => this.runsOfPart(part, index % 2 === 1));
    this.runs.set(text, made);
    return made;
  }

  private runsOfPart(text: string, isNumber: boolean): readonly Run[] {
    const runs: { font: number; text: string; isNumber: boolean }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const own = this.fontFor(character);
      const isBound = last !== undefined && (isMark(character) || (character === ' ' && own >= 0));
      const drawn = own >= 0 ? character : isMark(character) ? '' : MISSING;
      const font = isBound ? last.font : own >= 0 ? own : Math.max(0, this.fontFor(MISSING));
      if (last && last.font === font) last.text += drawn;
      else runs.push({ font, text: drawn, isNumber });
    }
    return runs;
  }
}

/** Draws one line on the current page, its baseline at `y` points from the top, in the current fill colour. */
export type DrawLine = (text: string, x: number, y: number, size: number) => void;

/** Thousandths of the font size. */
type Position = {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
};
/** The part of pdfkit's embedded font that setting a line takes. */
type Embedded = {
  readonly id: string;
  ref(): unknown;
  encode(text: string, features?: Readonly<Record<string, boolean>>): readonly [readonly string[], readonly Position[]];
};

/** Glyphs with what kerning moves them; a mark that the font places over its letter is moved there and back. */
function show(font: Embedded, { text, isNumber }: Run, size: number): string {
  const [glyphs, positions] = font.encode(text, isNumber ? TABULAR : undefined);
  let operators = '';
  let operands = '';
  let hex = '';
  const close = () => {
    if (hex !== '') operands += `<${hex}>`;
    if (operands !== '') operators += `[${operands}] TJ `;
    operands = '';
    hex = '';
  };
  glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    if (yOffset !== 0) {
      close();
      operators += `${round((yOffset * size) / 1000)} Ts `;
    }
    if (xOffset !== 0) {
      operands += hex === '' ? `${round(-xOffset)}` : `<${hex}>${round(-xOffset)}`;
      hex = '';
    }
    hex += glyph;
    const move = round(advanceWidth - xAdvance + xOffset);
    if (move !== 0) {
      operands += `<${hex}>${move}`;
      hex = '';
    }
    if (yOffset !== 0) {
      close();
      operators += '0 Ts ';
    }
  });
  close();
  return operators.trimEnd();
}

const round = (value: number): number => Math.round(value * 100) / 100;
