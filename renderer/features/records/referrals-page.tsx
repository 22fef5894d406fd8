import type { PersonId } from '@shared/contract/common';
import type { ReactNode } from 'react';
import type { OpenForm } from './components/record-kind';
import type { RecordPlace } from './components/use-record-place';
import { useReferralKind } from './kinds/referral-kind';
import { RecordsPage } from './records-page';

export type ReferralsPageProps = {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  /** The form that a case's page opens too. */
  readonly renderForm: (form: OpenForm<'referral'>) => ReactNode;
};

/** A person's referrals and where each stands. */
export function ReferralsPage({ personId, place, renderForm }: ReferralsPageProps) {
  return <RecordsPage personId={personId} place={place} view={useReferralKind(personId)} renderForm={renderForm} />;
}
