import type { ReferralInput, ReferralState } from '../contract/referrals';

/** The day a referral's own dates give to a state, or null where they say nothing of it. */
export const dayOfState = (
  state: ReferralState,
  input: Pick<ReferralInput, 'requestedOn' | 'sentOn'>,
): string | null => (state === 'requested' ? input.requestedOn : state === 'sent' ? input.sentOn : null);

/** The dates of a referral after a step: a request or a sending that had none takes the step's day. */
export const datesAfterStep = (
  { requestedOn, sentOn }: Pick<ReferralInput, 'requestedOn' | 'sentOn'>,
  step: { readonly state: ReferralState; readonly on: string | null },
): Pick<ReferralInput, 'requestedOn' | 'sentOn'> => ({
  requestedOn: requestedOn ?? (step.state === 'requested' ? step.on : null),
  sentOn: sentOn ?? (step.state === 'sent' ? step.on : null),
});
