import { z } from 'zod';
import { type AllergyId, allergyId, caseId, line, paragraph, partialDate, personId, requiredLine } from './common';
import { command, query } from './operation';
import { type RecordEntity, recordOperations } from './records';

export const allergyType = z.enum(['allergy', 'intolerance', 'unsure']);
export const allergyCategory = z.enum(['medication', 'food', 'environment', 'other']);
export const allergySeverity = z.enum(['mild', 'moderate', 'severe', 'unknown']);

export const allergyInput = z.strictObject({
  caseId: caseId.nullable(),
  substance: requiredLine(200),
  type: allergyType,
  category: allergyCategory,
  reaction: line(300),
  severity: allergySeverity,
  notedOn: partialDate.nullable(),
  note: paragraph(),
});
export type AllergyInput = z.infer<typeof allergyInput>;
export type Allergy = Readonly<AllergyInput> & RecordEntity<AllergyId>;

/** Said by the person or the family, never concluded from an empty list. */
export type NoKnownAllergies = {
  readonly saidOn: string | null;
  /** Whose word it is, as the family wrote it; null where nobody is named, and always null without the day. */
  readonly saidBy: string | null;
};

export const allergiesContract = {
  ...recordOperations<Allergy>()('allergies', allergyInput, allergyId),
  'allergies.noneKnown': query<NoKnownAllergies>()({ input: z.strictObject({ personId }), failures: ['not_found'] }),
  /** `saidOn: null` takes the statement back, whoever said it. Adding an allergy takes it back too. */
  'allergies.sayNoneKnown': command<NoKnownAllergies>()({
    input: z.strictObject({ personId, saidOn: partialDate.nullable(), saidBy: line(200) }),
    failures: ['not_found', 'has_allergies'],
  }),
};
