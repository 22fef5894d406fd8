import type { OverviewBody } from '../../pdf/pages/packet-content-types';
import { questionsOf } from '../questions/questions-repository';
import { listRecords } from '../records/record-service';
import { referralRecord } from '../referrals/referrals-mapper';
import { diagnosisRows, recordWords, treatmentRows } from './packet-case-rows';
import { type FactScope, ofCase, TOLD } from './packet-scope';

/** What a specialist reads in a minute. */
const MOST_QUESTIONS = 3;

/** What is asked, of what, what is being done, and how soon. */
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
    diagnoses: diagnosisRows(scope),
    plan: treatmentRows(scope, ({ status }) => status === 'ongoing' || status === 'planned'),
    urgency: referral?.urgency ? words.urgency[referral.urgency] : null,
    expectation: referral?.expectation ? words.expectation[referral.expectation] : null,
    referral: referral ? scope.cite(referral.id) : TOLD,
  };
}

/** The latest referral that names who asked. */
export function referringDoctor(scope: FactScope): string | null {
  const referrals = listRecords(scope.db, referralRecord, ofCase(scope));
  return scope.nameOf(referrals.find((referral) => referral.fromProviderId !== null)?.fromProviderId ?? null);
}
