import type { AuthorizationStatus } from '../contract/authorizations';
import type { RecordRef } from '../contract/records';
import { needsAuthorization } from './journey-evidence';
import type { AuthorizationFacts } from './journey-facts';
import { comingAppointment, isBeyond, isQuiet, type JourneyRule, nextOf } from './journey-step';

/** Days after which asking how an application stands is sensible; the product's own habit, no forecast of a wait. */
const QUIET_AUTHORIZATION_DAYS = 30;

const step = nextOf('authorization');
const refOf = ({ id }: AuthorizationFacts): RecordRef => ({ kind: 'authorization', id });

/** What an open application needs from the family, if anything. */
const pending: JourneyRule = ({ authorizations }, today) => {
  const asked = authorizations.find(({ status }) => status === 'more_information');
  if (asked) return step('follow_up_authorization', 'authorization_more_information', refOf(asked));
  const quiet = authorizations.find(
    ({ status, submittedOn }) => isPending(status) && isQuiet(submittedOn, QUIET_AUTHORIZATION_DAYS, today),
  );
  return quiet ? step('follow_up_authorization', 'authorization_quiet', refOf(quiet)) : null;
};
const isPending = (status: AuthorizationStatus) => status === 'submitted' || status === 'appealed';

/** A refusal that can still be appealed. Without a last day, the family's going on is taken as leaving it. */
const denied: JourneyRule = (facts, today) => {
  const refusal = facts.authorizations.find(
    ({ status, appealBy }) =>
      status === 'denied' && (appealBy === null ? !isBeyond(facts, 'authorization') : appealBy >= today),
  );
  return refusal ? step('appeal_authorization', 'authorization_denied', refOf(refusal), refusal.appealBy) : null;
};

/** An approval that ran out, or will before the visit. */
const ended: JourneyRule = (facts, today) => {
  const appointment = comingAppointment(facts, today);
  const given = facts.authorizations.filter(({ status }) => status === 'approved' || status === 'expired');
  const isOut = ({ status, validUntil }: AuthorizationFacts) =>
    status === 'expired' || (validUntil !== null && validUntil < today);
  const endsFirst = ({ validUntil }: AuthorizationFacts) =>
    validUntil !== null && appointment !== null && validUntil < appointment;
  const last = given.at(-1);
  if (!last || !given.every((each) => isOut(each) || endsFirst(each))) return null;
  return given.every(isOut)
    ? step('start_authorization', 'authorization_expired', refOf(last))
    : step('start_authorization', 'authorization_ends_first', refOf(last), last.validUntil);
};

/** Open matters first; an approval that holds or an application under way leaves nothing to start. */
export const authorizationRule: JourneyRule = (facts, today) => {
  const open = pending(facts, today);
  if (open || facts.authorizations.some(({ status }) => isPending(status))) return open;
  const draft = facts.authorizations.find(({ status }) => status === 'draft');
  if (draft) return step('start_authorization', 'authorization_draft', refOf(draft));
  const isGiven = facts.authorizations.some(({ status }) => status === 'approved' || status === 'expired');
  if (isGiven) return ended(facts, today);
  if (facts.authorizations.length > 0) return denied(facts, today);
  return needsAuthorization(facts) ? step('start_authorization', 'authorization_not_started') : null;
};
