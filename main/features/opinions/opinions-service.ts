import type { OpinionId } from '@shared/contract/common';
import type { Decision, Opinion, OpinionComparison } from '@shared/contract/opinions';
import { fail, ok, type Result } from '@shared/contract/result';
import { compareOpinions } from '@shared/domain/opinion-comparison';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { findCase } from '../cases/cases-repository';
import { createRecordService } from '../records/record-service';
import { findRecord } from '../records/records-repository';
import { opinionRecord } from './opinions-mapper';
import * as repository from './opinions-repository';

const toDecision = (row: repository.DecisionRow): Decision => ({
  followedOpinionId: row.followedOpinionId,
  decision: row.decision,
  reasons: row.reasons,
  decidedOn: row.decidedOn,
  followUpOn: row.followUpOn,
  followUpNote: row.followUpNote,
  isFollowUpDone: row.isFollowUpDone,
});

export function createOpinionsHandlers(context: RecordContext): HandlersOf<'opinions'> {
  const { db, clock } = context;
  const records = createRecordService(context, opinionRecord);
  const find = (id: OpinionId): Opinion | null => {
    const found = records.get({ id });
    return found.ok && found.value.deletedAt === null ? found.value : null;
  };
  const compare = (handle: ReadDb, pair: { readonly firstId: OpinionId; readonly secondId: OpinionId }) => {
    const [first, second] = [find(pair.firstId), find(pair.secondId)];
    if (!first || !second) return fail('not_found');
    if (first.personId !== second.personId) return fail('other_person');
    const comparison: OpinionComparison = {
      first,
      second,
      rows: compareOpinions(first, second, repository.judgementsOf(handle, pair)),
    };
    return ok(comparison);
  };
  return {
    'opinions.list': records.list,
    'opinions.get': records.get,
    'opinions.create': records.create,
    'opinions.update': records.update,
    'opinions.duplicate': records.duplicate,
    'opinions.delete': records.delete,
    'opinions.restore': records.restore,
    'opinions.compare': (pair) => compare(db, pair),
    'opinions.judge': ({ aspect, mark, ...pair }) =>
      inTransaction(db, (tx) => {
        const before = compare(tx, pair);
        if (!before.ok) return before;
        const row = before.value.rows.find((candidate) => candidate.aspect === aspect);
        if (!row || row.first === null || row.second === null) return fail('not_comparable');
        repository.saveJudgement(tx, pair, aspect, mark);
        return compare(tx, pair);
      }),
    'opinions.decision': ({ caseId }) => {
      if (!findCase(db, caseId)) return fail('not_found');
      const row = repository.findDecision(db, caseId);
      return ok({ decision: row ? toDecision(row) : null });
    },
    'opinions.decide': ({ caseId, ...decision }) =>
      inTransaction(db, (tx): Result<Decision, 'not_found' | 'other_person'> => {
        const found = findCase(tx, caseId);
        if (!found) return fail('not_found');
        if (decision.followedOpinionId !== null) {
          const followed = findRecord(tx, 'opinion', decision.followedOpinionId);
          if (!followed) return fail('not_found');
          if (followed.personId !== found.personId) return fail('other_person');
        }
        const row = { ...decision, caseId, updatedAt: instantOf(clock()) };
        repository.saveDecision(tx, row);
        return ok(toDecision(row));
      }),
  };
}
