import { TextInput } from '@mantine/core';
import {
  loanStatus,
  type MaterialLoan,
  type MaterialLoanInput,
  materialKind,
  materialLoanInput,
} from '@shared/contract/material-loans';
import { useText } from '../../i18n/use-text';
import { useOpenCase } from '../../lib/case-place';
import { type FieldsOf, useRecordForm } from '../../lib/use-record-form';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { NoteField } from '../../ui/note-field';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';

export type LoanFormProps = {
  readonly loan: MaterialLoan | null;
  /** The item of the checklist that a new one is made for. */
  readonly item: string | null;
  readonly onDone: () => void;
  readonly onSaved: (loan: MaterialLoan) => void;
};

const DATES = ['requestedOn', 'sentOn', 'receivedOn', 'returnDueOn', 'returnedOn'] as const;

/** Slides, blocks or a disc: whose, where, and until when. */
export function LoanForm({ loan, item, onDone, onSaved }: LoanFormProps) {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const blank: FieldsOf<MaterialLoanInput> = {
    caseId,
    kind: item === 'imaging_discs' ? 'imaging_disc' : 'slides',
    description: '',
    holderId: null,
    borrowerId: null,
    accessionNumber: '',
    itemIds: '',
    status: 'held',
    requestedOn: '',
    sentOn: '',
    carrier: '',
    trackingNumber: '',
    receivedOn: '',
    returnDueOn: '',
    returnedOn: '',
    note: '',
  };
  const { form, draft, submit, isBusy, error } = useRecordForm({
    kind: 'material_loan',
    personId,
    schema: materialLoanInput,
    row: loan,
    blank,
    onSaved,
  });
  const field = (name: 'accessionNumber' | 'itemIds' | 'carrier' | 'trackingNumber') => (
    <TextInput label={t(`requests.materials.field.${name}`)} autoComplete="off" {...form.getInputProps(name)} />
  );
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onDone}>
      <FormGrid>
        <ChoiceField
          label={t('requests.materials.field.kind')}
          data-autofocus
          options={materialKind.options.map((value) => ({ value, label: t(`requests.materials.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <ChoiceField
          label={t('requests.materials.field.status')}
          options={loanStatus.options.map((value) => ({ value, label: t(`requests.materials.status.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <FormGrid.Wide>
          <TextInput
            label={t('requests.materials.field.description')}
            description={t('requests.materials.field.descriptionHint')}
            required
            autoComplete="off"
            {...form.getInputProps('description')}
          />
        </FormGrid.Wide>
        <ProviderField label={t('requests.materials.field.holder')} {...form.getInputProps('holderId')} />
        <ProviderField label={t('requests.materials.field.borrower')} {...form.getInputProps('borrowerId')} />
        {field('accessionNumber')}
        {field('itemIds')}
        {field('carrier')}
        {field('trackingNumber')}
        {DATES.map((name) => (
          <PartialDateField
            key={name}
            label={t(`requests.materials.field.${name}`)}
            description={null}
            isFullDate={name === 'returnDueOn'}
            {...form.getInputProps(name)}
          />
        ))}
        <NoteField {...form.getInputProps('note')} />
      </FormGrid>
    </FormFrame>
  );
}
