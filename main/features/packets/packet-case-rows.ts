import { formatDate } from '@shared/domain/date-format';
import { isFlagged } from '@shared/domain/flag';
import { records as en } from '@shared/i18n/en/records';
import { records as fr } from '@shared/i18n/fr/records';
import { fill } from '@shared/i18n/wording';
import type { SummaryRow } from '../../pdf/pages/front-matter-types';
import { wordsFor } from '../../pdf/pages/words';
import { authorizationRecord } from '../authorizations/authorizations-mapper';
import { diagnosisRecord } from '../diagnoses/diagnoses-mapper';
import { procedureRecord } from '../procedures/procedures-mapper';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { testResultRecord } from '../test-results/test-results-mapper';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { detailOf, type SummaryScope } from './packet-scope';
import { observationsOf } from './packets-repository';

type Rows = readonly SummaryRow[];

/** More values than this make a line nobody reads; the report itself is cited. */
const MOST_VALUES = 6;

const recordWords = (scope: SummaryScope) => (scope.language === 'fr' ? fr : en);
const ofCase = ({ person, packetCase }: SummaryScope) => ({ personId: person.id, caseId: packetCase.id });
const when = (date: string | null, { language }: SummaryScope) => date && formatDate(date, language, 'short');

export const diagnosisRows = (scope: SummaryScope): Rows =>
  listRecords(scope.db, diagnosisRecord, ofCase(scope)).map((row) => ({
    date: row.diagnosedOn,
    text: row.code === null ? row.name : `${row.name} (${row.code})`,
    detail: detailOf([recordWords(scope).certainty[row.certainty], scope.nameOf(row.providerId)]),
    citations: scope.cite(row.id),
  }));

export function treatmentRows(scope: SummaryScope): Rows {
  const { facts } = wordsFor(scope.language);
  return listRecords(scope.db, treatmentRecord, ofCase(scope)).map((row) => ({
    date: row.startedOn ?? row.endedOn,
    text: row.name,
    detail: detailOf([
      facts.treatmentKind[row.kind],
      facts.treatmentStatus[row.status],
      row.startedOn && row.endedOn && fill(facts.endedOn, { date: when(row.endedOn, scope) ?? '' }),
      row.response && fill(facts.response, { text: row.response }),
      row.sideEffects && fill(facts.sideEffects, { text: row.sideEffects }),
      row.stopReason && fill(facts.stopReason, { text: row.stopReason }),
      scope.nameOf(row.providerId),
    ]),
    citations: scope.cite(row.id),
  }));
}

export const procedureRows = (scope: SummaryScope): Rows =>
  listRecords(scope.db, procedureRecord, ofCase(scope)).map((row) => ({
    date: row.performedOn,
    text: row.name,
    detail: detailOf([row.outcome, row.place, scope.nameOf(row.providerId)]),
    citations: scope.cite(row.id),
  }));

export function testResultRows(scope: SummaryScope): Rows {
  const reports = listRecords(scope.db, testResultRecord, ofCase(scope));
  const flagged = reports.filter(({ flaggedCount }) => flaggedCount > 0).map(({ id }) => id);
  const lines = groupLines(observationsOf(scope.db, flagged));
  return reports.map((row) => {
    const marked = lines.get(row.id) ?? [];
    const values = marked.slice(0, MOST_VALUES).map(asPrinted);
    const text = values.length < marked.length ? `${values.join('; ')}; …` : values.join('; ');
    return {
      date: row.collectedOn ?? row.receivedOn ?? row.reportedOn,
      text: row.title,
      detail: detailOf([row.conclusion, text, scope.nameOf(row.providerId)]),
      citations: scope.cite(row.id),
    };
  });
}

type Line = ReturnType<typeof observationsOf>[number];

/** Lines that the report itself marks, by report. */
function groupLines(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (!isFlagged(line.flag)) continue;
    const group = groups.get(line.testResultId);
    if (group) group.push(line);
    else groups.set(line.testResultId, [line]);
  }
  return groups;
}

/** A value as the report prints it, unit and flag included. */
function asPrinted(line: Line): string {
  const value = line.unit === null ? line.value : `${line.value} ${line.unit}`;
  return line.flag === null ? `${line.name} ${value}` : `${line.name} ${value} (${line.flag})`;
}

export function referralRows(scope: SummaryScope): Rows {
  const words = recordWords(scope).referrals;
  const { facts } = wordsFor(scope.language);
  return listRecords(scope.db, referralRecord, ofCase(scope)).map((row) => {
    const to = scope.nameOf(row.toProviderId);
    return {
      date: row.requestedOn ?? row.sentOn ?? row.appointmentOn,
      text: to === null ? words.unnamed : words.to.replace('{{name}}', () => to),
      detail: detailOf([
        words.state[row.state],
        row.expectation && words.expectation[row.expectation],
        row.urgency && words.urgency[row.urgency],
        row.appointmentOn && fill(facts.appointment, { date: when(row.appointmentOn, scope) ?? '' }),
      ]),
      citations: scope.cite(row.id),
    };
  });
}

export function authorizationRows(scope: SummaryScope): Rows {
  const { facts } = wordsFor(scope.language);
  return listRecords(scope.db, authorizationRecord, ofCase(scope)).map((row) => ({
    date: row.submittedOn ?? row.decidedOn,
    text: row.service,
    detail: detailOf([
      row.programme ?? facts.payer[row.payer],
      facts.authorizationStatus[row.status],
      row.referenceNumber && fill(facts.reference, { number: row.referenceNumber }),
      row.validUntil && fill(facts.validUntil, { date: when(row.validUntil, scope) ?? '' }),
      scope.nameOf(row.approvedProviderId),
    ]),
    citations: scope.cite(row.id),
  }));
}
