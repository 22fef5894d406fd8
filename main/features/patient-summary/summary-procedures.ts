import type { Procedure as ProcedureEntity } from '@shared/contract/procedures';
import type { Treatment } from '@shared/contract/treatments';
import { fill } from '@shared/i18n/wording';
import type { Procedure } from 'fhir/r4';
import { procedureRecord } from '../procedures/procedures-mapper';
import { listRecords } from '../records/record-service';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { inWords, listOf, maybeInWords, requiredText, textOf, UNKNOWN } from './fhir-parts';
import { SECTION_CODES } from './section-codes';
import { treatmentRemarks } from './summary-medications';
import { joined, ofCase, type SummaryScope, type SummarySection } from './summary-scope';

/** The case's procedures, then its treatments that are no course of medication and no mere plan. */
export function procedures(scope: SummaryScope): SummarySection {
  const { words, facts, providers } = scope;
  const done = listRecords(scope.db, procedureRecord, ofCase(scope));
  const treatments = listRecords(scope.db, treatmentRecord, ofCase(scope)).filter(
    ({ kind, status }) => kind !== 'medication_course' && status !== 'planned',
  );
  const by = (id: ProcedureEntity['providerId']) => {
    const name = providers.nameOf(id);
    return name && fill(words.doneBy, { name });
  };
  return {
    code: SECTION_CODES.procedures,
    title: words.sections.procedures,
    lines: [
      ...done.map((row) => ({
        text: joined([row.name, row.performedOn, row.place, by(row.providerId)], '; '),
        under: row.outcome === null ? [] : [fill(words.outcome, { text: row.outcome })],
      })),
      ...treatments.map((row) => ({
        text: joined(
          [
            row.name,
            facts.treatmentKind[row.kind],
            facts.treatmentStatus[row.status],
            row.startedOn && fill(words.from, { date: row.startedOn }),
            row.endedOn && fill(words.until, { date: row.endedOn }),
            by(row.providerId),
          ],
          '; ',
        ),
        under: treatmentRemarks(row, facts),
      })),
    ],
    entries: [...done.map((row) => ofProcedure(row, scope)), ...treatments.map((row) => ofTreatment(row, scope))],
  };
}

const performerOf = (id: ProcedureEntity['providerId'], { providers }: SummaryScope) =>
  listOf([providers.refer(id)])?.map((actor) => ({ actor }));

const ofProcedure = (row: ProcedureEntity, scope: SummaryScope): Procedure => ({
  resourceType: 'Procedure',
  id: row.id,
  status: 'completed',
  code: inWords(row.name),
  subject: scope.patient,
  performedDateTime: row.performedOn ?? undefined,
  _performedDateTime: row.performedOn === null ? UNKNOWN : undefined,
  performer: performerOf(row.providerId, scope),
  location: textOf(row.place) === undefined ? undefined : { display: requiredText(row.place ?? '') },
  outcome: maybeInWords(row.outcome),
});

const TREATMENT_STATUS = {
  planned: 'preparation',
  ongoing: 'in-progress',
  completed: 'completed',
  stopped: 'stopped',
} as const;

const ofTreatment = (row: Treatment, scope: SummaryScope): Procedure => ({
  resourceType: 'Procedure',
  id: row.id,
  status: TREATMENT_STATUS[row.status],
  statusReason: maybeInWords(row.stopReason),
  category: inWords(scope.facts.treatmentKind[row.kind]),
  code: inWords(row.name),
  subject: scope.patient,
  ...(row.startedOn === null && row.endedOn === null
    ? { _performedDateTime: UNKNOWN }
    : { performedPeriod: { start: row.startedOn ?? undefined, end: row.endedOn ?? undefined } }),
  performer: performerOf(row.providerId, scope),
  outcome: maybeInWords(row.response),
  note: listOf([textOf(row.sideEffects && fill(scope.facts.sideEffects, { text: row.sideEffects }))])?.map((text) => ({
    text,
  })),
});
