import type { CaseState } from '../contract/cases';
import type { Journey, StepStatus } from '../contract/journey';
import type { FullDate } from './calendar-date';
import { isShown, JOURNEY_STEPS, stepIndex } from './journey-evidence';
import type { JourneyFacts } from './journey-facts';
import { nextOnJourney, nextStep } from './journey-next';
import type { NextReason, NextStep } from './journey-step';

export interface JourneyPlan {
  readonly steps: Journey['steps'];
  /** The step that is current; `decided` when all is done. */
  readonly standing: CaseState;
  readonly next: Journey['next'] & { readonly reason: NextReason };
}

/** Neither leaves a record of its own: whoever is further has been through them. */
const WITHOUT_RECORD: ReadonlySet<CaseState> = new Set(['doubt', 'asked_doctor']);

function statusOf(step: CaseState, facts: JourneyFacts, standing: NextStep): StepStatus {
  if (step === standing.step && standing.reason !== 'all_done') return 'current';
  if (isShown(step, facts)) return 'done';
  // What the family's own word puts behind it counts as much as the next action's place.
  const isBehind = stepIndex(step) < Math.max(stepIndex(standing.step), stepIndex(facts.state));
  if (!isBehind) return 'ahead';
  return WITHOUT_RECORD.has(step) ? 'done' : 'skipped';
}

/**
 * Where the case stands and what to do next. One step is current until all is done: the one that the journey's own
 * next action belongs to, whatever is overdue beside it.
 */
export function planJourney(facts: JourneyFacts, today: FullDate): JourneyPlan {
  const { action, reason, dueOn, ref } = nextStep(facts, today);
  const standing = nextOnJourney(facts, today);
  return {
    steps: JOURNEY_STEPS.map((state) => ({ state, status: statusOf(state, facts, standing) })),
    standing: standing.step,
    next: { action, reason, dueOn, ref },
  };
}
