import type { ObservationId, PersonId, TestResultId } from '@shared/contract/common';
import type {
  Observation,
  ObservationInput,
  TestResult,
  TestResultInput,
  TestResultSummary,
} from '@shared/contract/test-results';
import { isFlagged } from '@shared/domain/flag';
import { seriesKey } from '@shared/domain/trend-series';
import { testResults } from '../../db/schema';
import { entityFields, type RecordDefinition } from '../records/record-kind';
import type { KeptRecord } from '../records/records-repository';
import {
  countObservations,
  listObservations,
  type ObservationRow,
  replaceObservations,
} from './test-results-repository';

type Kept = KeptRecord<typeof testResults.$inferSelect>;

const toReport = ({ record, details }: Kept): Omit<TestResult, 'observations'> => ({
  ...entityFields<TestResultId>(record),
  category: details.category,
  title: details.title,
  collectedOn: details.collectedOn,
  receivedOn: details.receivedOn,
  reportedOn: details.reportedOn,
  providerId: record.providerId,
  accessionNumber: details.accessionNumber,
  conclusion: details.conclusion,
  note: record.note,
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

/** Without the id: a copy's lines are its own. */
const toObservationInput = (observation: Observation): ObservationInput => ({
  name: observation.name,
  value: observation.value,
  unit: observation.unit,
  referenceRange: observation.referenceRange,
  flag: observation.flag,
  page: observation.page,
});

/** `position` from 0, in the order of the report. */
const toObservationColumns = (
  input: ObservationInput,
  key: {
    readonly id: ObservationId;
    readonly testResultId: TestResultId;
    readonly personId: PersonId;
    readonly position: number;
  },
) => ({
  id: key.id,
  testResultId: key.testResultId,
  personId: key.personId,
  seriesKey: seriesKey(input.name, input.unit),
  position: key.position,
  name: input.name,
  value: input.value,
  unit: input.unit,
  referenceRange: input.referenceRange,
  flag: input.flag,
  page: input.page,
});

const toColumns = (input: Omit<TestResultInput, 'observations'>) => ({
  category: input.category,
  title: input.title,
  collectedOn: input.collectedOn,
  receivedOn: input.receivedOn,
  reportedOn: input.reportedOn,
  accessionNumber: input.accessionNumber,
  conclusion: input.conclusion,
});

const namesOf = (rows: readonly ObservationInput[]): string => [...new Set(rows.map(({ name }) => name))].join('\n');

/** Listed under the day the specimen was taken or the study done; failing that, under the next date known of it. */
export const testResultRecord: RecordDefinition<
  TestResultId,
  TestResultInput,
  typeof testResults,
  TestResult,
  TestResultSummary
> = {
  kind: 'test_result',
  table: testResults,
  toSpine: (input) => ({
    providerId: input.providerId,
    title: input.title,
    date: input.collectedOn ?? input.receivedOn ?? input.reportedOn,
    status: input.category,
    note: input.note,
    flagged: input.observations.filter(({ flag }) => isFlagged(flag)).length,
  }),
  toDetails: (input) => ({ ...toColumns(input), observationNames: namesOf(input.observations) }),
  toEntity: (db, kept) => {
    const report = toReport(kept);
    return { ...report, observations: listObservations(db, report.id).map(toObservation) };
  },
  toListed: (db, kept) => {
    const counts = countObservations(
      db,
      kept.map(({ details }) => details.id),
    );
    return kept.map((row) => ({
      ...toReport(row),
      observationCount: counts.get(row.details.id) ?? 0,
      flaggedCount: row.record.flagged,
    }));
  },
  toInput: (entity) => ({
    ...toColumns(entity),
    caseId: entity.caseId,
    providerId: entity.providerId,
    note: entity.note,
    observations: entity.observations.map(toObservationInput),
  }),
  saveParts: (tx, id, personId, input, { newId }) => {
    const left = new Set(listObservations(tx, id).map((row) => row.id));
    const rows = input.observations.map((observation, position) => {
      const kept = observation.id !== undefined && left.delete(observation.id) ? observation.id : null;
      // The id is random and new: this is where an observation's id is made.
      return toObservationColumns(observation, {
        id: kept ?? (newId() as ObservationId),
        testResultId: id,
        personId,
        position,
      });
    });
    replaceObservations(tx, id, rows);
  },
};
