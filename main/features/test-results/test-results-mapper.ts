import type { ObservationId, TestResultId } from '@shared/contract/common';
import type {
  Observation,
  ObservationInput,
  TestResult,
  TestResultInput,
  TestResultSummary,
} from '@shared/contract/test-results';
import type { ObservationRow, TestResultRow } from './test-results-repository';

const toReport = (row: TestResultRow): Omit<TestResult, 'observations'> => ({
  id: row.id,
  personId: row.personId,
  caseId: row.caseId,
  category: row.category,
  title: row.title,
  collectedOn: row.collectedOn,
  receivedOn: row.receivedOn,
  reportedOn: row.reportedOn,
  providerId: row.providerId,
  accessionNumber: row.accessionNumber,
  conclusion: row.conclusion,
  note: row.note,
  deletedAt: row.deletedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

const toObservation = (row: ObservationRow): Observation => ({
  id: row.id,
  name: row.name,
  value: row.value,
  unit: row.unit,
  referenceRange: row.referenceRange,
  flag: row.flag,
  page: row.page,
});

export const toTestResult = (row: TestResultRow, observations: readonly ObservationRow[]): TestResult => ({
  ...toReport(row),
  observations: observations.map(toObservation),
});

export const toTestResultSummary = (
  row: TestResultRow,
  counts: { readonly observationCount: number; readonly flaggedCount: number },
): TestResultSummary => ({
  ...toReport(row),
  observationCount: counts.observationCount,
  flaggedCount: counts.flaggedCount,
});

export const toTestResultColumns = (input: TestResultInput) => ({
  caseId: input.caseId,
  category: input.category,
  title: input.title,
  collectedOn: input.collectedOn,
  receivedOn: input.receivedOn,
  reportedOn: input.reportedOn,
  providerId: input.providerId,
  accessionNumber: input.accessionNumber,
  conclusion: input.conclusion,
  note: input.note,
});

/** `position` from 0, in the order of the report. */
export const toObservationColumns = (
  input: ObservationInput,
  key: { readonly id: ObservationId; readonly testResultId: TestResultId; readonly position: number },
) => ({
  id: key.id,
  testResultId: key.testResultId,
  position: key.position,
  name: input.name,
  value: input.value,
  unit: input.unit,
  referenceRange: input.referenceRange,
  flag: input.flag,
  page: input.page,
});
