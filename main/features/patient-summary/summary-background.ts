import type { FamilyHistory } from '@shared/contract/family-history';
import type { Immunization as ImmunizationEntity } from '@shared/contract/immunizations';
import { fill } from '@shared/i18n/wording';
import type { FamilyMemberHistory, Immunization } from 'fhir/r4';
import { familyHistoryRecord } from '../family-history/family-history-mapper';
import { immunizationRecord } from '../immunizations/immunizations-mapper';
import { listRecords } from '../records/record-service';
import { inWords, listOf, textOf, UNKNOWN } from './fhir-parts';
import { SECTION_CODES } from './section-codes';
import { joined, ofPerson, relevant, type SummaryScope, type SummarySection } from './summary-scope';

export function immunizations(scope: SummaryScope): SummarySection {
  const { words, facts, providers } = scope;
  const rows = relevant(listRecords(scope.db, immunizationRecord, ofPerson(scope)), scope);
  return {
    code: SECTION_CODES.immunizations,
    title: words.sections.immunizations,
    lines: rows.map((row) => ({
      text: joined(
        [
          row.vaccine,
          row.dose && fill(words.dose, { dose: row.dose }),
          row.givenOn,
          row.lotNumber && fill(facts.lot, { number: row.lotNumber }),
          providers.nameOf(row.providerId),
        ],
        '; ',
      ),
    })),
    entries: rows.map((row) => toImmunization(row, scope)),
  };
}

const toImmunization = (row: ImmunizationEntity, { patient, providers }: SummaryScope): Immunization => ({
  resourceType: 'Immunization',
  id: row.id,
  status: 'completed',
  vaccineCode: inWords(row.vaccine),
  patient,
  occurrenceDateTime: row.givenOn ?? undefined,
  _occurrenceDateTime: row.givenOn === null ? UNKNOWN : undefined,
  lotNumber: textOf(row.lotNumber),
  performer: listOf([providers.refer(row.providerId)])?.map((actor) => ({ actor })),
  protocolApplied: listOf([textOf(row.dose)])?.map((doseNumberString) => ({ doseNumberString })),
});

export function familyHistory(scope: SummaryScope): SummarySection {
  const { words, facts } = scope;
  const rows = relevant(listRecords(scope.db, familyHistoryRecord, ofPerson(scope)), scope);
  return {
    code: SECTION_CODES.familyHistory,
    title: words.sections.familyHistory,
    lines: rows.map((row) => ({
      text: joined([facts.relative[row.relative], row.condition, onsetOf(row, scope), deathOf(row, scope)], '; '),
    })),
    entries: rows.map((row) => toFamilyMemberHistory(row, scope)),
  };
}

const onsetOf = ({ ageAtOnset }: FamilyHistory, { facts }: SummaryScope) =>
  ageAtOnset && fill(facts.ageAtOnset, { age: ageAtOnset });
const deathOf = ({ ageAtDeath }: FamilyHistory, { facts }: SummaryScope) =>
  ageAtDeath && fill(facts.ageAtDeath, { age: ageAtDeath });

const toFamilyMemberHistory = (row: FamilyHistory, scope: SummaryScope): FamilyMemberHistory => ({
  resourceType: 'FamilyMemberHistory',
  id: row.id,
  // One condition a record: what else the relative had, nobody said.
  status: 'partial',
  patient: scope.patient,
  relationship: inWords(scope.facts.relative[row.relative]),
  deceasedString: textOf(deathOf(row, scope)),
  condition: [{ code: inWords(row.condition), onsetString: textOf(onsetOf(row, scope)) }],
});
