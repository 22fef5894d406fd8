import { z } from 'zod';
import {
  caseId,
  line,
  type ObservationId,
  observationId,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
  type TestResultId,
  testResultId,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const testCategory = z.enum(['lab', 'imaging', 'pathology', 'genetic', 'functional']);
export type TestCategory = z.infer<typeof testCategory>;

/** One line of a report. Everything is kept as printed; numbers are parsed for drawing only. */
export const observationInput = z.strictObject({
  /** Of the line as it was before an edit, which keeps its id; one that is not of this report counts as new. */
  id: observationId.optional(),
  name: requiredLine(200),
  value: requiredLine(200),
  unit: line(60),
  referenceRange: line(120),
  flag: line(20),
  /** 1-based page of the linked document this line stands on. */
  page: z.number().int().min(1).max(100_000).nullable(),
});
export type ObservationInput = z.infer<typeof observationInput>;

export const testResultInput = z.strictObject({
  caseId: caseId.nullable(),
  category: testCategory,
  title: requiredLine(300),
  /** When the specimen was taken or the study done: the clinical date. */
  collectedOn: partialDate.nullable(),
  receivedOn: partialDate.nullable(),
  reportedOn: partialDate.nullable(),
  providerId: providerId.nullable(),
  accessionNumber: line(60),
  conclusion: paragraph(),
  note: paragraph(),
  /** In the order of the report. */
  observations: z.array(observationInput).max(500),
});
export type TestResultInput = z.infer<typeof testResultInput>;
export type Observation = Readonly<Omit<ObservationInput, 'id'>> & { readonly id: ObservationId };
export type TestResult = Readonly<Omit<TestResultInput, 'observations'>> &
  RecordEntity<TestResultId> & { readonly observations: readonly Observation[] };
export type TestResultSummary = Omit<TestResult, 'observations'> & {
  readonly observationCount: number;
  readonly flaggedCount: number;
};

export const testResultsContract = recordOperations<TestResult, TestResultSummary>()(
  'testResults',
  testResultInput,
  testResultId,
);
