import type { FullDate } from './calendar-date';
import { decisionRule, opinionsRule, overdueReturnRule, returnsRule } from './journey-after';
import { authorizationRule } from './journey-authorization';
import {
  bookingRule,
  checklistRule,
  closePacketRule,
  outstandingRule,
  packetRule,
  questionRule,
  questionsRule,
  requestRule,
  visitNowRule,
  waitingRule,
} from './journey-before';
import { hasAttended, isSettled } from './journey-evidence';
import type { JourneyFacts } from './journey-facts';
import { referralRule } from './journey-referral';
import { isBeyond, type JourneyRule, type NextStep, nextOf } from './journey-step';

const BEFORE_THE_VISIT: readonly JourneyRule[] = [
  visitNowRule,
  questionRule,
  referralRule,
  authorizationRule,
  outstandingRule,
  requestRule,
  questionsRule,
  closePacketRule,
  checklistRule,
  packetRule,
  bookingRule,
  waitingRule,
];
const AFTER_THE_VISIT: readonly JourneyRule[] = [visitNowRule, opinionsRule, decisionRule, returnsRule];
const DECIDED: readonly JourneyRule[] = [decisionRule, returnsRule];

function rulesFor(facts: JourneyFacts): readonly JourneyRule[] {
  if (isSettled(facts)) return DECIDED;
  const isAfter = hasAttended(facts) || facts.opinions.secondId !== null || isBeyond(facts, 'consultation');
  return isAfter ? AFTER_THE_VISIT : BEFORE_THE_VISIT;
}

/** What the journey itself asks for next: the first rule that applies, in the order of the journey. */
export function nextOnJourney(facts: JourneyFacts, today: FullDate): NextStep {
  for (const rule of rulesFor(facts)) {
    const step = rule(facts, today);
    if (step) return step;
  }
  return nextOf('decided')('nothing', 'all_done');
}

/**
 * The one thing to do next, never one whose ground is missing. Material that is overdue goes before everything;
 * `nothing` says who is waited for, or that all is done.
 */
export const nextStep = (facts: JourneyFacts, today: FullDate): NextStep =>
  overdueReturnRule(facts, today) ?? nextOnJourney(facts, today);
