import * as fontkit from 'fontkit';
import { unpackWoff } from '../woff';
import { breakText } from './line-break';

/**
 * What is drawn for a character that no font of the face has; never a blank. In letters every font has: a glyph without
 * a character of its own is nothing to a search or a screen reader, and PDF/UA forbids it.
 */
const MISSING = '[?]';

/** `isNumber`: set with tabular figures and without kerning, which draws Inter's 7,1 as good as 71. */
type Run = { readonly font: number; readonly text: string; readonly isNumber: boolean };
type Glyph = { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] };
/** In units of the font. */
type Position = { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number };
type Layout = {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
};
type Font = {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features: Readonly<Record<string, boolean>>): Layout;
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
/** Contextual forms stay off: Inter would draw the x of 10x9 as a multiplication sign, and what is printed stays so. */
const WORDS = { calt: false } as const;
const NUMBERS = { calt: false, tnum: true, kern: false } as const;

/** A letter with the marks that stand over and under it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Joiners, direction marks and the like: they show nothing of their own. */
const isInvisible = (character: string): boolean => /\p{Cf}|[\ufe00-\ufe0f]/u.test(character);

/** One weight of the typeface over several font files, one a script; the first file that has a character draws it. */
export class Face {
  private readonly files: readonly FontFile[];
  private readonly found = new Map<string, number>();
  private readonly widths = new Map<string, number>();
  private readonly runs = new Map<string, readonly Run[]>();
  private readonly layouts = new Map<string, Layout>();
  private readonly broken = new Map<string, readonly string[]>();

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
    const key = `${size} ${width} ${text}`;
    const known = this.broken.get(key);
    if (known) return known;
    const lines = breakText(text, (part) => this.widthOf(part, size), width);
    this.broken.set(key, lines);
    return lines;
  }

  /** Makes the face drawable in `doc`, under font names of its own that begin with `name`. */
  attach(doc: PDFKit.PDFDocument, name: string): DrawLine {
    const known = this.files.map(() => null as Embedded | null);
    const embed = (index: number): Embedded => {
      const before = known[index];
      if (before) return before;
      const file = this.files[index];
      if (!file) throw new RangeError('no such font file');
      const key = `${name}${index}`;
      doc.registerFont(key, file.bytes);
      doc.font(key);
      // pdfkit keeps the font it just opened here; encoding by ourselves sets a whole line at once.
      const made = (doc as unknown as { readonly _font: Embedded })._font;
      known[index] = made;
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
        operators += ` /${font.id} ${round(size)} Tf`;
        const words = run.text.split(/(?<= )/);
        operators += ` ${show(
          font,
          words.map((word) => this.layout(run, word)),
          size,
        )}`;
      }
      doc.addContent(`${operators} ET`);
    };
  }

  /** A word as its font sets it, once for measuring and every drawing. */
  private layout({ font, isNumber }: Run, word: string): Layout {
    const key = `${font}${isNumber} ${word}`;
    const known = this.layouts.get(key);
    if (known) return known;
    const parsed = this.files[font]?.font();
    if (!parsed) throw new RangeError('no such font file');
    const made = parsed.layout(word, isNumber ? NUMBERS : WORDS);
    const scale = 1000 / parsed.unitsPerEm;
    const layout = {
      glyphs: made.glyphs.map(({ id, advanceWidth, codePoints }) => ({
        id,
        advanceWidth: advanceWidth * scale,
        codePoints,
      })),
      positions: made.positions.map(({ xAdvance, xOffset, yOffset }) => ({
        xAdvance: xAdvance * scale,
        xOffset: xOffset * scale,
        yOffset: yOffset * scale,
      })),
      advanceWidth: made.advanceWidth * scale,
    };
    this.layouts.set(key, layout);
    return layout;
  }

  private wordWidth(word: string): number {
    let width = this.widths.get(word);
    if (width === undefined) {
      width = this.runsOf(word).reduce((sum, run) => sum + this.layout(run, run.text).advanceWidth / 1000, 0);
      this.widths.set(word, width);
    }
    return width;
  }

  /** The first font that has every character of a cluster, marks over a letter included; -1 when none has. */
  private fontFor(cluster: string): number {
    const known = this.found.get(cluster);
    if (known !== undefined) return known;
    const codePoints = [...cluster].map((character) => character.codePointAt(0) ?? 0);
    const index = this.files.findIndex((file) => codePoints.every((code) => file.font().hasGlyphForCodePoint(code)));
    this.found.set(cluster, index);
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
    for (const piece of this.piecesOf(text)) {
      const last = runs.at(-1);
      const own = this.fontFor(piece);
      // A space goes with the word before it: a font of its own would cut the line into pieces.
      const font = Math.max(0, last !== undefined && piece === ' ' && own >= 0 ? last.font : own);
      const drawn = own >= 0 ? piece : isInvisible(piece) ? '' : MISSING;
      if (last && last.font === font) last.text += drawn;
      else runs.push({ font, text: drawn, isNumber });
    }
    return runs;
  }

  /** Letters with their marks, one by one where no font has both. */
  private piecesOf(text: string): readonly string[] {
    return (text.match(CLUSTER) ?? []).flatMap((cluster) => (this.fontFor(cluster) < 0 ? [...cluster] : cluster));
  }
}

/** Draws one line on the current page, its baseline at `y` points from the top, in the current fill colour. */
export type DrawLine = (text: string, x: number, y: number, size: number) => void;

/** The part of pdfkit's embedded font that setting a line takes. */
type Embedded = {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  /** Widths and characters of the glyphs embedded, by their number in the subset. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
};

/** The glyph's number in the embedded subset, as pdfkit counts it. */
function embedded(font: Embedded, { id, advanceWidth, codePoints }: Glyph): string {
  const number = font.subset.includeGlyph(id);
  font.widths[number] ??= advanceWidth;
  font.unicode[number] ??= codePoints;
  return number.toString(16).padStart(4, '0');
}

/** Glyphs with what kerning moves them; a mark that the font places over its letter is moved there and back. */
function show(font: Embedded, words: readonly Layout[], size: number): string {
  let operators = '';
  let operands = '';
  let hex = '';
  const move = (by: number) => {
    const rounded = round(by);
    if (rounded === 0) return;
    operands += hex === '' ? `${rounded}` : `<${hex}>${rounded}`;
    hex = '';
  };
  const close = () => {
    if (hex !== '') operands += `<${hex}>`;
    if (operands !== '') operators += `[${operands}] TJ `;
    operands = '';
    hex = '';
  };
  for (const { glyphs, positions } of words)
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      if (yOffset !== 0) {
        close();
        operators += `${round((yOffset * size) / 1000)} Ts `;
      }
      move(-xOffset);
      hex += embedded(font, glyph);
      move(glyph.advanceWidth - xAdvance + xOffset);
      if (yOffset !== 0) {
        close();
        operators += '0 Ts ';
      }
    });
  close();
  return operators.trimEnd();
}

const round = (value: number): number => Math.round(value * 100) / 100;
