import type { TestResultSummary } from '@shared/contract/test-results';
import { records as en } from '@shared/i18n/en/records';
import { records as fr } from '@shared/i18n/fr/records';
import { fill } from '@shared/i18n/wording';
import type { DiagnosticReport, Observation } from 'fhir/r4';
import { listRecords } from '../records/record-service';
import { testResultRecord } from '../test-results/test-results-mapper';
import { type ObservationRow, observationsOf } from '../test-results/test-results-repository';
import { inWords, listOf, referTo, requiredText, textOf, UNKNOWN } from './fhir-parts';
import { SECTION_CODES } from './section-codes';
import { joined, ofCase, type SummaryScope, type SummarySection } from './summary-scope';

/** PS-CA takes final results only; one that is still to come is read in the text and is no observation yet. */
const PENDING = /^\W*(?:pending|to follow|in progress|preliminary|en attente|en cours|à venir|préliminaire)/i;

/** The case's reports, newest first, each with its lines as printed. */
export function results(scope: SummaryScope): SummarySection {
  const reports = listRecords(scope.db, testResultRecord, ofCase(scope));
  const printed = observationsOf(
    scope.db,
    reports.map(({ id }) => id),
  );
  const made = reports.map((report) => {
    const lines = printed.filter(({ testResultId }) => testResultId === report.id);
    const observations = lines
      .filter(({ value }) => !PENDING.test(value))
      .map((line) => toObservation(line, report, scope));
    return { report, lines, observations };
  });
  return {
    code: SECTION_CODES.results,
    title: scope.words.sections.results,
    lines: made.map(({ report, lines }) => ({ text: headOf(report, scope), under: bodyOf(report, lines, scope) })),
    entries: made.map(({ report, observations }) => toReport(report, observations, scope)),
    parts: made.flatMap(({ observations }) => observations),
  };
}

const headOf = (report: TestResultSummary, scope: SummaryScope) => {
  const name = scope.providers.nameOf(report.providerId);
  return joined([report.title, dateOf(report, scope), name && fill(scope.words.reportFrom, { name })], '; ');
};

/** Only the day of collection goes without a word: it is the one that counts. */
function dateOf({ collectedOn, receivedOn, reportedOn }: TestResultSummary, { words }: SummaryScope): string | null {
  if (collectedOn !== null) return collectedOn;
  if (receivedOn !== null) return fill(words.receivedOn, { date: receivedOn });
  return reportedOn && fill(words.reportedOn, { date: reportedOn });
}

function bodyOf(
  report: TestResultSummary,
  lines: readonly ObservationRow[],
  { words }: SummaryScope,
): readonly string[] {
  const values = lines.map((line) =>
    joined([
      fill(words.value, { name: line.name, value: joined([line.value, line.unit], ' ') }),
      line.flag && fill(words.marked, { flag: line.flag }),
      line.referenceRange && fill(words.range, { range: line.referenceRange }),
    ]),
  );
  return report.conclusion === null ? values : [...values, fill(words.conclusion, { text: report.conclusion })];
}

/** The clinical date is the day of collection; no other day may stand in for it. */
const collected = ({ collectedOn }: TestResultSummary) =>
  collectedOn === null ? { _effectiveDateTime: UNKNOWN } : { effectiveDateTime: collectedOn };

const categoryOf = ({ category }: TestResultSummary, { language }: SummaryScope) => [
  inWords((language === 'fr' ? fr : en).category[category]),
];

function toReport(
  report: TestResultSummary,
  observations: readonly Observation[],
  scope: SummaryScope,
): DiagnosticReport {
  const accession = textOf(report.accessionNumber);
  return {
    resourceType: 'DiagnosticReport',
    id: report.id,
    identifier: accession === undefined ? undefined : [{ type: inWords(scope.words.accession), value: accession }],
    status: 'final',
    category: categoryOf(report, scope),
    code: inWords(report.title),
    subject: scope.patient,
    ...collected(report),
    performer: listOf([scope.providers.display(report.providerId)]),
    result: listOf(observations.map(referTo)),
    conclusion: textOf(report.conclusion),
  };
}

function toObservation(line: ObservationRow, report: TestResultSummary, scope: SummaryScope): Observation {
  const range = textOf(line.referenceRange);
  return {
    resourceType: 'Observation',
    id: line.id,
    status: 'final',
    category: categoryOf(report, scope),
    code: inWords(line.name),
    subject: scope.patient,
    ...collected(report),
    performer: listOf([scope.providers.display(report.providerId)]),
    ...printedValue(line),
    interpretation: listOf([textOf(line.flag)])?.map((flag) => inWords(flag)),
    referenceRange: range === undefined ? undefined : [{ text: range }],
  };
}

/**
 * A quantity only where its number reads exactly as printed: `5.60`, `5,6` and `< 5` stay text, because JSON would
 * change how precise they look or what they say.
 */
function printedValue({ value, unit }: ObservationRow): Pick<Observation, 'valueQuantity' | 'valueString'> {
  const cleanUnit = textOf(unit);
  const number = Number(value);
  if (cleanUnit !== undefined && Number.isFinite(number) && String(number) === value && !/e/i.test(value))
    return { valueQuantity: { value: number, unit: cleanUnit } };
  return { valueString: requiredText(joined([value, unit], ' ')) };
}
