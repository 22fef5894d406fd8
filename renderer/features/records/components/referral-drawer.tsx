import type { PersonId } from '@shared/contract/common';
import type { Referral } from '@shared/contract/referrals';
import { useText } from '../../../i18n/use-text';
import { useCaseOptions } from '../../../lib/use-case-options';
import { useProviders } from '../../../lib/use-providers';
import { RecordDrawer } from './record-drawer';
import { RecordView } from './record-view';
import { ReferralForm } from './referral-form';
import { ReferralStateTag } from './referral-state-tag';
import { useReferralDeletion } from './use-record-deletion';
import type { RecordNavigation, RecordPlace } from './use-record-place';
import { useReferralTitle } from './use-referral-title';

export type ReferralDrawerProps = {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  readonly rows: readonly Referral[];
  readonly go: RecordNavigation;
};

/** The referral that the address names, or a new one. */
export function ReferralDrawer({ personId, place, rows, go }: ReferralDrawerProps) {
  const { t } = useText();
  const titleOf = useReferralTitle();
  const referral = rows.find(({ id }) => id === place.id) ?? null;
  const isNew = place.new === true;
  const isEditing = isNew || place.edit === true;
  const read = referral ? titleOf(referral) : null;
  const title = isNew ? t('records.referrals.new') : isEditing ? t('records.referrals.edit') : read;
  return (
    <RecordDrawer isOpen={isNew || referral !== null} title={title} onClose={go.close}>
      {isEditing ? (
        <ReferralForm
          key={referral?.id ?? 'new'}
          personId={personId}
          referral={isNew ? null : referral}
          caseId={place.case ?? null}
          onDone={isNew ? go.close : () => go.open(place.id ?? '')}
          onSaved={(id) => go.open(id)}
        />
      ) : referral ? (
        <Read personId={personId} referral={referral} go={go} />
      ) : null}
    </RecordDrawer>
  );
}

type ReadProps = { readonly personId: PersonId; readonly referral: Referral; readonly go: RecordNavigation };

function Read({ personId, referral, go }: ReadProps) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const cases = useCaseOptions(personId);
  const titleOf = useReferralTitle();
  const remove = useReferralDeletion();
  const { id, expectation, urgency } = referral;
  const day = (on: string | null) => (on ? date(on) : null);
  return (
    <RecordView
      personId={personId}
      target={{ kind: 'referral', id }}
      facts={[
        { term: t('records.referrals.column.state'), value: <ReferralStateTag state={referral.state} /> },
        { term: t('records.referrals.column.from'), value: nameOf(referral.fromProviderId) },
        {
          term: t('records.referrals.field.expectation'),
          value: expectation ? t(`records.referrals.expectation.${expectation}`) : null,
        },
        {
          term: t('records.referrals.field.urgency'),
          value: urgency ? t(`records.referrals.urgency.${urgency}`) : null,
        },
        { term: t('records.referrals.field.requestedOn'), value: day(referral.requestedOn) },
        { term: t('records.referrals.field.sentOn'), value: day(referral.sentOn) },
        { term: t('records.referrals.field.appointmentOn'), value: day(referral.appointmentOn) },
        { term: t('records.case'), value: cases.find(({ value }) => value === referral.caseId)?.label },
        { term: t('records.referrals.field.reason'), value: referral.reason },
        { term: t('records.note'), value: referral.note },
      ]}
      onEdit={() => go.edit(id)}
      // A failure is already shown as a notice, and the record stays open.
      onDelete={() => void remove(id, titleOf(referral)).then(go.close, () => undefined)}
    />
  );
}
