import type { LaidText } from '../pdf/packet-types';
import type { PdfiumDocument } from '../pdf/pdfium';
import { type Edges, touches } from '../pdf/pictures/areas';
import { PageNotDrawn } from '../pdf/pictures/draw-page';
import { readCharacters } from '../pdf/pictures/page-characters';
import { tonesOf } from '../pdf/pictures/page-pixels';
import { pageView } from '../pdf/pictures/page-view';
import { textRuns } from '../pdf/pictures/text-runs';
import type { PageReading } from './recognition-tasks';
import type { GrayPicture, ReadLine, ReadWord, TextEngine } from './text-engine';

/** What the engine was measured at: finer takes twice as long and finds hardly more. */
const DPI = 200;
const MAX_SIDE = 4400;
const POINTS_AN_INCH = 72;
/** Below this mean confidence a page may stand on its head. */
const DOUBTFUL = 65;
/** Below this nothing was written there: a film, a photo of skin, a pattern. */
const NO_TEXT = 45;
/** A word below this is dirt, or part of a picture. */
const NO_WORD = 25;

/** Reads a page (0-based) whichever way up it stands. Throws `PageNotDrawn`. */
export function readPage(engine: TextEngine, document: PdfiumDocument, page: number): PageReading {
  const lines = readEitherWay(engine, grayPage(document, page));
  const printed = printedOn(document, page);
  const runs = lines.flatMap(({ words, turns }) => {
    const kept = words.filter(({ edges }) => !printed.some((place) => touches(place, middleOf(edges))));
    return kept.map(({ text, edges }, index): LaidText => {
      return { text, edges, turns, hasSpace: index < kept.length - 1 };
    });
  });
  const read = lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
  return { runs, text: [printed.length > 0 ? document.text(page) : '', read].filter((text) => text !== '').join('\n') };
}

function grayPage(document: PdfiumDocument, page: number): GrayPicture {
  const picture = document.render(page, { dpi: DPI, maxSide: MAX_SIDE });
  if (picture === null) throw new PageNotDrawn();
  const { width, height } = picture;
  const dpi = (width / Math.max(1, document.pageBox(page).width)) * POINTS_AN_INCH;
  return { width, height, tones: tonesOf(picture), dpi };
}

/** Where the page has words of its own already. */
const printedOn = (document: PdfiumDocument, page: number): readonly Edges[] =>
  document.lendPage(page, (lent) => {
    const view = pageView(lent);
    return view === null ? [] : textRuns(readCharacters(lent, view)).map(({ edges }) => edges);
  }) ?? [];

const middleOf = ({ left, top, right, bottom }: Edges): Edges => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x, top: y, right: x, bottom: y };
};

/** The engine knows lines that run up or down, and reads those of a page on its head as nonsense: then it is turned. */
function readEitherWay(engine: TextEngine, picture: GrayPicture): readonly ReadLine[] {
  const upright = engine.read(picture);
  const first = meanConfidence(upright);
  if (first >= DOUBTFUL) return realWords(upright);
  const onHead = engine.read({ ...picture, tones: picture.tones.slice().reverse() });
  const second = meanConfidence(onHead);
  if (Math.max(first, second) < NO_TEXT) return [];
  return realWords(first >= second ? upright : onHead.map(turnedHalf));
}

/** By letter, 0 to 100; 0 for none. */
function meanConfidence(lines: readonly ReadLine[]): number {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
}

const turnedHalf = ({ words, turns }: ReadLine): ReadLine => ({
  turns: (turns + 2) % 4,
  words: words.map((word) => {
    const { left, top, right, bottom } = word.edges;
    return { ...word, edges: { left: 1 - right, top: 1 - bottom, right: 1 - left, bottom: 1 - top } };
  }),
});

const realWords = (lines: readonly ReadLine[]): readonly ReadLine[] =>
  lines.map((line) => ({ ...line, words: line.words.filter(isWord) })).filter(({ words }) => words.length > 0);

const isWord = ({ text, confidence }: ReadWord) => confidence >= NO_WORD && /[\p{L}\p{N}]/u.test(text);
