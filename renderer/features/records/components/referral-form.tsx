import { Select, Textarea } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import {
  type Referral,
  type ReferralInput,
  referralExpectation,
  referralInput,
  referralState,
  referralUrgency,
} from '@shared/contract/referrals';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useContractForm } from '../../../lib/contract-form';
import { dateInput } from '../../../lib/date-input';
import { useNotify } from '../../../lib/use-notify';
import { FormActions } from '../../../ui/form-actions';
import { FormGrid } from '../../../ui/form-grid';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import { CaseField } from './case-field';

export type ReferralFormProps = {
  readonly personId: PersonId;
  /** Null for a new one. */
  readonly referral: Referral | null;
  /** Where a new one is filed. */
  readonly caseId: CaseId | null;
  readonly onDone: () => void;
  readonly onSaved: (id: Referral['id']) => void;
};

type Values = Omit<ReferralInput, 'reason' | 'requestedOn' | 'sentOn' | 'appointmentOn' | 'note'> & {
  reason: string;
  requestedOn: string;
  sentOn: string;
  appointmentOn: string;
  note: string;
};

/** Creates or changes a referral. */
export function ReferralForm({ personId, referral, caseId, onDone, onSaved }: ReferralFormProps) {
  const { t } = useText();
  const notify = useNotify();
  const create = useCommand('referrals.create', { isFailureShown: true });
  const update = useCommand('referrals.update', { isFailureShown: true });
  const { form, submit } = useContractForm({
    schema: referralInput,
    initialValues: {
      caseId: referral ? referral.caseId : caseId,
      state: referral?.state ?? 'draft',
      fromProviderId: referral?.fromProviderId ?? null,
      toProviderId: referral?.toProviderId ?? null,
      expectation: referral?.expectation ?? null,
      urgency: referral?.urgency ?? null,
      reason: referral?.reason ?? '',
      requestedOn: referral?.requestedOn ?? '',
      sentOn: referral?.sentOn ?? '',
      appointmentOn: referral?.appointmentOn ?? '',
      note: referral?.note ?? '',
    } satisfies Values as Values, // `satisfies` checks the fields, the widening lets each take its other values.
    toInput: (values) => ({
      ...values,
      requestedOn: dateInput(values.requestedOn),
      sentOn: dateInput(values.sentOn),
      appointmentOn: dateInput(values.appointmentOn),
    }),
    save: (input) => {
      const onSuccess = ({ id }: Referral) => {
        notify.done(referral ? t('records.saved') : t('records.created'));
        onSaved(id);
      };
      if (referral) update.mutate({ ...input, id: referral.id }, { onSuccess });
      else create.mutate({ ...input, personId }, { onSuccess });
    },
  });
  const { values } = form;
  return (
    <form onSubmit={submit}>
      <FormGrid>
        <ProviderField
          label={t('records.referrals.field.to')}
          {...form.getInputProps('toProviderId')}
          value={values.toProviderId}
        />
        <ProviderField
          label={t('records.referrals.field.from')}
          {...form.getInputProps('fromProviderId')}
          value={values.fromProviderId}
        />
        <Select
          label={t('records.referrals.field.state')}
          data={referralState.options.map((value) => ({ value, label: t(`records.referrals.state.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('state')}
        />
        <Select
          label={t('records.referrals.field.expectation')}
          placeholder={t('records.referrals.notSaid')}
          data={referralExpectation.options.map((value) => ({
            value,
            label: t(`records.referrals.expectation.${value}`),
          }))}
          clearable
          clearButtonProps={{ 'aria-label': t('records.provider.clear') }}
          {...form.getInputProps('expectation')}
        />
        <FormGrid.Wide>
          <Textarea
            label={t('records.referrals.field.reason')}
            description={t('records.referrals.field.reasonHelp')}
            autosize
            minRows={3}
            maxRows={10}
            {...form.getInputProps('reason')}
          />
        </FormGrid.Wide>
        <Select
          label={t('records.referrals.field.urgency')}
          placeholder={t('records.referrals.notSaid')}
          data={referralUrgency.options.map((value) => ({ value, label: t(`records.referrals.urgency.${value}`) }))}
          clearable
          clearButtonProps={{ 'aria-label': t('records.provider.clear') }}
          {...form.getInputProps('urgency')}
        />
        <CaseField personId={personId} {...form.getInputProps('caseId')} value={values.caseId} />
        <PartialDateField
          label={t('records.referrals.field.requestedOn')}
          description={null}
          {...form.getInputProps('requestedOn')}
        />
        <PartialDateField
          label={t('records.referrals.field.sentOn')}
          description={null}
          {...form.getInputProps('sentOn')}
        />
        <PartialDateField
          label={t('records.referrals.field.appointmentOn')}
          description={null}
          {...form.getInputProps('appointmentOn')}
        />
        <FormGrid.Wide>
          <Textarea
            label={t('records.note')}
            description={t('records.noteHelp')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('note')}
          />
        </FormGrid.Wide>
      </FormGrid>
      <FormActions
        isBusy={create.isPending || update.isPending}
        error={create.error ?? update.error}
        onCancel={onDone}
      />
    </form>
  );
}
