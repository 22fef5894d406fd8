import { foldText } from './fold-text';

/** Words without weight in a place's name, folded, both languages. */
const FILLERS = new Set(
  'the of and at for in a de du des la le les l d et au aux en pour un une inc ltd ltee'.split(' '),
);

/** One spelling for words that differ between the languages or have short forms. */
const CANONICAL: Readonly<Record<string, string>> = {
  hopital: 'hospital',
  hospitalier: 'hospital',
  hospitaliers: 'hospital',
  hospitaliere: 'hospital',
  hospitals: 'hospital',
  hopitaux: 'hospital',
  hosp: 'hospital',
  centres: 'centre',
  center: 'centre',
  centers: 'centre',
  ctr: 'centre',
  clinique: 'clinic',
  cliniques: 'clinic',
  clinics: 'clinic',
  sante: 'health',
  healthcare: 'health',
  soins: 'care',
  medicale: 'medical',
  medicaux: 'medical',
  medicine: 'medical',
  medecine: 'medical',
  universite: 'university',
  universitaire: 'university',
  universitaires: 'university',
  generale: 'general',
  regionale: 'regional',
  reseau: 'network',
  institut: 'institute',
  saint: 'st',
  sainte: 'ste',
  cancerologie: 'cancer',
  oncologie: 'oncology',
  cardiologie: 'cardiology',
  coeur: 'heart',
  enfants: 'children',
  childrens: 'children',
  familiale: 'family',
  famille: 'family',
};

/** Say what sort of place it is, not which one. */
const SORTS = new Set(
  'hospital centre clinic health sciences science care medical network group groupe services'.split(' '),
);
/** Common to many places: alone, or beside a sort of place, they name none. */
const QUALIFIERS = new Set(
  'general regional university community communautaire memorial central district public institute children family cancer oncology cardiology heart womens campus site'.split(
    ' ',
  ),
);
/** Two places in one city are not one place. */
const LOCALITIES = new Set(
  `canada alberta british columbia colombie britannique manitoba brunswick newfoundland labrador nova scotia nouvelle ecosse
  ontario quebec saskatchewan yukon nunavut territories toronto montreal vancouver calgary edmonton ottawa gatineau winnipeg
  hamilton kitchener waterloo london halifax oshawa victoria windsor saskatoon regina sherbrooke barrie kelowna abbotsford
  kingston sudbury trois rivieres guelph moncton laval longueuil surrey burnaby mississauga brampton markham richmond
  saguenay levis peterborough thunder bay nanaimo kamloops fredericton charlottetown whitehorse yellowknife iqaluit lethbridge
  red deer brandon north south east west nord sud est ouest`.split(/\s+/),
);

type Name = {
  /** Every word with weight. */
  readonly words: ReadonlySet<string>;
  /** Words that tell one place from another. */
  readonly distinctive: ReadonlySet<string>;
  /** Words for the sort of place. */
  readonly sorts: ReadonlySet<string>;
};

const wordsOf = (text: string): readonly string[] =>
  foldText(text.replace(/(\p{L})['’]s\b/gu, '$1s'))
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => CANONICAL[word] ?? word);

function nameOf(text: string): Name {
  const words = new Set(wordsOf(text));
  return {
    words,
    distinctive: new Set([...words].filter((word) => !SORTS.has(word))),
    sorts: new Set([...words].filter((word) => SORTS.has(word))),
  };
}

const isEqual = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  left.size === right.size && [...left].every((word) => right.has(word));

/** True when something is left that only one place is called. */
const isProper = ({ distinctive }: Name) =>
  [...distinctive].some((word) => !QUALIFIERS.has(word) && !LOCALITIES.has(word));

/** A clinic and a hospital of one name may well be two places. */
const areSortsAtOdds = (left: Name, right: Name) =>
  (left.sorts.has('clinic') && right.sorts.has('hospital')) ||
  (left.sorts.has('hospital') && right.sorts.has('clinic'));

function isSameName(left: Name, right: Name): boolean {
  if (left.words.size === 0) return false;
  if (isEqual(left.words, right.words)) return true;
  return isEqual(left.distinctive, right.distinctive) && isProper(left) && !areSortsAtOdds(left, right);
}

/** `Centre universitaire de santé McGill` -> `cusm`; null below three letters. */
function initials(text: string): string | null {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word));
  return words.length < 3 ? null : words.map((word) => word[0]).join('');
}

/** An acronym as people write one: three to six capitals, points allowed. */
function acronym(text: string): string | null {
  const plain = text.replace(/\./g, '').trim();
  return /^[\p{Lu}]{3,6}$/u.test(plain) ? foldText(plain) : null;
}

/**
 * The names one entry gives: the whole, without what stands in brackets, the bracketed short name, and what stands
 * before a dash or comma (`The Ottawa Hospital – Civic Campus` is part of the Ottawa Hospital).
 */
function variants(text: string): readonly string[] {
  const bracketed = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '').filter((part) => acronym(part));
  const bare = text.replace(/\([^)]*\)/g, ' ').trim();
  const head = bare.split(/\s[-–—]\s|,/)[0]?.trim() ?? '';
  const isHeadAName = head !== bare && [...nameOf(head).distinctive].some((word) => !QUALIFIERS.has(word));
  return [...new Set([bare, ...bracketed, ...(isHeadAName ? [head] : [])])].filter((name) => name !== '');
}

function isSameVariant(left: string, right: string): boolean {
  if (isSameName(nameOf(left), nameOf(right))) return true;
  const [shortLeft, shortRight] = [acronym(left), acronym(right)];
  if (shortLeft !== null && shortRight !== null) return shortLeft === shortRight;
  if (shortLeft !== null) return shortLeft === initials(right);
  return shortRight !== null && shortRight === initials(left);
}

/**
 * True when two names as families write them very likely mean one hospital, practice or network. Case, accents,
 * punctuation, language (`Hôpital d’Ottawa`, `Ottawa Hospital`) and short names (`CUSM`) do not matter; the sort of
 * place is ignored only where a proper name is left, so that two clinics of one city stay two.
 */
export const isSamePlaceName = (left: string, right: string): boolean =>
  variants(left).some((one) => variants(right).some((other) => isSameVariant(one, other)));
