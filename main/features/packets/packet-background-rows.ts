import { fill } from '@shared/i18n/wording';
import type { FactRow } from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import { allergyRecord } from '../allergies/allergies-mapper';
import { familyHistoryRecord } from '../family-history/family-history-mapper';
import { immunizationRecord } from '../immunizations/immunizations-mapper';
import { medicationRecord } from '../medications/medications-mapper';
import { listRecords } from '../records/record-service';
import { detailOf, type FactScope, joined, ofPerson, TOLD } from './packet-scope';

type Rows = readonly FactRow[];

/** Not stopped by the packet's day. */
export const isTakenNow =
  ({ date }: FactScope) =>
  ({ stoppedOn }: { readonly stoppedOn: string | null }): boolean =>
    stoppedOn === null || stoppedOn > date;

/** What is taken now. */
export function medicationRows(scope: FactScope): Rows {
  const { facts } = wordsFor(scope.language);
  return listRecords(scope.db, medicationRecord, ofPerson(scope))
    .filter(isTakenNow(scope))
    .map((row) => ({
      date: row.startedOn,
      text: joined([row.name, row.dose]),
      detail: detailOf([
        joined([row.route, row.frequency, row.isAsNeeded ? facts.asNeeded : null]),
        row.reason && fill(facts.takenFor, { reason: row.reason }),
        scope.nameOf(row.prescriberId),
      ]),
      citations: scope.cite(row.id),
    }));
}

/** "None known" stands here only where somebody said so. */
export function allergyRows(scope: FactScope): Rows {
  const { facts } = wordsFor(scope.language);
  const rows = listRecords(scope.db, allergyRecord, ofPerson(scope)).map((row) => ({
    date: row.notedOn,
    text: row.substance,
    detail: detailOf([facts.allergyType[row.type], facts.allergySeverity[row.severity], row.reaction]),
    citations: scope.cite(row.id),
  }));
  const { noKnownAllergiesOn: saidOn, noKnownAllergiesSaidBy: saidBy } = scope.person;
  if (rows.length > 0 || saidOn === null) return rows;
  return [
    {
      date: saidOn,
      text: facts.noKnownAllergies,
      detail: saidBy && fill(facts.asSaidBy, { person: saidBy }),
      citations: TOLD,
    },
  ];
}

export function immunizationRows(scope: FactScope): Rows {
  const { facts } = wordsFor(scope.language);
  return relevant(listRecords(scope.db, immunizationRecord, ofPerson(scope)), scope).map((row) => ({
    date: row.givenOn,
    text: joined([row.vaccine, row.dose]),
    detail: detailOf([row.lotNumber && fill(facts.lot, { number: row.lotNumber }), scope.nameOf(row.providerId)]),
    citations: scope.cite(row.id),
  }));
}

export function familyHistoryRows(scope: FactScope): Rows {
  const { facts } = wordsFor(scope.language);
  return relevant(listRecords(scope.db, familyHistoryRecord, ofPerson(scope)), scope).map((row) => ({
    date: null,
    lead: facts.relative[row.relative],
    text: row.condition,
    detail: detailOf([
      row.ageAtOnset && fill(facts.ageAtOnset, { age: row.ageAtOnset }),
      row.ageAtDeath && fill(facts.ageAtDeath, { age: row.ageAtDeath }),
    ]),
    citations: scope.cite(row.id),
  }));
}

/** The person's general ones and this case's, not those kept under another case. */
const relevant = <Row extends { readonly caseId: string | null }>(rows: readonly Row[], { packetCase }: FactScope) =>
  rows.filter(({ caseId }) => caseId === null || caseId === packetCase.id);
