import type { Treatment } from '@shared/contract/treatments';
import { records as en } from '@shared/i18n/en/records';
import { records as fr } from '@shared/i18n/fr/records';
import { fill } from '@shared/i18n/wording';
import type { FactRow } from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import { authorizationRecord } from '../authorizations/authorizations-mapper';
import { diagnosisRecord } from '../diagnoses/diagnoses-mapper';
import { procedureRecord } from '../procedures/procedures-mapper';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { detailOf, type FactScope, ofCase, when } from './packet-scope';

type Rows = readonly FactRow[];

export const recordWords = (scope: FactScope) => (scope.language === 'fr' ? fr : en);
const STANDING = ['confirmed', 'suspected'] as const;
type Standing = (typeof STANDING)[number];

/** Those that stand, confirmed before suspected, newest first. */
export const diagnosisRows = (scope: FactScope): Rows => STANDING.flatMap((certainty) => diagnosesOf(scope, certainty));

const diagnosesOf = (scope: FactScope, certainty: Standing): Rows =>
  listRecords(scope.db, diagnosisRecord, ofCase(scope))
    .filter((row) => row.certainty === certainty)
    .map((row) => ({
      date: row.diagnosedOn,
      text: row.code === null ? row.name : `${row.name} (${row.code})`,
      detail: detailOf([recordWords(scope).certainty[row.certainty], when(row.diagnosedOn, scope)]),
      citations: scope.cite(row.id),
    }));

/** Newest first; without a test, all of them. */
export function treatmentRows(scope: FactScope, isWanted: (row: Treatment) => boolean = () => true): Rows {
  const { facts } = wordsFor(scope.language);
  return listRecords(scope.db, treatmentRecord, ofCase(scope))
    .filter(isWanted)
    .map((row) => ({
      date: row.startedOn ?? row.endedOn,
      text: row.name,
      detail: detailOf([
        facts.treatmentKind[row.kind],
        facts.treatmentStatus[row.status],
        row.endedOn && fill(facts.endedOn, { date: when(row.endedOn, scope) ?? '' }),
        row.response && fill(facts.response, { text: row.response }),
        row.sideEffects && fill(facts.sideEffects, { text: row.sideEffects }),
        row.stopReason && fill(facts.stopReason, { text: row.stopReason }),
        scope.nameOf(row.providerId),
      ]),
      citations: scope.cite(row.id),
    }));
}

export const procedureRows = (scope: FactScope): Rows =>
  listRecords(scope.db, procedureRecord, ofCase(scope)).map((row) => ({
    date: row.performedOn,
    text: row.name,
    detail: detailOf([row.outcome, row.place, scope.nameOf(row.providerId)]),
    citations: scope.cite(row.id),
  }));

export function referralRows(scope: FactScope): Rows {
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

export function authorizationRows(scope: FactScope): Rows {
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
