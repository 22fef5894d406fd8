import type { Allergy } from '@shared/contract/allergies';
import { fill } from '@shared/i18n/wording';
import type { AllergyIntolerance } from 'fhir/r4';
import { allergyRecord } from '../allergies/allergies-mapper';
import { listRecords } from '../records/record-service';
import { coded, inWords, textOf } from './fhir-parts';
import { SECTION_CODES } from './section-codes';
import { joined, ofPerson, type SummaryScope, type SummarySection } from './summary-scope';

/** All the person has, whatever the case: leaving one out could harm. */
export function allergies(scope: SummaryScope): SummarySection {
  const { words, facts } = scope;
  const rows = listRecords(scope.db, allergyRecord, ofPerson(scope));
  return {
    code: SECTION_CODES.allergies,
    title: words.sections.allergies,
    whenEmpty: whenNone(scope),
    lines: rows.map((row) => ({
      text: joined(
        [
          row.substance,
          facts.allergyType[row.type],
          facts.allergySeverity[row.severity],
          row.reaction,
          row.notedOn && fill(words.noted, { date: row.notedOn }),
        ],
        '; ',
      ),
    })),
    entries: rows.map((row) => toAllergyIntolerance(row, scope)),
  };
}

/**
 * `nilknown` is R4's word for a statement by the patient or their family, so it stands only where one was made. PS-CA
 * would rather have a coded resource, and its code would be of a terminology that is not ours to hand out.
 */
function whenNone({ person, words }: SummaryScope): NonNullable<SummarySection['whenEmpty']> {
  const date = person.noKnownAllergiesOn;
  if (date === null) return { reason: 'unavailable', text: words.empty.allergies };
  const name = person.noKnownAllergiesSaidBy;
  const text = name === null ? fill(words.noKnownAllergies, { date }) : fill(words.noKnownAllergiesBy, { date, name });
  return { reason: 'nilknown', text };
}

function toAllergyIntolerance(row: Allergy, { patient, words, facts }: SummaryScope): AllergyIntolerance {
  const severity = row.severity === 'unknown' ? undefined : row.severity;
  const manifestation = textOf(row.reaction);
  // R4 knows a severity only of a reaction.
  const note =
    manifestation === undefined && severity
      ? fill(words.severity, { severity: facts.allergySeverity[severity] })
      : null;
  return {
    resourceType: 'AllergyIntolerance',
    id: row.id,
    clinicalStatus: coded('allergyintolerance-clinical', 'active'),
    type: row.type === 'unsure' ? undefined : row.type,
    category: row.category === 'other' ? undefined : [row.category],
    code: inWords(row.substance),
    patient,
    recordedDate: row.notedOn ?? undefined,
    note: note === null ? undefined : [{ text: note }],
    reaction: manifestation === undefined ? undefined : [{ manifestation: [{ text: manifestation }], severity }],
  };
}
