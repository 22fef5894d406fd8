export { ReferralStateTag } from '../../../ui/referral-state-tag';
