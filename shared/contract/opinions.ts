import { z } from 'zod';
import { calendarDate, caseId, line, type OpinionId, opinionId, paragraph, partialDate, providerId } from './common';
import { command, query } from './operation';
import { type RecordEntity, recordOperations } from './records';

export const opinionOrder = z.enum(['first', 'second', 'further']);
/** What two opinions are compared on, in the order shown. */
export const opinionAspect = z.enum([
  'diagnosis',
  'recommendedTreatment',
  'alternatives',
  'rationale',
  'urgency',
  'confidence',
]);
export type OpinionAspect = z.infer<typeof opinionAspect>;

export const opinionInput = z.strictObject({
  caseId: caseId.nullable(),
  order: opinionOrder,
  providerId: providerId.nullable(),
  givenOn: partialDate.nullable(),
  diagnosis: paragraph(4000),
  recommendedTreatment: paragraph(4000),
  alternatives: paragraph(4000),
  rationale: paragraph(4000),
  urgency: line(300),
  /** As the doctor stated it, never inferred. */
  confidence: line(300),
  note: paragraph(),
});
export type OpinionInput = z.infer<typeof opinionInput>;
export type Opinion = Readonly<OpinionInput> & RecordEntity<OpinionId>;

export const comparisonMark = z.enum(['agree', 'differ', 'only_first', 'only_second', 'neither']);
export type ComparisonMark = z.infer<typeof comparisonMark>;
export type ComparisonRow = {
  readonly aspect: OpinionAspect;
  readonly first: string | null;
  readonly second: string | null;
  readonly mark: ComparisonMark;
  /** True when a person chose agree or differ; the application only compares the words. */
  readonly isJudged: boolean;
};
export type OpinionComparison = {
  readonly first: Opinion;
  readonly second: Opinion;
  /** One row an aspect, in the order of `opinionAspect`. */
  readonly rows: readonly ComparisonRow[];
};

export const decisionInput = z.strictObject({
  /** The opinion followed; null when neither or both. */
  followedOpinionId: opinionId.nullable(),
  decision: paragraph(4000),
  reasons: paragraph(4000),
  decidedOn: partialDate.nullable(),
  /** Going back to the first doctor. */
  followUpOn: calendarDate.nullable(),
  followUpNote: paragraph(4000),
  isFollowUpDone: z.boolean(),
});
export type Decision = Readonly<z.infer<typeof decisionInput>>;

export const opinionsContract = {
  ...recordOperations<Opinion>()('opinions', opinionInput, opinionId),
  /** Null until the two chosen opinions exist; both must be of this case. */
  'opinions.compare': query<OpinionComparison>()({
    input: z.strictObject({ firstId: opinionId, secondId: opinionId }),
    failures: ['not_found', 'other_person'],
  }),
  /** Judges an aspect where both opinions say something; `mark: null` goes back to comparing the words. */
  'opinions.judge': command<OpinionComparison>()({
    input: z.strictObject({
      firstId: opinionId,
      secondId: opinionId,
      aspect: opinionAspect,
      mark: z.enum(['agree', 'differ']).nullable(),
    }),
    failures: ['not_found', 'other_person', 'not_comparable'],
  }),
  /** Null until one is written. */
  'opinions.decision': query<{ readonly decision: Decision | null }>()({
    input: z.strictObject({ caseId }),
    failures: ['not_found'],
  }),
  'opinions.decide': command<Decision>()({
    input: decisionInput.extend({ caseId }),
    failures: ['not_found', 'other_person'],
  }),
};
