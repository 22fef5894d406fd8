import { Textarea, TextInput } from '@mantine/core';
import { type CaseId, caseId as caseIdOf, type PersonId } from '@shared/contract/common';
import {
  type Referral,
  type ReferralInput,
  referralExpectation,
  referralInput,
  referralState,
  referralUrgency,
} from '@shared/contract/referrals';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { type FieldsOf, useRecordForm } from '../../lib/use-record-form';
import { CaseField } from '../../ui/case-field';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { NoteField } from '../../ui/note-field';
import { Notice } from '../../ui/notice';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';
import { WhenRead } from '../../ui/when-read';
import { IndependenceNotice } from './independence-notice';

export type ReferralFormProps = {
  readonly personId: PersonId;
  /** Where a new one is filed; of an earlier one its own case counts. */
  readonly caseId: CaseId | null;
  /** Outside of a case's page. */
  readonly canChooseCase?: boolean;
  /** Null for a new one. */
  readonly row: Referral | null;
  readonly onDone: () => void;
  readonly onSaved: (referral: Referral) => void;
};

// Stands in for a case while there is none; never asked for.
const NO_CASE = caseIdOf.parse('00000000-0000-4000-8000-000000000000');

/** Creates or changes a referral; choosing the specialist tells at once whether both doctors are independent. */
export function ReferralForm(props: ReferralFormProps) {
  const { caseId, row } = props;
  const isAskedOfCase = row === null && caseId !== null;
  const one = useOperation('cases.get', { id: caseId ?? NO_CASE }, { enabled: isAskedOfCase });
  return (
    <WhenRead queries={isAskedOfCase ? [one] : []}>
      {/* The case's own question is what the referral is for. */}
      {() => <Fields {...props} reason={one.data?.question ?? ''} />}
    </WhenRead>
  );
}

function Fields(props: ReferralFormProps & { readonly reason: string }) {
  const { personId, caseId, reason, canChooseCase = false, row, onDone, onSaved } = props;
  const { t } = useText();
  const person = useOperation('people.get', { id: personId }).data;
  const blank: FieldsOf<ReferralInput> = {
    caseId,
    state: 'draft',
    fromProviderId: null,
    toProviderId: null,
    expectation: 'opinion_only',
    urgency: null,
    reason,
    requestedOn: '',
    sentOn: '',
    appointmentOn: '',
    appointmentAt: '',
    note: '',
  };
  const { form, draft, submit, isBusy, error } = useRecordForm({
    kind: 'referral',
    personId,
    schema: referralInput,
    row,
    blank,
    onSaved,
  });
  const { toProviderId, caseId: filedUnder } = form.values;
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onDone}>
      <FormGrid>
        <FormGrid.Wide>
          <ProviderField label={t('records.referrals.field.to')} {...form.getInputProps('toProviderId')} />
          {toProviderId && filedUnder ? (
            <IndependenceNotice
              personId={personId}
              caseId={filedUnder}
              toProviderId={toProviderId}
              referralId={row?.id ?? null}
            />
          ) : null}
        </FormGrid.Wide>
        <FormGrid.Wide>
          <ProviderField
            label={t('records.referrals.field.from')}
            description={t('records.referrals.field.fromHelp')}
            {...form.getInputProps('fromProviderId')}
          />
        </FormGrid.Wide>
        <ChoiceField
          label={t('records.referrals.field.state')}
          options={options(referralState.options, (value) => t(`records.referrals.state.${value}`))}
          {...form.getInputProps('state')}
        />
        <ChoiceField
          label={t('records.referrals.field.expectation')}
          none={t('records.referrals.notSaid')}
          options={options(referralExpectation.options, (value) => t(`records.referrals.expectation.${value}`))}
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
        <ChoiceField
          label={t('records.referrals.field.urgency')}
          none={t('records.referrals.notSaid')}
          options={options(referralUrgency.options, (value) => t(`records.referrals.urgency.${value}`))}
          {...form.getInputProps('urgency')}
        />
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
        <TextInput
          label={t('referrals.appointmentAt')}
          placeholder="14:30"
          autoComplete="off"
          {...form.getInputProps('appointmentAt')}
        />
        {person?.jurisdiction === 'QC' ? (
          <FormGrid.Wide>
            <Notice>{t('referrals.quebec')}</Notice>
          </FormGrid.Wide>
        ) : null}
        {canChooseCase ? <CaseField personId={personId} {...form.getInputProps('caseId')} /> : null}
        <NoteField {...form.getInputProps('note')} />
      </FormGrid>
    </FormFrame>
  );
}
