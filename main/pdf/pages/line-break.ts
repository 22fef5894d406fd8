/** A word wider than the line is cut where it just fits, by whole characters. */
function cut(word: string, widthOf: (text: string) => number, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/**
 * Spaces that a line may end at. Not one before a mark that stands alone, nor one inside guillemets: people type those
 * as ordinary spaces, and a question mark would begin a line.
 */
const BREAKS = /(?<!«)[ \t]+(?![?!:;»]+(?:[ \t]|$))/;

/**
 * Lines of at most `width`, filled greedily. Breaks at ordinary spaces only, so a no-break space before a colon or
 * inside guillemets holds; every newline of the text begins a new line. Always at least one line.
 */
export function breakText(text: string, widthOf: (text: string) => number, width: number): readonly string[] {
  const space = widthOf(' ');
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line: string | null = null;
    let taken = 0;
    const words = paragraph.split(BREAKS).flatMap((word) => (widthOf(word) > width ? cut(word, widthOf, width) : word));
    for (const word of words) {
      const wide = widthOf(word);
      if (line !== null && taken + space + wide > width) {
        lines.push(line);
        line = null;
      }
      taken = line === null ? wide : taken + space + wide;
      line = line === null ? word : `${line} ${word}`;
    }
    return [...lines, line ?? ''];
  });
}
