import { NativeSelect, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type CaseInput, caseInput, caseReason, caseSpecialty } from '@shared/contract/cases';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useContractForm } from '../../lib/contract-form';
import { CASE_STATES } from '../../lib/journey';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';
import { type CaseValues, toCaseInput } from './case-values';

type Props = {
  /** Which case's form this is. */
  readonly name: string;
  readonly initialValues: CaseValues;
  readonly submit?: ReactNode;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSave: (input: CaseInput) => void;
  readonly onCancel: () => void;
};

/** One question about one person's health. */
export function CaseForm({ name, initialValues, submit: submitWords, isBusy, error, onSave, onCancel }: Props) {
  const { t } = useText();
  const { form, draft, submit } = useContractForm<CaseValues, CaseInput>({
    schema: caseInput,
    initialValues,
    toInput: toCaseInput,
    save: onSave,
    name,
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} submit={submitWords} isBusy={isBusy} error={error} onCancel={onCancel}>
      <FormGrid>
        <FormGrid.Wide>
          <TextInput
            label={t('cases.field.title')}
            description={t('cases.field.titleHint')}
            required
            {...form.getInputProps('title')}
            autoComplete="off"
          />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <Radio.Group label={t('cases.field.reason')} {...form.getInputProps('reason')}>
            <Stack gap={10} mt={6}>
              {caseReason.options.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`cases.reason.${value}`)}
                  description={t(`cases.reasonText.${value}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        </FormGrid.Wide>
        <FormGrid.Wide>
          <Textarea
            label={t('cases.field.question')}
            description={t('cases.field.questionHint')}
            autosize
            minRows={3}
            {...form.getInputProps('question')}
          />
        </FormGrid.Wide>
        <Select
          label={t('cases.field.specialty')}
          description={t('cases.field.specialtyHint')}
          placeholder={t('common.state.notGiven')}
          data={caseSpecialty.options.map((value) => ({ value, label: t(`cases.specialty.${value}`) }))}
          clearable
          clearButtonProps={{ 'aria-label': t('records.provider.clear') }}
          {...form.getInputProps('specialty')}
        />
        <ProviderField
          label={t('cases.field.currentProvider')}
          description={t('cases.field.currentProviderHint')}
          {...form.getInputProps('currentProviderId')}
          value={form.values.currentProviderId}
        />
        <NativeSelect
          label={t('cases.field.state')}
          description={t('cases.field.stateHint')}
          data={CASE_STATES.map((value) => ({ value, label: t(`cases.state.${value}`) }))}
          {...form.getInputProps('state')}
        />
        <PartialDateField label={t('cases.field.openedOn')} {...form.getInputProps('openedOn')} />
        <FormGrid.Wide>
          <Textarea
            label={t('cases.field.note')}
            description={t('cases.field.noteHint')}
            autosize
            minRows={2}
            {...form.getInputProps('note')}
          />
        </FormGrid.Wide>
      </FormGrid>
    </FormFrame>
  );
}
