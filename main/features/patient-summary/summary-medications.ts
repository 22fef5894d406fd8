import type { Medication } from '@shared/contract/medications';
import type { Treatment } from '@shared/contract/treatments';
import { fill } from '@shared/i18n/wording';
import type { MedicationStatement } from 'fhir/r4';
import { medicationRecord } from '../medications/medications-mapper';
import { listRecords } from '../records/record-service';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { inWords, listOf, maybeInWords, textOf, UNKNOWN } from './fhir-parts';
import { SECTION_CODES } from './section-codes';
import { joined, ofCase, ofPerson, type SummaryScope, type SummarySection } from './summary-scope';

/**
 * What is taken now, whatever the case (leaving one out could harm), then this case's courses of medication, past ones
 * too. What was stopped before the summary's day and planned courses are left out, as on the packet's pages.
 */
export function medications(scope: SummaryScope): SummarySection {
  const { words } = scope;
  const taken = listRecords(scope.db, medicationRecord, ofPerson(scope)).filter(
    ({ stoppedOn }) => stoppedOn === null || stoppedOn > scope.date,
  );
  const courses = listRecords(scope.db, treatmentRecord, ofCase(scope)).filter(
    ({ kind, status }) => kind === 'medication_course' && status !== 'planned',
  );
  return {
    code: SECTION_CODES.medications,
    title: words.sections.medications,
    whenEmpty: { reason: 'unavailable', text: words.empty.medications },
    lines: [
      ...taken.map((row) => ({ text: joined([row.name, ...detailsOf(row, scope)], '; ') })),
      ...courses.map((row) => ({ text: joined([row.name, ...courseDetails(row, scope)], '; ') })),
    ],
    entries: [...taken.map((row) => ofMedication(row, scope)), ...courses.map((row) => ofCourse(row, scope))],
  };
}

const dosageOf = (row: Medication, { facts }: SummaryScope): string =>
  joined([row.dose, row.route, row.frequency, row.isAsNeeded && facts.asNeeded]);

const detailsOf = (row: Medication, scope: SummaryScope) => {
  const { words, facts, providers } = scope;
  const by = providers.nameOf(row.prescriberId);
  return [
    dosageOf(row, scope),
    row.reason && fill(facts.takenFor, { reason: row.reason }),
    row.startedOn && fill(words.from, { date: row.startedOn }),
    row.stoppedOn && fill(words.until, { date: row.stoppedOn }),
    by && fill(words.prescribedBy, { name: by }),
  ];
};

const courseDetails = (row: Treatment, { words, facts, providers }: SummaryScope) => {
  const by = providers.nameOf(row.providerId);
  return [
    facts.treatmentStatus[row.status],
    row.startedOn && fill(words.from, { date: row.startedOn }),
    row.endedOn && fill(words.until, { date: row.endedOn }),
    ...treatmentRemarks(row, facts),
    by && fill(words.prescribedBy, { name: by }),
  ];
};

/** What the family or the report says of how a treatment went. */
export const treatmentRemarks = (row: Treatment, facts: SummaryScope['facts']): readonly string[] => [
  ...(row.response === null ? [] : [fill(facts.response, { text: row.response })]),
  ...(row.sideEffects === null ? [] : [fill(facts.sideEffects, { text: row.sideEffects })]),
  ...(row.stopReason === null ? [] : [fill(facts.stopReason, { text: row.stopReason })]),
];

const periodOf = (start: string | null, end: string | null) =>
  start === null && end === null
    ? { _effectiveDateTime: UNKNOWN }
    : { effectivePeriod: { start: start ?? undefined, end: end ?? undefined } };

function ofMedication(row: Medication, scope: SummaryScope): MedicationStatement {
  const { patient, words, providers } = scope;
  const by = providers.nameOf(row.prescriberId);
  const dosage = textOf(dosageOf(row, scope));
  return {
    resourceType: 'MedicationStatement',
    id: row.id,
    status: 'active',
    medicationCodeableConcept: inWords(row.name),
    subject: patient,
    ...periodOf(row.startedOn, row.stoppedOn),
    reasonCode: listOf([maybeInWords(row.reason)]),
    note: by === null ? undefined : [{ text: fill(words.prescribedBy, { name: by }) }],
    dosage: dosage === undefined ? undefined : [{ text: dosage, route: maybeInWords(row.route) }],
  };
}

const COURSE_STATUS = { planned: 'intended', ongoing: 'active', completed: 'completed', stopped: 'stopped' } as const;

const ofCourse = (row: Treatment, { patient, facts }: SummaryScope): MedicationStatement => ({
  resourceType: 'MedicationStatement',
  id: row.id,
  status: COURSE_STATUS[row.status],
  statusReason: listOf([maybeInWords(row.stopReason)]),
  medicationCodeableConcept: inWords(row.name),
  subject: patient,
  ...periodOf(row.startedOn, row.endedOn),
  note: listOf(treatmentRemarks(row, facts).map((text) => textOf(text)))?.map((text) => ({ text })),
});
