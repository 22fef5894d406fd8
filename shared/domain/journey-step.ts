import type { CaseState } from '../contract/cases';
import type { NextAction } from '../contract/journey';
import type { RecordRef } from '../contract/records';
import { addDays, type FullDate, isCalendarDate, lastDayOf } from './calendar-date';
import { leadingReferral, plannedConsultations, stepIndex } from './journey-evidence';
import type { JourneyFacts } from './journey-facts';

/** Why an action is the next one; each has its sentence on the screen. */
export const NEXT_REASONS = [
  'question_missing',
  'doctor_not_asked',
  'no_referral',
  'no_specialist',
  'referral_not_sent',
  'referral_quiet',
  'referral_declined',
  'referral_cancelled',
  'authorization_not_started',
  'authorization_draft',
  'authorization_expired',
  'authorization_ends_first',
  'authorization_more_information',
  'authorization_quiet',
  'authorization_denied',
  'items_missing',
  'request_draft',
  'request_overdue',
  'inbox_waiting',
  'items_still_missing',
  'no_questions',
  'packet_ready',
  'appointment_close',
  'referral_accepted',
  'no_date_yet',
  'appointment_not_held',
  'appointment_today',
  'appointment_coming',
  'appointment_passed',
  'answers_missing',
  'first_opinion_missing',
  'second_opinion_missing',
  'both_opinions_recorded',
  'no_decision',
  'follow_up_open',
  'return_overdue',
  'not_returned',
  'waiting_for_referral',
  'waiting_for_authorization',
  'waiting_for_records',
  'all_done',
] as const;
export type NextReason = (typeof NEXT_REASONS)[number];

export interface NextStep {
  readonly action: NextAction;
  readonly reason: NextReason;
  readonly dueOn: string | null;
  readonly ref: RecordRef | null;
  /** Where on the journey the action belongs. */
  readonly step: CaseState;
}

/** Gives the action where its ground holds, null where it does not. */
export type JourneyRule = (facts: JourneyFacts, today: FullDate) => NextStep | null;

/** Builds next steps of one place on the journey. */
export const nextOf =
  (step: CaseState) =>
  (action: NextAction, reason: NextReason, ref: RecordRef | null = null, dueOn: string | null = null): NextStep => ({
    action,
    reason,
    dueOn,
    ref,
    step,
  });

const daysBefore = (today: FullDate, days: number): string => addDays(today, -days) ?? '';

/** Undated says nothing about how long it has been quiet; a partial date counts by its last day. */
export const isQuiet = (since: string | null, days: number, today: FullDate): boolean =>
  since !== null && isCalendarDate(since) && lastDayOf(since) <= daysBefore(today, days);

/** True when the family's own word puts the case past the step. */
export const isBeyond = (facts: JourneyFacts, step: CaseState) => stepIndex(facts.state) > stepIndex(step);

/** The day of the coming visit: a planned consultation's, else the leading referral's where its day is known. */
export function comingAppointment(facts: JourneyFacts, today: FullDate): string | null {
  const planned = plannedConsultations(facts).find(({ heldOn }) => heldOn !== null && heldOn >= today)?.heldOn;
  if (planned) return planned;
  const booked = leadingReferral(facts)?.appointmentOn ?? null;
  return booked !== null && booked.length === 10 && booked >= today ? booked : null;
}
