import type { PersonId } from '@shared/contract/common';
import type { RecordPlace } from './components/use-record-place';
import { useReferralKind } from './kinds/referral-kind';
import { RecordsPage } from './records-page';

export type ReferralsPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's referrals and where each stands. */
export function ReferralsPage({ personId, place }: ReferralsPageProps) {
  return <RecordsPage personId={personId} place={place} view={useReferralKind(personId)} />;
}
