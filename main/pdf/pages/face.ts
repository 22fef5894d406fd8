import * as fontkit from 'fontkit';
import { breakText } from './line-break';

/** What is drawn for a character that no font of the face has; never a blank. */
const MISSING = '\u25a1';

/** `isNumber`: set with tabular figures and without kerning, which draws Inter's 7,1 as good as 71. */
type Run = { readonly font: string; readonly text: string; readonly isNumber: boolean };
type Font = { hasGlyphForCodePoint(codePoint: number): boolean };

const parsed = new WeakMap<Uint8Array, Font>();
/** A font file is parsed once, and only when no earlier one has the character. */
function coverageOf(file: Uint8Array): Font {
  const known = parsed.get(file);
  if (known) return known;
  // fontkit's types name a collection too; a woff, ttf or otf file is always one font.
  const font = fontkit.create(Buffer.from(file)) as unknown as Font;
  parsed.set(file, font);
  return font;
}

/** One weight of the typeface over several font files, one a script; the first file that has a character draws it. */
export type Face = {
  /** Width in points of one line. */
  widthOf(text: string, size: number): number;
  /** Lines no wider than `width`; breaks at spaces, at line ends, and inside a word only where nothing else helps. */
  breakLines(text: string, size: number, width: number): readonly string[];
  /** Draws one line with its baseline at `y` points from the top. */
  draw(text: string, x: number, y: number, style: { readonly size: number; readonly color: string }): void;
};

/** Captures numbers, decimal and thousands separators included, so that `split` puts them at the odd places. */
const NUMBER = /(\d+(?:[.,:/]\d+)*)/;
// pdfkit hands the features on to fontkit, which also takes them by name; the types know the list only.
const optionsOf = ({ isNumber }: Run): PDFKit.Mixins.TextOptions =>
  isNumber ? { features: { tnum: true, kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] } : {};

const isMark = (character: string): boolean => /\p{M}|\u200d|\ufe0f/u.test(character);

/** Registers the font files with `doc` under names beginning with `name`. */
export function createFace(doc: PDFKit.PDFDocument, name: string, files: readonly Uint8Array[]): Face {
  const fonts = files.map((file, index) => {
    const key = `${name}-${index}`;
    doc.registerFont(key, Buffer.from(file));
    return { key, file };
  });
  const first = fonts[0];
  if (!first) throw new Error('a face needs at least one font file');
  const found = new Map<string, string | null>();
  const fontFor = (character: string): string | null => {
    const known = found.get(character);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const key = fonts.find(({ file }) => coverageOf(file).hasGlyphForCodePoint(codePoint))?.key ?? null;
    found.set(character, key);
    return key;
  };

  const runsOfPart = (text: string, isNumber: boolean): readonly Run[] => {
    const runs: { font: string; text: string; isNumber: boolean }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const own = fontFor(character);
      const isBound =
        isMark(character) || (last !== undefined && own !== null && own !== last.font && character === ' ');
      const font = (isBound && last?.font) || own || first.key;
      const drawn = own === null ? (isMark(character) ? '' : MISSING) : character;
      if (last && last.font === font) last.text += drawn;
      else runs.push({ font, text: drawn, isNumber });
    }
    return runs;
  };
  const runsOf = (text: string): readonly Run[] =>
    text
      .normalize('NFC')
      .split(NUMBER)
      .flatMap((part, index) => runsOfPart(part, index % 2 === 1));

  const widths = new Map<string, number>();
  const widthOf = (text: string, size: number): number => {
    let perPoint = widths.get(text);
    if (perPoint === undefined) {
      perPoint = runsOf(text).reduce(
        (sum, run) => sum + doc.font(run.font, 100).widthOfString(run.text, optionsOf(run)) / 100,
        0,
      );
      widths.set(text, perPoint);
    }
    return perPoint * size;
  };

  return {
    widthOf,
    breakLines: (text, size, width) => breakText(text, (part) => widthOf(part, size), width),
    draw(text, x, y, { size, color }) {
      let left = x;
      for (const run of runsOf(text)) {
        doc
          .font(run.font, size)
          .fillColor(color)
          .text(run.text, left, y, { ...optionsOf(run), lineBreak: false, baseline: 'alphabetic' });
        left += doc.widthOfString(run.text, optionsOf(run));
      }
    },
  };
}
