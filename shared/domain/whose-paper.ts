import { foldText } from './fold-text';
import { checkHealthNumber, normalizeHealthNumber } from './health-number';
import type { HealthNumberIssuer } from './jurisdiction';
import { linesOf, type PageText, shownWords } from './page-text';
import { birthDatesOn, healthNumbersOn, type PrintedBirth, type PrintedNumber } from './printed-identity';

/** What a paper can be told by. */
export type Named<Id extends string = string> = {
  readonly id: Id;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  readonly healthNumber: string | null;
  readonly jurisdiction: HealthNumberIssuer | null;
};

/** Why a paper seems not to be somebody's, and the pages that say so. */
export type Mismatch<Id extends string = string> =
  /** It is about another member of the family. */
  | { readonly kind: 'other_person'; readonly otherId: Id; readonly pages: readonly number[] }
  /** It prints another birth date than the person's file has: the paper or the file is wrong. */
  | { readonly kind: 'birth_date'; readonly printed: string; readonly pages: readonly number[] }
  /** It prints another health number of the same issuer. */
  | { readonly kind: 'health_number'; readonly printed: string; readonly pages: readonly number[] };

/** What names a person on a page, surest first. */
export type Sign = {
  readonly because: 'health_number' | 'birth_date' | 'name';
  readonly page: number;
  readonly words: string;
};

/** Shorter numbers turn up by chance. */
const LEAST_CHARACTERS = 7;

type Page = PageText & { readonly folded: string; readonly characters: string };
/** Pages made ready to be asked about one person after the other. */
export type Paper = {
  readonly pages: readonly Page[];
  readonly births: readonly PrintedBirth[];
  readonly numbers: readonly PrintedNumber[];
};

/** Reads what the pages say of whose they are. */
export const paperOf = (texts: readonly PageText[]): Paper => ({
  pages: texts.map(({ page, text }) => ({
    page,
    text,
    folded: ` ${foldText(text)} `,
    characters: normalizeHealthNumber(text),
  })),
  births: birthDatesOn(texts),
  numbers: healthNumbersOn(texts),
});

/**
 * What speaks against a paper being `owner`'s. A family's papers name each other, so somebody else counts by their health
 * number, or by birth date or full name where nothing of the owner's stands on any page. A birth date or a health number
 * counts only where the page calls it one, and only when none on the paper is the owner's: papers hold many dates.
 */
export function mismatchesWith<Id extends string>(
  paper: Paper,
  owner: Named<Id>,
  others: readonly Named<Id>[],
): readonly Mismatch<Id>[] {
  const other = otherPersonOn(paper, owner, others);
  if (other) return [other];
  return [...birthMismatch(paper, owner), ...numberMismatch(paper, owner)];
}

function otherPersonOn<Id extends string>(
  paper: Paper,
  owner: Named<Id>,
  others: readonly Named<Id>[],
): Mismatch<Id> | null {
  const about = (pagesOf: (other: Named<Id>) => readonly number[]): Mismatch<Id> | null => {
    for (const { id, pages } of others.map((other) => ({ id: other.id, pages: pagesOf(other) })))
      if (pages.length > 0) return { kind: 'other_person', otherId: id, pages };
    return null;
  };
  const byNumber = about((other) => paper.pages.filter((page) => isNumberOn(other, page)).map(({ page }) => page));
  if (byNumber || paper.pages.some((page) => isNumberOn(owner, page)) || birthsOf(paper, owner).length > 0)
    return byNumber;
  const byBirth = about((other) => birthsOf(paper, other).map(({ page }) => page));
  if (byBirth || paper.pages.some(({ folded }) => isNameOn(owner, folded))) return byBirth;
  return about((other) => paper.pages.filter(({ folded }) => isNameOn(other, folded)).map(({ page }) => page));
}

function birthMismatch({ births }: Paper, { birthDate }: Named): readonly Mismatch<never>[] {
  // A year or a month alone would agree with too many days.
  if (birthDate === null || birthDate.length < 10) return [];
  const [first] = births;
  if (!first || births.some(({ candidates }) => candidates.includes(birthDate))) return [];
  const printed = first.candidates[0] ?? '';
  return [{ kind: 'birth_date', printed, pages: [...new Set(births.map(({ page }) => page))] }];
}

function numberMismatch(paper: Paper, owner: Named): readonly Mismatch<never>[] {
  const { healthNumber, jurisdiction } = owner;
  if (healthNumber === null || paper.pages.some((page) => isNumberOn(owner, page))) return [];
  // Another province's number is an earlier card, and one that fails its own check digit was misread.
  const found = paper.numbers.filter(
    ({ number }) => jurisdiction === null || checkHealthNumber(jurisdiction, number).verdict !== 'unusual',
  );
  const [first] = found;
  return first
    ? [{ kind: 'health_number', printed: first.number, pages: [...new Set(found.map(({ page }) => page))] }]
    : [];
}

/** The surest sign that a paper is somebody's; null when there is none. */
export function signOf(paper: Paper, person: Named): Sign | null {
  const numbered = paper.pages.find((page) => isNumberOn(person, page));
  if (numbered) {
    const own = normalizeHealthNumber(person.healthNumber ?? '');
    const labelled = paper.numbers.find(({ number }) => number.startsWith(own));
    const words = labelled?.words ?? lineWith(numbered, (line) => normalizeHealthNumber(line).includes(own));
    return { because: 'health_number', page: labelled?.page ?? numbered.page, words };
  }
  const [birth] = birthsOf(paper, person);
  if (birth) return { because: 'birth_date', page: birth.page, words: birth.words };
  const named = paper.pages.find(({ folded }) => isNameOn(person, folded));
  if (!named) return null;
  const words = lineWith(named, (line) => isNameIn(person, line));
  return { because: 'name', page: named.page, words };
}

/** `Patient: TREMBLAY, Marie`, `RE: Marie Tremblay`: the paper says whom it is about. */
const SUBJECT = /(?:^| )(?:patiente?|client|name|nom|re|objet|concerning|concerne|monsieur|madame|mr|mrs|ms|m|mme) $/;

/** True where a page names the person as the one it is about, rather than among others. */
export const isSubject = (paper: Paper, person: Named): boolean =>
  paper.pages.some(({ folded }) =>
    namesOf(person).some((name) => {
      for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + 1))
        if (SUBJECT.test(folded.slice(Math.max(0, at - 20), at + 1))) return true;
      return false;
    }),
  );

const birthsOf = ({ births }: Paper, { birthDate }: Named) =>
  birthDate === null ? [] : births.filter(({ candidates }) => candidates.includes(birthDate));

function isNumberOn({ healthNumber }: Named, { characters }: Page): boolean {
  const number = normalizeHealthNumber(healthNumber ?? '');
  return number.length >= LEAST_CHARACTERS && characters.includes(number);
}

/** The names in either order, as reports print them: "Tremblay, Marie", "Marie Tremblay". */
function namesOf({ givenName, familyName }: Named): readonly string[] {
  const given = foldText(givenName);
  const family = foldText(familyName);
  return [` ${given} ${family} `, ` ${family} ${given} `];
}

/** True where a line of text names the person in full. */
export const isNameIn = (person: Named, line: string): boolean => isNameOn(person, ` ${foldText(line)} `);

const isNameOn = (person: Named, folded: string): boolean => namesOf(person).some((name) => folded.includes(name));

/** The line that says so; a name or a number broken over two lines has none. */
const lineWith = ({ text }: PageText, holds: (line: string) => boolean): string =>
  shownWords(linesOf(text).find(holds) ?? '');
