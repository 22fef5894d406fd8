import { type CaseState, caseState } from '../contract/cases';
import type { ReferralState } from '../contract/referrals';
import { isReferralOpen, isReferralRefused } from './independence';
import type { ConsultationFacts, JourneyFacts, ReferralFacts } from './journey-facts';

export const JOURNEY_STEPS: readonly CaseState[] = caseState.options;
export const stepIndex = (state: CaseState): number => JOURNEY_STEPS.indexOf(state);

const HELD: ReadonlySet<ReferralState> = new Set(['completed', 'report_received']);
const ACCEPTED: ReadonlySet<ReferralState> = new Set(['accepted', 'wait_listed', 'booked', 'rescheduled']);
const PROGRESS: readonly ReferralState[] = [
  'draft',
  'requested',
  'sent',
  'received',
  'wait_listed',
  'accepted',
  'rescheduled',
  'booked',
];

/** The open referral that got furthest, the newer one where two stand alike; null without an open one. */
export const leadingReferral = ({ referrals }: JourneyFacts): ReferralFacts | null =>
  referrals
    .filter(({ state }) => isReferralOpen(state))
    .reduce<ReferralFacts | null>(
      (best, each) => (best === null || PROGRESS.indexOf(each.state) >= PROGRESS.indexOf(best.state) ? each : best),
      null,
    );

/** True when a specialist said yes, or has already seen the person. */
export const isReferralAccepted = ({ state }: ReferralFacts): boolean => ACCEPTED.has(state) || HELD.has(state);

/** The newest refused referral when nothing is open and none led to a visit; null otherwise. */
export function refusedReferral(facts: JourneyFacts): ReferralFacts | null {
  const isAlive = facts.referrals.some(({ state }) => isReferralOpen(state) || HELD.has(state));
  return isAlive ? null : (facts.referrals.filter(({ state }) => isReferralRefused(state)).at(-1) ?? null);
}

/** True when the person has been seen, by the consultations or by a completed referral. */
export const hasAttended = (facts: JourneyFacts): boolean =>
  facts.consultations.some(({ status }) => status === 'attended') ||
  facts.referrals.some(({ state }) => HELD.has(state));

/** True once a decision is written, or the family says that there is one: the second opinion has done its work. */
export const isSettled = ({ decision, state }: JourneyFacts): boolean => decision !== null || state === 'decided';

/** Planned visits, soonest first; undated last. */
export const plannedConsultations = (facts: JourneyFacts): readonly ConsultationFacts[] =>
  facts.consultations
    .filter(({ status }) => status === 'planned')
    .sort((left, right) => (left.heldOn ?? '9999').localeCompare(right.heldOn ?? '9999', 'en'));

/** Needed once the family says so: by the case's state, or by any authorization that was not withdrawn. */
export const needsAuthorization = (facts: JourneyFacts): boolean =>
  facts.state === 'authorization' || facts.authorizations.some(({ status }) => status !== 'withdrawn');

/** What the records alone show about a step. */
const EVIDENCE: Readonly<Record<CaseState, (facts: JourneyFacts) => boolean>> = {
  doubt: (facts) => facts.hasQuestion,
  asked_doctor: (facts) => facts.referrals.some(({ state }) => state !== 'draft'),
  referral: (facts) => facts.referrals.some(isReferralAccepted),
  authorization: (facts) => facts.authorizations.some(({ status }) => status === 'approved'),
  records: ({ checklist }) => checklist.have > 0 && checklist.missing === 0 && checklist.requested === 0,
  packet_sent: ({ packets }) => packets > 0,
  consultation: hasAttended,
  compared: ({ opinions }) => opinions.firstId !== null && opinions.secondId !== null && opinions.isCompared,
  decided: ({ decision }) => decision !== null,
};

export const isShown = (step: CaseState, facts: JourneyFacts): boolean => EVIDENCE[step](facts);
