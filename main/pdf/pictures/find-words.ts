import { PacketCancelled } from '../packet-types';
import type { LentPage, PdfiumDocument } from '../pdfium';
import { areaOf, around, type Edges, type PageArea } from './areas';
import { type FoldedText, foldAll } from './fold-text';
import { type PageCharacter, readCharacters } from './page-characters';
import { readNotes } from './page-notes';
import { pagePictures } from './page-objects';
import { type PageView, pageView } from './page-view';
import { wordPattern } from './word-pattern';

export interface FoundWord {
  /** As it was asked for. */
  readonly word: string;
  readonly where: 'text' | 'field' | 'note';
  /** One for each line it stands on; none where it is off the page: it is in the file all the same. */
  readonly boxes: readonly PageArea[];
}

/** Why a page's search may have missed something. */
export type SearchGap =
  /** Nothing but a picture: a scan whose text is not known. */
  | 'no_text'
  /** A picture takes most of the page, and only its surroundings have text. */
  | 'picture_without_text'
  /** Its text has no known letters: the font does not say what it shows. */
  | 'unknown_letters'
  | 'not_readable';

/** A page with something found, or that could not be searched in full. */
export interface SearchedPage extends PageSearch {
  /** 0-based. */
  readonly page: number;
}

export interface PageSearch {
  readonly found: readonly FoundWord[];
  readonly gap: SearchGap | null;
}

/** A share of the page that makes a picture its main thing. */
const MAIN_PICTURE = 0.5;
/** Fewer visible characters beside a main picture than this: a stamp, a fax header, a page number. */
export const FEW_CHARACTERS = 200;
const UNKNOWN_SHARE = 0.2;

/**
 * Looks through a whole document, for showing what would be hidden; pages in order, only those that have something to
 * say. Throws `PacketCancelled`; asked before each page.
 */
export function findWords(
  document: PdfiumDocument,
  words: readonly string[],
  isCancelled: () => boolean = () => false,
): readonly SearchedPage[] {
  const pages: SearchedPage[] = [];
  for (let page = 0; page < document.pageCount; page++) {
    if (isCancelled()) throw new PacketCancelled();
    const search = findWordsOnPage(document, page, words);
    if (search.found.length > 0 || search.gap !== null) pages.push({ page, ...search });
  }
  return pages;
}

/**
 * Finds words and numbers on a page: in its text, in the values of its form fields and in its notes, whatever their
 * case, accents, hyphens and line ends. `gap` says that a page could not be searched in full, so that the reader is told
 * to look at it.
 */
export function findWordsOnPage(document: PdfiumDocument, page: number, words: readonly string[]): PageSearch {
  return (
    document.lendPage(page, (lent): PageSearch | null => {
      const view = pageView(lent);
      if (view === null) return null;
      const characters = readCharacters(lent, view);
      const folded = foldAll(characters.map(({ text, isHyphen }) => (isHyphen ? '-\n' : text)));
      const notes = readNotes(lent, view).map((note) => ({ ...note, folded: foldAll([...note.text]) }));
      const found: FoundWord[] = [];
      for (const word of words) {
        const pattern = wordPattern(word);
        if (pattern === null) continue;
        for (const match of matches(folded, pattern)) {
          found.push({ word, where: 'text', boxes: lineBoxes(characters.slice(match.from, match.to + 1)) });
        }
        for (const note of notes) {
          if (matches(note.folded, pattern).length === 0) continue;
          found.push({ word, where: note.kind, boxes: [areaOf(note.edges)] });
        }
      }
      return { found, gap: searchGap(lent, view, characters) };
    }) ?? { found: [], gap: 'not_readable' }
  );
}

/** Whether a page (0-based) is a picture whose text nobody knows, but for a stamp or a line that a fax added. */
export function isUnread(document: PdfiumDocument, page: number): boolean {
  const { gap } = findWordsOnPage(document, page, []);
  return gap === 'no_text' || gap === 'picture_without_text';
}

/** First and last character of each place where the pattern matches. */
function matches({ text, origins }: FoldedText, pattern: RegExp): readonly { from: number; to: number }[] {
  return [...text.matchAll(pattern)].map((match) => {
    const at = match.index ?? 0;
    return { from: origins[at] ?? 0, to: origins[at + match[0].length - 1] ?? 0 };
  });
}

/** One area for each line that the characters stand on. */
function lineBoxes(characters: readonly PageCharacter[]): readonly PageArea[] {
  const lines: { edges: Edges; turns: number }[] = [];
  for (const { edges, turns } of characters) {
    if (edges === null) continue;
    const line = lines[lines.length - 1];
    if (line !== undefined && line.turns === turns && isSameLine(line.edges, edges, turns)) {
      line.edges = around(line.edges, edges);
    } else lines.push({ edges, turns });
  }
  return lines.map(({ edges }) => areaOf(edges)).filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether at least half of the smaller one's height is shared. */
function isSameLine(a: Edges, b: Edges, turns: number): boolean {
  const [from, to] = turns % 2 === 0 ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const shared = Math.min(a[to], b[to]) - Math.max(a[from], b[from]);
  return shared * 2 >= Math.min(a[to] - a[from], b[to] - b[from]);
}

function searchGap(lent: LentPage, view: PageView, characters: readonly PageCharacter[]): SearchGap | null {
  const printed = characters.filter(({ text, edges }) => edges !== null && text.trim() !== '');
  const pictures = pagePictures(lent, view);
  const hasPicture = pictures.length > 0;
  if (printed.length === 0) return hasPicture || hasInk(lent) ? 'no_text' : null;
  const unknown = printed.filter(({ text, isUnmapped }) => isUnmapped || text === '\uFFFD').length;
  if (unknown > printed.length * UNKNOWN_SHARE) return 'unknown_letters';
  const isMain = pictures.some(({ share }) => share >= MAIN_PICTURE);
  const isRead = printed.some(({ isInvisible }) => isInvisible);
  return isMain && !isRead && printed.length < FEW_CHARACTERS ? 'picture_without_text' : null;
}

/** Whether anything is drawn: letters may be outlines. */
const hasInk = ({ engine, page }: LentPage) => engine.FPDFPage_CountObjects(page) > 0;
