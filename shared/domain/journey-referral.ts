import type { RecordRef } from '../contract/records';
import type { ReferralState } from '../contract/referrals';
import { leadingReferral, refusedReferral } from './journey-evidence';
import { isBeyond, isQuiet, type JourneyRule, nextOf } from './journey-step';

/**
 * Days without news after which asking how it stands is sensible. The product's own habit, from no rule and no
 * forecast of a wait; nothing is late because of it.
 */
const QUIET_DAYS: Readonly<Partial<Record<ReferralState, number>>> = {
  requested: 14,
  sent: 14,
  received: 30,
  wait_listed: 90,
};

/** From asking the doctor to a referral that is on its way; quiet ones are asked after. */
export const referralRule: JourneyRule = (facts, today) => {
  const leading = leadingReferral(facts);
  const refused = refusedReferral(facts);
  if (refused && (refused.state === 'declined' || !isBeyond(facts, 'referral'))) {
    const reason = refused.state === 'declined' ? 'referral_declined' : 'referral_cancelled';
    return nextOf('referral')('start_next_referral', reason, { kind: 'referral', id: refused.id });
  }
  if (facts.referrals.length === 0) {
    if (facts.state === 'doubt') return nextOf('asked_doctor')('talk_to_doctor', 'doctor_not_asked');
    return isBeyond(facts, 'referral') ? null : nextOf('referral')('start_referral', 'no_referral');
  }
  if (!leading) return null;
  const ref: RecordRef = { kind: 'referral', id: leading.id };
  if (leading.state === 'draft') {
    return leading.hasSpecialist
      ? nextOf('referral')('send_referral', 'referral_not_sent', ref)
      : nextOf('referral')('choose_specialist', 'no_specialist', ref);
  }
  const days = QUIET_DAYS[leading.state];
  return days !== undefined && isQuiet(leading.since, days, today)
    ? nextOf('referral')('follow_up_referral', 'referral_quiet', ref)
    : null;
};
