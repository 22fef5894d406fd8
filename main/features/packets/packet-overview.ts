import { fill } from '@shared/i18n/wording';
import type { FactRow, OverviewBlock, OverviewBody } from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import { medicationRecord } from '../medications/medications-mapper';
import { procedureRecord } from '../procedures/procedures-mapper';
import { questionsOf } from '../questions/questions-repository';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { treatmentRecord } from '../treatments/treatments-mapper';
import { allergyRows, isTakenNow } from './packet-background-rows';
import { diagnosisRows, recordWords } from './packet-case-rows';
import { markedRows } from './packet-labs';
import { conclusionRows } from './packet-result-rows';
import { detailOf, type FactScope, joined, ofCase, ofPerson, TOLD, when } from './packet-scope';

type Rows = readonly FactRow[];

/** What a specialist reads in a minute. */
const MOST_QUESTIONS = 3;

/** What is asked, how soon, and what has to be known before answering; every line shorter than where it is told whole. */
export function overviewBody(scope: FactScope): OverviewBody {
  const questions = questionsOf(scope.db, scope.packetCase.id)
    .all()
    .map(({ text }) => text);
  const words = recordWords(scope).referrals;
  const referrals = listRecords(scope.db, referralRecord, ofCase(scope));
  const referral = referrals.find(({ urgency, expectation }) => urgency !== null || expectation !== null);
  return {
    kind: 'overview',
    questions: questions.slice(0, MOST_QUESTIONS),
    moreQuestions: Math.max(0, questions.length - MOST_QUESTIONS),
    blocks: blocksOf(scope),
    urgency: referral?.urgency ? words.urgency[referral.urgency] : null,
    expectation: referral?.expectation ? words.expectation[referral.expectation] : null,
    referral: referral ? scope.cite(referral.id) : TOLD,
  };
}

/** Results only where there are any; of what is expected of every patient it says also that nothing was recorded. */
function blocksOf(scope: FactScope): readonly OverviewBlock[] {
  const results: readonly OverviewBlock[] = [
    {
      kind: 'pathology',
      rows: newestFirst((['pathology', 'genetic'] as const).flatMap((kind) => conclusionRows(scope, kind))),
    },
    { kind: 'imaging', rows: [...conclusionRows(scope, 'imaging'), ...conclusionRows(scope, 'functional')] },
    { kind: 'labs', rows: markedRows(scope) },
  ];
  return [
    { kind: 'diagnoses', rows: diagnosisRows(scope) },
    ...results.filter(({ rows }) => rows.length > 0),
    { kind: 'treatments', rows: doneRows(scope) },
    { kind: 'medications', rows: takenRows(scope) },
    { kind: 'allergies', rows: allergyRows(scope) },
  ];
}

const newestFirst = <Row extends Pick<FactRow, 'date'>>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((left, right) => (right.date ?? '').localeCompare(left.date ?? ''));

/** What is being done or planned, then what was done, newest first. */
function doneRows(scope: FactScope): Rows {
  const { facts } = wordsFor(scope.language);
  const treatments = listRecords(scope.db, treatmentRecord, ofCase(scope)).map((row) => ({
    isCurrent: row.status === 'ongoing' || row.status === 'planned',
    date: row.startedOn ?? row.endedOn,
    text: row.name,
    detail: detailOf([
      when(row.startedOn, scope),
      row.endedOn === row.startedOn
        ? null
        : row.endedOn && fill(facts.endedOn, { date: when(row.endedOn, scope) ?? '' }),
      facts.treatmentStatus[row.status],
      row.response && fill(facts.response, { text: row.response }),
    ]),
    citations: scope.cite(row.id),
  }));
  const procedures = listRecords(scope.db, procedureRecord, ofCase(scope)).map((row) => ({
    isCurrent: false,
    date: row.performedOn,
    text: row.name,
    detail: detailOf([when(row.performedOn, scope), row.outcome]),
    citations: scope.cite(row.id),
  }));
  const rows = newestFirst([...treatments, ...procedures]);
  return [...rows.filter(({ isCurrent }) => isCurrent), ...rows.filter(({ isCurrent }) => !isCurrent)];
}

/** A line each: what, how much, how often. */
const takenRows = (scope: FactScope): Rows =>
  listRecords(scope.db, medicationRecord, ofPerson(scope))
    .filter(isTakenNow(scope))
    .map((row) => ({
      date: row.startedOn,
      text: joined([row.name, row.dose]),
      detail: joined([row.frequency, row.isAsNeeded ? wordsFor(scope.language).facts.asNeeded : null]) || null,
      citations: scope.cite(row.id),
    }));

/** The latest referral that names who asked. */
export function referringDoctor(scope: FactScope): string | null {
  const referrals = listRecords(scope.db, referralRecord, ofCase(scope));
  return scope.nameOf(referrals.find((referral) => referral.fromProviderId !== null)?.fromProviderId ?? null);
}
