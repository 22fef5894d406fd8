import type { CaseId, ConsultationId, QuestionId } from '@shared/contract/common';
import type { Question } from '@shared/contract/questions';
import { fail, ok } from '@shared/contract/result';
import { type HandlersOf, instantOf, type RecordContext } from '../../core/context';
import type { ReadDb } from '../../db/handles';
import { inTransaction } from '../../db/transaction';
import { findCase } from '../cases/cases-repository';
import { findRecord } from '../records/records-repository';
import * as repository from './questions-repository';

const toQuestion = (row: repository.QuestionRow): Question => ({
  id: row.id,
  caseId: row.caseId,
  text: row.text,
  answer: row.answer,
  answeredOn: row.answeredOn,
  consultationId: row.consultationId,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export function createQuestionsHandlers({ db, clock, newId }: RecordContext): HandlersOf<'questions'> {
  const now = () => instantOf(clock());
  const list = (handle: ReadDb, caseId: CaseId) => repository.questionsOf(handle, caseId).all().map(toQuestion);
  return {
    'questions.list': ({ caseId }) => (findCase(db, caseId) ? ok(list(db, caseId)) : fail('not_found')),
    'questions.create': ({ caseId, text }) =>
      inTransaction(db, (tx) => {
        if (!findCase(tx, caseId)) return fail('not_found');
        // The id is random and new: this is where a question's id is made.
        const row = { id: newId() as QuestionId, caseId, text, position: repository.nextPosition(tx, caseId) };
        return ok(toQuestion(repository.insertQuestion(tx, { ...row, createdAt: now(), updatedAt: now() })));
      }),
    'questions.update': ({ id, ...input }) =>
      inTransaction(db, (tx) => {
        const before = repository.findQuestion(tx, id);
        if (!before) return fail('not_found');
        const verdict = checkConsultation(tx, before.caseId, input.consultationId);
        if (verdict !== null) return fail(verdict);
        const row = repository.updateQuestion(tx, id, { ...input, updatedAt: now() });
        return row ? ok(toQuestion(row)) : fail('not_found');
      }),
    'questions.delete': ({ id }) =>
      repository.updateQuestion(db, id, { deletedAt: now(), updatedAt: now() }) ? ok(null) : fail('not_found'),
    'questions.restore': ({ id }) => {
      repository.restoreQuestion(db, id, now());
      const row = repository.findQuestion(db, id);
      return row ? ok(toQuestion(row)) : fail('not_found');
    },
    'questions.reorder': ({ caseId, ids }) =>
      inTransaction(db, (tx) => {
        if (!findCase(tx, caseId)) return fail('not_found');
        if (!isSameSet(list(tx, caseId), ids)) return fail('list_changed');
        ids.forEach((id, position) => {
          repository.updateQuestion(tx, id, { position });
        });
        return ok(list(tx, caseId));
      }),
  };
}

/** A question is answered at a consultation of the same person. */
function checkConsultation(db: ReadDb, caseId: CaseId, id: ConsultationId | null): 'not_found' | 'other_person' | null {
  if (id === null) return null;
  const consultation = findRecord(db, 'consultation', id);
  if (!consultation) return 'not_found';
  return consultation.personId === findCase(db, caseId)?.personId ? null : 'other_person';
}

const isSameSet = (questions: readonly Question[], ids: readonly QuestionId[]): boolean =>
  questions.length === ids.length && new Set(ids).size === ids.length && questions.every(({ id }) => ids.includes(id));
