import { z } from 'zod';
import {
  type CaseId,
  calendarDate,
  caseId,
  consultationId,
  type Instant,
  paragraph,
  type QuestionId,
  questionId,
} from './common';
import { command, query } from './operation';

/** Codes of the starter questions; their wording lives in the catalogues of both languages. */
export const starterCode = z.string().regex(/^[a-z_]{1,60}$/);

export const questionInput = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  answer: paragraph(),
  answeredOn: calendarDate.nullable(),
  /** The consultation it was answered at. */
  consultationId: consultationId.nullable(),
});
export type QuestionInput = z.infer<typeof questionInput>;
export type Question = Readonly<QuestionInput> & {
  readonly id: QuestionId;
  readonly caseId: CaseId;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

const one = z.strictObject({ id: questionId });

export const questionsContract = {
  /** In the order to be asked. */
  'questions.list': query<readonly Question[]>()({ input: z.strictObject({ caseId }), failures: ['not_found'] }),
  /** Goes to the end of the list. */
  'questions.create': command<Question>()({
    input: z.strictObject({ caseId, text: questionInput.shape.text }),
    failures: ['not_found'],
  }),
  'questions.update': command<Question>()({
    input: questionInput.extend({ id: questionId }),
    failures: ['not_found', 'other_person'],
  }),
  /** Restorable with `questions.restore` until the application closes the case's list for good after 30 days. */
  'questions.delete': command<null>()({ input: one, failures: ['not_found'] }),
  'questions.restore': command<Question>()({ input: one, failures: ['not_found'] }),
  /** Every question of the case once, in the wanted order. */
  'questions.reorder': command<readonly Question[]>()({
    input: z.strictObject({ caseId, ids: z.array(questionId).max(500) }),
    failures: ['not_found', 'list_changed'],
  }),
};
