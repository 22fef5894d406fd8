import * as fontkit from 'fontkit';
import { breakText } from './line-break';

/** What is drawn for a character that no font of the face has; never a blank. */
const MISSING = '\u25a1';

type Run = { readonly font: string; readonly text: string };
type Font = { hasGlyphForCodePoint(codePoint: number): boolean };

/** One weight of the typeface over several font files, one a script; the first file that has a character draws it. */
export type Face = {
  /** Width in points of one line. */
  widthOf(text: string, size: number): number;
  /** Lines no wider than `width`; breaks at spaces, at line ends, and inside a word only where nothing else helps. */
  breakLines(text: string, size: number, width: number): readonly string[];
  /** Draws one line with its baseline at `y` points from the top. */
  draw(text: string, x: number, y: number, style: { readonly size: number; readonly color: string }): void;
};

const isMark = (character: string): boolean => /\p{M}|\u200d|\ufe0f/u.test(character);

/** Registers the font files with `doc` under names beginning with `name`. */
export function createFace(doc: PDFKit.PDFDocument, name: string, files: readonly Uint8Array[]): Face {
  const fonts = files.map((file, index) => {
    const key = `${name}-${index}`;
    // pdfkit and fontkit both want a Buffer of their own.
    const bytes = Buffer.from(file);
    doc.registerFont(key, bytes);
    // fontkit's types name a collection too; a woff, ttf or otf file is always one font.
    return { key, font: fontkit.create(bytes) as unknown as Font };
  });
  const first = fonts[0];
  if (!first) throw new Error('a face needs at least one font file');
  const fontFor = (character: string): string | null => {
    const codePoint = character.codePointAt(0) ?? 0;
    return fonts.find(({ font }) => font.hasGlyphForCodePoint(codePoint))?.key ?? null;
  };

  const runsOf = (text: string): readonly Run[] => {
    const runs: { font: string; text: string }[] = [];
    for (const character of text.normalize('NFC')) {
      const last = runs.at(-1);
      const found = fontFor(character);
      const isBound =
        isMark(character) || (last !== undefined && found !== null && found !== last.font && character === ' ');
      const font = (isBound && last?.font) || found || first.key;
      const drawn = found === null ? (isMark(character) ? '' : MISSING) : character;
      if (last && last.font === font) last.text += drawn;
      else runs.push({ font, text: drawn });
    }
    return runs;
  };

  const widths = new Map<string, number>();
  const widthOf = (text: string, size: number): number => {
    let perPoint = widths.get(text);
    if (perPoint === undefined) {
      perPoint = runsOf(text).reduce((sum, run) => sum + doc.font(run.font, 100).widthOfString(run.text) / 100, 0);
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
        doc.font(run.font, size).fillColor(color).text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
        left += doc.widthOfString(run.text);
      }
    },
  };
}
