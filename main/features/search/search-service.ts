import type { PersonId } from '@shared/contract/common';
import { ok } from '@shared/contract/result';
import type { RecordHit } from '@shared/contract/search';
import { foldText } from '@shared/domain/fold-text';
import type { HandlersOf, RecordContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { toRecordEntry } from '../timeline/timeline-mapper';
import * as repository from './search-repository';

const MOST_HITS = 100;

export function createSearchHandlers({ db }: Pick<RecordContext, 'db'>): HandlersOf<'search'> {
  return { 'search.records': ({ text, personId }) => ok(findRecords(db, text, personId)) };
}

/** A family writes thousands of these, not millions: they are read and compared as the words are folded. */
function findRecords(db: ReadDb, text: string, personId: PersonId | null): readonly RecordHit[] {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits: RecordHit[] = [];
  const look = <Row>(
    rows: readonly Row[],
    wordsOf: (row: Row) => readonly (string | null)[],
    toHit: (row: Row) => RecordHit,
  ) => {
    for (const row of rows) {
      if (hits.length === MOST_HITS) return;
      const told = ` ${foldText(wordsOf(row).join(' '))}`;
      if (words.every((word) => told.includes(` ${word}`))) hits.push(toHit(row));
    }
  };
  look(
    repository.searchableCases(db, personId).all(),
    (row) => [row.title, row.question],
    (row) => ({ kind: 'case', personId: row.personId, caseId: row.caseId, title: row.title }),
  );
  look(
    repository.searchableQuestions(db, personId).all(),
    (row) => [row.text],
    (row) => ({ kind: 'question', personId: row.personId, caseId: row.caseId, text: row.text }),
  );
  look(
    repository.searchableProviders(db, personId).all(),
    (row) => [row.name, row.specialty, row.organization],
    ({ organization: _, ...row }) => ({ kind: 'provider', ...row }),
  );
  look(
    repository.searchableRecords(db, personId).all(),
    (row) => [row.title, row.provider],
    (row) => ({ kind: 'record', personId: row.personId, entry: toRecordEntry(row, null) }),
  );
  return hits;
}
