import type { DocumentId, PersonId } from '@shared/contract/common';
import type { DocumentKind, SearchHit } from '@shared/contract/documents';
import { type SQL, sql } from 'drizzle-orm';
import type { ReadDb } from '../../db/handles';

const MOST_HITS = 100;
/** More words than anyone types; keeps the engine's work bounded. */
const MOST_TOKENS = 16;
const EXCERPT_TOKENS = 24;
/** Marks around a match within an excerpt; never in a page's text, see `searchable`. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Letters that French writes as one or as two; the index keeps them as they are printed. */
const LIGATURES: Readonly<Record<string, string>> = { oe: 'œ', ae: 'æ' };
/** Each doubles the spellings. */
const MOST_LIGATURES = 3;

/**
 * The words of a search as an FTS5 query: each quoted, so nothing the user types is syntax; all must be there, in any
 * spelling (`coeur`, `cœur`); the last may be the beginning of one. Null when there is no word.
 */
export function toFullTextQuery(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
  const tokens = words.slice(0, MOST_TOKENS).map((word, index) => {
    // One letter begins too many words to rank.
    const isBeginning = index === words.length - 1 && word.length > 1;
    const either = spellings(word).map((spelling) => `"${spelling}"${isBeginning ? ' *' : ''}`);
    return either.length === 1 ? either[0] : `(${either.join(' OR ')})`;
  });
  return tokens.length === 0 ? null : tokens.join(' AND ');
}

/** With each pair of letters as two and as one. */
function spellings(word: string): readonly string[] {
  const parts = word
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .split(/(oe|ae)/);
  if (parts.length === 1 || parts.length > 2 * MOST_LIGATURES + 1) return [word];
  return parts.reduce<readonly string[]>(
    (starts, part) => {
      const ligature = LIGATURES[part];
      return starts.flatMap((start) => [start + part, ...(ligature === undefined ? [] : [start + ligature])]);
    },
    [''],
  );
}

/** Text as it goes into the index: without the controls that would be taken for a match's marks. */
export const searchable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');

type HitRow = {
  readonly documentId: DocumentId;
  readonly personId: PersonId | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentDate: string | null;
  readonly page: number;
  readonly excerpt: string;
};

/** The statement itself, apart so that its plan can be looked at. */
export function searchStatement(query: string, personId: PersonId | null): SQL {
  const owner = personId === null ? sql`1` : sql`d.person_id = ${personId}`;
  // The index hands out rows by rank, so the excerpts are made for the rows that are answered only.
  return sql`select d.id as documentId, d.person_id as personId, d.title as title, d.kind as kind,
      d.document_date as documentDate, p.page as page,
      snippet(page_search, 0, ${OPEN}, ${CLOSE}, '…', ${EXCERPT_TOKENS}) as excerpt
    from page_search
    cross join document_pages p on p.id = page_search.rowid
    cross join documents d on d.id = p.document_id
    where page_search match ${query} and d.deleted_at is null and ${owner}
    order by page_search.rank limit ${MOST_HITS}`;
}

/** Best match first, at most 100; those in the trash are left out. `personId: null` looks through everyone's. */
export function searchPages(db: ReadDb, text: string, personId: PersonId | null): readonly SearchHit[] {
  const query = toFullTextQuery(text);
  if (query === null) return [];
  return db.all<HitRow>(searchStatement(query, personId)).map(({ page, excerpt, ...hit }) => ({
    ...hit,
    page: page === 0 ? null : page,
    excerpt: toParts(excerpt),
  }));
}

function toParts(marked: string): SearchHit['excerpt'] {
  return marked
    .replace(/\s+/g, ' ')
    .split(OPEN)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isMatch: false }];
      const [match = '', ...rest] = piece.split(CLOSE);
      return [
        { text: match, isMatch: true },
        { text: rest.join(''), isMatch: false },
      ];
    })
    .filter((part) => part.text !== '');
}
