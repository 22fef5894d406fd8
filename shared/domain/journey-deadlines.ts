import type { PersonId } from '../contract/common';
import type { Deadline, Waiting } from '../contract/journey';
import type { RecordRef } from '../contract/records';
import type { FullDate } from './calendar-date';
import { hasAttended, isSettled, leadingReferral, plannedConsultations } from './journey-evidence';
import type { JourneyFacts } from './journey-facts';

/** Soonest first; alike by title, so that the order never depends on the database's. */
export const bySoonest = (left: Deadline, right: Deadline): number =>
  left.dueOn.localeCompare(right.dueOn, 'en') || left.title.localeCompare(right.title, 'en');

/** Longest wait first; undated last. */
export const byLongestWait = (left: Waiting, right: Waiting): number =>
  (left.since ?? '9999').localeCompare(right.since ?? '9999', 'en') || left.title.localeCompare(right.title, 'en');

/** Every fixed day of a case that still matters, overdue ones too, soonest first. */
export function collectDeadlines(facts: JourneyFacts, today: FullDate): readonly Deadline[] {
  const { caseId, personId } = facts;
  const due = (code: Deadline['code'], dueOn: string | null, title: string, ref: RecordRef | null): Deadline[] =>
    dueOn === null || dueOn.length !== 10
      ? []
      : [{ code, dueOn, isOverdue: dueOn < today, personId, caseId, title, ref }];
  const isDecided = isSettled(facts);
  const isSeen = isDecided || hasAttended(facts);
  const planned = plannedConsultations(facts);
  const booked = leadingReferral(facts);
  return [
    ...facts.requests
      .filter(({ status }) => status === 'sent' || status === 'partly_received')
      .flatMap(({ id, dueOn, title }) => due('request_due', dueOn, title, { kind: 'record_request', id })),
    ...planned.flatMap(({ id, heldOn, title }) => due('appointment', heldOn, title, { kind: 'consultation', id })),
    // A date on the referral is the same visit once a consultation carries it, and behind the family once they decided.
    ...(booked && !isDecided && facts.consultations.length === 0
      ? due('appointment', booked.appointmentOn, booked.title, { kind: 'referral', id: booked.id })
      : []),
    ...facts.authorizations.flatMap(({ id, status, validUntil, appealBy, title }) => {
      const ref: RecordRef = { kind: 'authorization', id };
      if (status === 'approved' && !isSeen) return due('authorization_expires', validUntil, title, ref);
      return status === 'denied' && !isDecided ? due('appeal_by', appealBy, title, ref) : [];
    }),
    ...facts.materials
      .filter(({ status }) => status === 'sent' || status === 'received')
      .flatMap(({ id, returnDueOn, title }) => due('return_due', returnDueOn, title, { kind: 'material_loan', id })),
    ...(facts.decision && !facts.decision.isFollowUpDone
      ? due('follow_up', facts.decision.followUpOn, facts.caseTitle, { kind: 'case', id: caseId })
      : []),
  ].sort(bySoonest);
}

/** The last day on which somebody may act for a person; belongs to the person, not to a case. */
export const actingForDeadline = (
  personId: PersonId,
  actingFor: { readonly name: string; readonly validUntil: string | null } | null,
  today: FullDate,
): Deadline | null =>
  actingFor?.validUntil
    ? {
        code: 'acting_for_ends',
        dueOn: actingFor.validUntil,
        isOverdue: actingFor.validUntil < today,
        personId,
        caseId: null,
        title: actingFor.name,
        ref: null,
      }
    : null;

const REFERRAL_WAITS: ReadonlySet<string> = new Set(['requested', 'sent', 'received', 'accepted', 'wait_listed']);

/**
 * Everything another office has to do first, longest wait first. Since when, never how long it will take. Once the
 * family decided, only what an office still owes them is left: the specialist's report, records they asked for, and
 * material that is out.
 */
export function collectWaiting(facts: JourneyFacts): readonly Waiting[] {
  const { caseId, personId } = facts;
  const isDecided = isSettled(facts);
  const wait = (code: Waiting['code'], since: string | null, title: string, ref: RecordRef): Waiting => ({
    code,
    since,
    personId,
    caseId,
    title,
    ref,
  });
  return [
    ...facts.referrals
      .filter(({ state, hasVisit }) => !isDecided && !hasVisit && REFERRAL_WAITS.has(state))
      .map(({ id, since, title }) => wait('referral', since, title, { kind: 'referral', id })),
    // The visit is over; what the specialist writes about it is not here yet.
    ...facts.referrals
      .filter(({ state }) => state === 'completed')
      .map(({ id, since, title }) => wait('referral_report', since, title, { kind: 'referral', id })),
    ...facts.authorizations
      .filter(({ status }) => !isDecided && (status === 'submitted' || status === 'appealed'))
      .map(({ id, submittedOn, title }) => wait('authorization', submittedOn, title, { kind: 'authorization', id })),
    ...facts.requests
      .filter(({ status }) => status === 'sent' || status === 'partly_received')
      .map(({ id, requestedOn, title }) => wait('record_request', requestedOn, title, { kind: 'record_request', id })),
    ...facts.materials
      .filter(({ status }) => status === 'sent' || (status === 'requested' && !isDecided))
      .map(({ id, status, requestedOn, sentOn, title }) =>
        wait('material', status === 'sent' ? sentOn : requestedOn, title, { kind: 'material_loan', id }),
      ),
  ].sort(byLongestWait);
}
