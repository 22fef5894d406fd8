import type { Consultation } from '@shared/contract/consultations';
import type { Referral } from '@shared/contract/referrals';
import type { TestResultSummary } from '@shared/contract/test-results';
import { grouped } from '@shared/domain/grouped';
import { fill, plural } from '@shared/i18n/wording';
import type { FactRow, PacketSection } from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import { authorizationRecord } from '../authorizations/authorizations-mapper';
import { consultationRecord } from '../consultations/consultations-mapper';
import { diagnosisRecord } from '../diagnoses/diagnoses-mapper';
import { medicationRecord } from '../medications/medications-mapper';
import { procedureRecord } from '../procedures/procedures-mapper';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { testResultRecord } from '../test-results/test-results-mapper';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { recordWords } from './packet-case-rows';
import { resultDate } from './packet-result-rows';
import { detailOf, type FactScope, joined, merged, ofCase } from './packet-scope';

type Event = FactRow & { readonly date: string };
type Words = ReturnType<typeof wordsFor>;

/** Where a fact has no date of its own, it is no event. */
const event = (row: FactRow): readonly Event[] => (row.date === null ? [] : [{ ...row, date: row.date }]);

/**
 * Everything dated of the case, oldest first; `2024` before every day of 2024. Documents that no fact of their day cites
 * stand for themselves.
 */
export function timelineRows(scope: FactScope, sections: readonly PacketSection[]): readonly FactRow[] {
  const words = wordsFor(scope.language);
  const events = [
    ...diagnosisEvents(scope, words),
    ...treatmentEvents(scope, words),
    ...procedureEvents(scope),
    ...resultEvents(scope, words),
    ...medicationEvents(scope, words),
    ...referralEvents(scope, words),
    ...consultationEvents(scope, words),
    ...authorizationEvents(scope, words),
  ];
  const told = new Set(
    events.flatMap(({ date, citations }) => citations.places.map((at) => `${at.documentKey} ${date}`)),
  );
  const papers = sections.flatMap(({ documents }) =>
    documents.flatMap(({ key, date, title, kind, provider }) => {
      if (date === null || told.has(`${key} ${date}`)) return [];
      const citations = { places: [{ documentKey: key, page: 1 }], earlierPages: [], isOnPaper: true };
      return event({ date, text: title, detail: detailOf([words.kinds[kind], provider]), citations });
    }),
  );
  return [...events, ...papers].sort(byDate);
}

const byDate = (left: Event, right: Event): number => {
  if (left.date !== right.date) return left.date < right.date ? -1 : 1;
  return left.text === right.text ? 0 : left.text < right.text ? -1 : 1;
};

const diagnosisEvents = (scope: FactScope, { timeline }: Words) =>
  listRecords(scope.db, diagnosisRecord, ofCase(scope)).flatMap((row) =>
    event({
      date: row.diagnosedOn,
      text: fill(timeline.diagnosis, { name: row.name }),
      detail: detailOf([recordWords(scope).certainty[row.certainty], scope.nameOf(row.providerId)]),
      citations: scope.cite(row.id),
    }),
  );

const treatmentEvents = (scope: FactScope, { timeline, facts }: Words) =>
  listRecords(scope.db, treatmentRecord, ofCase(scope)).flatMap((row) => {
    const { name, startedOn, endedOn } = row;
    const common = { citations: scope.cite(row.id) };
    const start = row.status === 'planned' ? timeline.startedPlanned : timeline.started;
    const began = { ...common, date: startedOn, text: fill(start, { name }) };
    const ended = { ...common, date: endedOn === startedOn ? null : endedOn, text: fill(timeline.ended, { name }) };
    return [
      ...event({ ...began, detail: detailOf([facts.treatmentKind[row.kind], scope.nameOf(row.providerId)]) }),
      ...event({ ...ended, detail: detailOf([facts.treatmentStatus[row.status], row.stopReason]) }),
    ];
  });

const procedureEvents = (scope: FactScope) =>
  listRecords(scope.db, procedureRecord, ofCase(scope)).flatMap((row) =>
    event({
      date: row.performedOn,
      text: row.name,
      detail: detailOf([row.place, scope.nameOf(row.providerId)]),
      citations: scope.cite(row.id),
    }),
  );

/** Laboratory reports of one day are one event: their values stand in the tables. */
function resultEvents(scope: FactScope, words: Words): readonly Event[] {
  const days = grouped(
    listRecords(scope.db, testResultRecord, ofCase(scope)).map((row) => [
      row.category === 'lab' ? `${resultDate(row)}` : row.id,
      row,
    ]),
  );
  return [...days.values()].flatMap((rows) => resultEvent(scope, words, rows));
}

function resultEvent(scope: FactScope, { timeline }: Words, rows: readonly TestResultSummary[]): readonly Event[] {
  const [first] = rows;
  if (!first) return [];
  const marked = rows.reduce((sum, { flaggedCount }) => sum + flaggedCount, 0);
  return event({
    date: resultDate(first),
    text: [...new Set(rows.map(({ title }) => title))].join(', '),
    detail: detailOf([
      recordWords(scope).category[first.category],
      ...rows.map(({ conclusion }) => conclusion),
      marked > 0 ? plural(timeline.values, marked, scope.language) : null,
    ]),
    citations: merged(rows.map(({ id }) => scope.cite(id))),
  });
}

const medicationEvents = (scope: FactScope, { timeline }: Words) =>
  listRecords(scope.db, medicationRecord, ofCase(scope)).flatMap((row) => {
    const common = { detail: null, citations: scope.cite(row.id) };
    const name = joined([row.name, row.dose]);
    return [
      ...event({ ...common, date: row.startedOn, text: fill(timeline.started, { name }) }),
      ...event({ ...common, date: row.stoppedOn, text: fill(timeline.ended, { name }) }),
    ];
  });

type Visit = { readonly date: string | null; readonly providerId: Referral['toProviderId'] };
const isSameVisit = (left: Visit, right: Visit): boolean =>
  left.date !== null && left.date === right.date && left.providerId !== null && left.providerId === right.providerId;

const consultationsOf = (scope: FactScope): readonly (Consultation & Visit)[] =>
  listRecords(scope.db, consultationRecord, ofCase(scope)).map((row) => ({ ...row, date: row.heldOn }));

/** A referral's appointment is told where its consultation is recorded, once. */
const referralEvents = (scope: FactScope, { timeline }: Words) => {
  const consultations = consultationsOf(scope);
  return listRecords(scope.db, referralRecord, ofCase(scope)).flatMap((row) => {
    const appointment = { date: row.appointmentOn, providerId: row.toProviderId };
    const isTold = consultations.some((visit) => isSameVisit(visit, appointment));
    const name = scope.nameOf(row.toProviderId);
    const citations = scope.cite(row.id);
    return [
      ...event({
        date: row.requestedOn ?? row.sentOn,
        text: name === null ? timeline.referralUnnamed : fill(timeline.referral, { name }),
        detail: detailOf([recordWords(scope).referrals.state[row.state], scope.nameOf(row.fromProviderId)]),
        citations,
      }),
      ...event({
        date: isTold ? null : row.appointmentOn,
        text: name === null ? timeline.appointmentUnnamed : fill(timeline.appointment, { name }),
        detail: null,
        citations,
      }),
    ];
  });
};

/** The letter that made the appointment is a source of it. */
const consultationEvents = (scope: FactScope, { timeline, facts }: Words) => {
  const referrals = listRecords(scope.db, referralRecord, ofCase(scope));
  return consultationsOf(scope).flatMap((row) => {
    const name = scope.nameOf(row.providerId);
    const booked = referrals.filter(({ appointmentOn, toProviderId }) =>
      isSameVisit(row, { date: appointmentOn, providerId: toProviderId }),
    );
    return event({
      date: row.heldOn,
      text: name === null ? timeline.consultationUnnamed : fill(timeline.consultation, { name }),
      detail: detailOf([facts.consultationStatus[row.status], facts.consultationMode[row.mode], row.place]),
      citations: merged([row.id, ...booked.map(({ id }) => id)].map((id) => scope.cite(id))),
    });
  });
};

const authorizationEvents = (scope: FactScope, { timeline, facts }: Words) =>
  listRecords(scope.db, authorizationRecord, ofCase(scope)).flatMap((row) =>
    event({
      date: row.decidedOn ?? row.submittedOn,
      text: fill(timeline.authorization, { service: row.service }),
      detail: detailOf([facts.authorizationStatus[row.status], row.programme]),
      citations: scope.cite(row.id),
    }),
  );
