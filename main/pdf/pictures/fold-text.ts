/** Text made ready for comparing, and for each of its UTF-16 units the index of the character it came from. */
export interface FoldedText {
  readonly text: string;
  readonly origins: readonly number[];
}

/** Letters that do not come apart into a base letter and a mark. */
const BASE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Without case, accents, ligatures, and the many kinds of dashes, apostrophes and spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđı]/g, (letter) => BASE[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[^\S\r\n]/g, ' ');
}

/** Characters in order, folded one by one. */
export function foldAll(characters: readonly string[]): FoldedText {
  let text = '';
  const origins: number[] = [];
  characters.forEach((character, index) => {
    const folded = fold(character);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) origins.push(index);
  });
  return { text, origins };
}
