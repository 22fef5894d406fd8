import { Textarea, TextInput } from '@mantine/core';
import {
  type Authorization,
  type AuthorizationInput,
  authorizationInput,
  authorizationStatus,
  payer,
} from '@shared/contract/authorizations';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { type FieldsOf, useRecordForm } from '../../lib/use-record-form';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { FormGroup } from '../../ui/form-group';
import { NoteField } from '../../ui/note-field';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';
import { AuthorizationExamples } from './authorization-examples';

export type AuthorizationFormProps = {
  readonly authorization: Authorization | null;
  readonly onDone: () => void;
  readonly onSaved: (authorization: Authorization) => void;
};

/** Fields that a payer does not have are left out; what was written in them before is kept. */
export function AuthorizationForm({ authorization, onDone, onSaved }: AuthorizationFormProps) {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const { data: person } = useOperation('people.get', { id: personId });
  const blank: FieldsOf<AuthorizationInput> = {
    caseId,
    payer: 'out_of_country',
    programme: '',
    formNumber: '',
    applicantId: null,
    service: '',
    approvedProviderId: null,
    status: 'draft',
    submittedOn: '',
    referenceNumber: '',
    decidedOn: '',
    validFrom: '',
    validUntil: '',
    conditions: '',
    appealBy: '',
    note: '',
  };
  const { form, draft, submit, isBusy, error } = useRecordForm({
    kind: 'authorization',
    personId,
    schema: authorizationInput,
    row: authorization,
    blank,
    onSaved,
  });
  const { values } = form;
  const isInsurer = values.payer === 'private_insurer';
  const hasDecision = !['draft', 'submitted', 'withdrawn'].includes(values.status);
  const isDenied = values.status === 'denied' || values.status === 'appealed';
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onDone}>
      <FormGroup title={t('authorizations.group.who')}>
        <ChoiceField
          label={t('authorizations.field.payer')}
          data-autofocus
          options={payer.options.map((value) => ({ value, label: t(`authorizations.payer.${value}`) }))}
          {...form.getInputProps('payer')}
        />
        <ChoiceField
          label={t('authorizations.field.status')}
          options={authorizationStatus.options.map((value) => ({
            value,
            label: t(`authorizations.status.${value}`),
          }))}
          {...form.getInputProps('status')}
        />
        <FormGrid.Wide>
          <AuthorizationExamples payer={values.payer} jurisdiction={person?.jurisdiction ?? null} />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <TextInput
            label={t('authorizations.field.service')}
            description={t('authorizations.field.serviceHint')}
            required
            autoComplete="off"
            {...form.getInputProps('service')}
          />
        </FormGrid.Wide>
      </FormGroup>
      <FormGroup title={t('authorizations.group.application')}>
        <TextInput
          label={isInsurer ? t('authorizations.field.programmeInsurer') : t('authorizations.field.programme')}
          autoComplete="off"
          {...form.getInputProps('programme')}
        />
        <TextInput
          label={t('authorizations.field.formNumber')}
          autoComplete="off"
          {...form.getInputProps('formNumber')}
        />
        <FormGrid.Wide>
          <ProviderField
            label={t('authorizations.field.applicant')}
            description={t('authorizations.field.applicantHelp')}
            {...form.getInputProps('applicantId')}
          />
        </FormGrid.Wide>
        <PartialDateField
          label={t('authorizations.field.submittedOn')}
          description={null}
          {...form.getInputProps('submittedOn')}
        />
        <TextInput
          label={isInsurer ? t('authorizations.field.policyNumber') : t('authorizations.field.referenceNumber')}
          autoComplete="off"
          {...form.getInputProps('referenceNumber')}
        />
      </FormGroup>
      {hasDecision ? (
        <FormGroup title={t('authorizations.group.decision')}>
          <PartialDateField
            label={t('authorizations.field.decidedOn')}
            description={null}
            {...form.getInputProps('decidedOn')}
          />
          {isDenied ? (
            <PartialDateField
              label={t('authorizations.field.appealBy')}
              description={t('authorizations.field.appealHelp')}
              isFullDate
              {...form.getInputProps('appealBy')}
            />
          ) : (
            <>
              <ProviderField
                label={t('authorizations.field.approvedProvider')}
                {...form.getInputProps('approvedProviderId')}
              />
              <PartialDateField
                label={t('authorizations.field.validFrom')}
                description={null}
                isFullDate
                {...form.getInputProps('validFrom')}
              />
              <PartialDateField
                label={t('authorizations.field.validUntil')}
                description={null}
                isFullDate
                {...form.getInputProps('validUntil')}
              />
            </>
          )}
          <FormGrid.Wide>
            <Textarea
              label={t('authorizations.field.conditions')}
              autosize
              minRows={2}
              maxRows={8}
              {...form.getInputProps('conditions')}
            />
          </FormGrid.Wide>
        </FormGroup>
      ) : null}
      <FormGrid>
        <NoteField {...form.getInputProps('note')} />
      </FormGrid>
    </FormFrame>
  );
}
