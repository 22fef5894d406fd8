import type { ChecklistState } from '@shared/contract/checklist';
import type { CaseId, ConsultationId, OpinionId, QuestionId } from '@shared/contract/common';
import type { OpinionAspect } from '@shared/contract/opinions';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases';
import { createdAt, deletedAt, idColumn, updatedAt } from './columns';
import { consultations } from './consultations';
import { opinions } from './opinions';

const caseColumn = () =>
  text('case_id')
    .$type<CaseId>()
    .notNull()
    .references(() => cases.id, { onDelete: 'cascade' });

/** Questions for the consultation; `position` is the order to ask them in, gaps allowed. */
export const questions = sqliteTable(
  'questions',
  {
    id: idColumn<QuestionId>(),
    caseId: caseColumn(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    answer: text('answer'),
    answeredOn: text('answered_on'),
    consultationId: text('consultation_id')
      .$type<ConsultationId>()
      .references(() => consultations.id, { onDelete: 'set null' }),
    deletedAt: deletedAt(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('questions_by_case').on(table.caseId, table.position)],
);

/** What a person said of a checklist item; it goes before what was found. */
export const checklistMarks = sqliteTable(
  'checklist_marks',
  {
    caseId: caseColumn(),
    code: text('code').notNull(),
    state: text('state').$type<ChecklistState>().notNull(),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.code] })],
);

/** Agree or differ, as a person judged two opinions on one aspect. */
export const opinionJudgements = sqliteTable(
  'opinion_judgements',
  {
    firstId: text('first_id')
      .$type<OpinionId>()
      .notNull()
      .references(() => opinions.id, { onDelete: 'cascade' }),
    secondId: text('second_id')
      .$type<OpinionId>()
      .notNull()
      .references(() => opinions.id, { onDelete: 'cascade' }),
    aspect: text('aspect').$type<OpinionAspect>().notNull(),
    mark: text('mark', { enum: ['agree', 'differ'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.firstId, table.secondId, table.aspect] })],
);

/** One a case. */
export const decisions = sqliteTable('decisions', {
  caseId: caseColumn().primaryKey(),
  followedOpinionId: text('followed_opinion_id')
    .$type<OpinionId>()
    .references(() => opinions.id, { onDelete: 'set null' }),
  decision: text('decision'),
  reasons: text('reasons'),
  decidedOn: text('decided_on'),
  followUpOn: text('follow_up_on'),
  followUpNote: text('follow_up_note'),
  isFollowUpDone: integer('is_follow_up_done', { mode: 'boolean' }).notNull(),
  updatedAt: updatedAt(),
});
