import type { RecordRef } from '../contract/records';
import { addDays } from './calendar-date';
import { isReferralAccepted, leadingReferral, plannedConsultations } from './journey-evidence';
import type { JourneyFacts } from './journey-facts';
import { comingAppointment, isBeyond, type JourneyRule, nextOf } from './journey-step';

/** A packet no longer waits for outstanding records when the appointment is this near. */
const CLOSE_APPOINTMENT_DAYS = 14;

/** The visit is today, or its day has passed and nobody has said how it went. */
export const visitNowRule: JourneyRule = (facts, today) => {
  const [soonest] = plannedConsultations(facts);
  if (!soonest?.heldOn || soonest.heldOn > today) return null;
  const reason = soonest.heldOn === today ? 'appointment_today' : 'appointment_passed';
  return nextOf('consultation')(
    'attend_consultation',
    reason,
    { kind: 'consultation', id: soonest.id },
    soonest.heldOn,
  );
};

export const questionRule: JourneyRule = ({ hasQuestion }) =>
  hasQuestion ? null : nextOf('doubt')('write_question', 'question_missing');

const pendingRequests = ({ requests }: JourneyFacts) =>
  requests.filter(({ status }) => status === 'sent' || status === 'partly_received');

const isGathering = (facts: JourneyFacts) => facts.packets === 0 && !isBeyond(facts, 'records');

/** Overdue answers first, then, while something is still wanted, what came in and may be just that. */
export const outstandingRule: JourneyRule = (facts, today) => {
  const step = nextOf('records');
  const [overdue] = pendingRequests(facts)
    .filter(({ dueOn }) => dueOn !== null && dueOn < today)
    .sort((left, right) => (left.dueOn ?? '').localeCompare(right.dueOn ?? '', 'en'));
  if (overdue) {
    return step('follow_up_request', 'request_overdue', { kind: 'record_request', id: overdue.id }, overdue.dueOn);
  }
  const isWanting = isGathering(facts) && facts.checklist.missing + facts.checklist.requested > 0;
  return isWanting && facts.inbox > 0 ? step('file_inbox', 'inbox_waiting') : null;
};

/** A request begun and not sent, or items missing that nobody was ever asked for. */
export const requestRule: JourneyRule = (facts) => {
  const step = nextOf('records');
  const draft = facts.requests.find(({ status }) => status === 'draft');
  if (draft && !isBeyond(facts, 'records')) {
    return step('request_records', 'request_draft', { kind: 'record_request', id: draft.id });
  }
  const wasAsked = facts.requests.some(({ status }) => status !== 'cancelled');
  return isGathering(facts) && facts.checklist.missing > 0 && !wasAsked
    ? step('request_records', 'items_missing')
    : null;
};

export const questionsRule: JourneyRule = ({ questions: { total } }) =>
  total === 0 ? nextOf('packet_sent')('prepare_questions', 'no_questions') : null;

const canExport = (facts: JourneyFacts) => facts.packets === 0 && facts.documents > 0 && !isBeyond(facts, 'records');

/** Near the visit a packet goes out with what there is. */
export const closePacketRule: JourneyRule = (facts, today) => {
  const appointment = comingAppointment(facts, today);
  const last = addDays(today, CLOSE_APPOINTMENT_DAYS);
  return canExport(facts) && appointment !== null && last !== null && appointment <= last
    ? nextOf('packet_sent')('export_packet', 'appointment_close', null, appointment)
    : null;
};

export const checklistRule: JourneyRule = (facts) =>
  isGathering(facts) && facts.checklist.missing > 0
    ? nextOf('records')('complete_checklist', 'items_still_missing')
    : null;

/** Without hurry, a packet waits for the records that are on their way. */
export const packetRule: JourneyRule = (facts) =>
  canExport(facts) && pendingRequests(facts).length === 0
    ? nextOf('packet_sent')('export_packet', 'packet_ready')
    : null;

export const bookingRule: JourneyRule = (facts) => {
  const step = nextOf('consultation');
  const [planned] = plannedConsultations(facts);
  if (planned) {
    const ref: RecordRef = { kind: 'consultation', id: planned.id };
    return planned.heldOn === null
      ? step('book_consultation', 'no_date_yet', ref)
      : step('attend_consultation', 'appointment_coming', ref, planned.heldOn);
  }
  const leading = leadingReferral(facts);
  const isWelcome = leading !== null && leading.state !== 'wait_listed' && isReferralAccepted(leading);
  // Without any referral the family went another way, and says so by the case's state.
  const isOnTheirOwn = leading === null && isBeyond(facts, 'referral');
  if (!isWelcome && !isOnTheirOwn) return null;
  const ref: RecordRef | null = leading && { kind: 'referral', id: leading.id };
  if (facts.consultations.length > 0) return step('book_consultation', 'appointment_not_held', ref);
  return step(
    'book_consultation',
    isWelcome ? 'referral_accepted' : 'no_date_yet',
    ref,
    leading?.appointmentOn?.length === 10 ? leading.appointmentOn : null,
  );
};

/** Nothing for the family to do: who has to move first. */
export const waitingRule: JourneyRule = (facts) => {
  const leading = leadingReferral(facts);
  if (leading) {
    return nextOf('referral')('nothing', 'waiting_for_referral', { kind: 'referral', id: leading.id });
  }
  const [authorizationPending] = facts.authorizations.filter(
    ({ status }) => status === 'submitted' || status === 'appealed',
  );
  if (authorizationPending) {
    const ref: RecordRef = { kind: 'authorization', id: authorizationPending.id };
    return nextOf('authorization')('nothing', 'waiting_for_authorization', ref);
  }
  const [request] = pendingRequests(facts);
  return request
    ? nextOf('records')('nothing', 'waiting_for_records', { kind: 'record_request', id: request.id }, request.dueOn)
    : null;
};
