import type { Diagnosis } from '@shared/contract/diagnoses';
import { records as en } from '@shared/i18n/en/records';
import { records as fr } from '@shared/i18n/fr/records';
import { fill } from '@shared/i18n/wording';
import type { Condition } from 'fhir/r4';
import { diagnosisRecord } from '../diagnoses/diagnoses-mapper';
import { listRecords } from '../records/record-service';
import { coded, inWords } from './fhir-parts';
import { SECTION_CODES } from './section-codes';
import { joined, ofCase, type SummaryScope, type SummarySection } from './summary-scope';

/** How sure the family's record is, as R4's two statuses. */
const STATUS = {
  suspected: { clinical: 'active', verification: 'provisional' },
  confirmed: { clinical: 'active', verification: 'confirmed' },
  ruled_out: { clinical: 'inactive', verification: 'refuted' },
  resolved: { clinical: 'resolved', verification: 'confirmed' },
} as const;

/** The day it was said is not the day it began. */
const SAID_ON = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';

/** The name as the letter words it, with the code printed beside it: no code system is ours to claim. */
const nameOf = ({ name, code }: Diagnosis) => (code === null ? name : `${name} (${code})`);

export function problems(scope: SummaryScope): SummarySection {
  const { words, language, providers } = scope;
  const { certainty } = language === 'fr' ? fr : en;
  const rows = listRecords(scope.db, diagnosisRecord, ofCase(scope));
  return {
    code: SECTION_CODES.problems,
    title: words.sections.problems,
    whenEmpty: { reason: 'unavailable', text: words.empty.problems },
    lines: rows.map((row) => {
      const by = providers.nameOf(row.providerId);
      return {
        text: joined(
          [nameOf(row), certainty[row.certainty], row.diagnosedOn, by && fill(words.saidBy, { name: by })],
          '; ',
        ),
      };
    }),
    entries: rows.map((row) => toCondition(row, scope)),
  };
}

const toCondition = (row: Diagnosis, { patient, providers }: SummaryScope): Condition => ({
  resourceType: 'Condition',
  id: row.id,
  extension: row.diagnosedOn === null ? undefined : [{ url: SAID_ON, valueDateTime: row.diagnosedOn }],
  clinicalStatus: coded('condition-clinical', STATUS[row.certainty].clinical),
  verificationStatus: coded('condition-ver-status', STATUS[row.certainty].verification),
  category: [coded('condition-category', 'problem-list-item')],
  code: inWords(nameOf(row)),
  subject: patient,
  asserter: providers.refer(row.providerId) ?? undefined,
});
