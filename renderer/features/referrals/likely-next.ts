import type { ReferralState } from '@shared/contract/referrals';

/** What usually comes after a state, as the form's first proposal; the reader picks what happened. */
const AFTER: Readonly<Record<ReferralState, ReferralState>> = {
  draft: 'requested',
  requested: 'sent',
  sent: 'received',
  received: 'accepted',
  accepted: 'booked',
  wait_listed: 'booked',
  booked: 'completed',
  rescheduled: 'completed',
  declined: 'declined',
  cancelled: 'cancelled',
  completed: 'report_received',
  report_received: 'report_received',
};

export const likelyNext = (state: ReferralState): ReferralState => AFTER[state];
