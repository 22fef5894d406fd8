import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { language, type PersonId } from '@shared/contract/common';
import { type PersonInput, personInput, relationship, sex } from '@shared/contract/people';
import { formatPhone } from '@shared/domain/phone';
import { useText } from '../../i18n/use-text';
import { useContractForm } from '../../lib/contract-form';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { PartialDateField } from '../../ui/partial-date-field';
import { Section } from '../../ui/section';
import { ActingForFields } from './acting-for-fields';
import { ColorField } from './color-field';
import { HealthCardFields } from './health-card-fields';
import { type PersonValues, toPersonInput } from './person-values';

type Props = {
  /** Null for a new person. */
  readonly personId: PersonId | null;
  readonly initialValues: PersonValues;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSave: (input: PersonInput) => void;
  readonly onCancel: () => void;
};

/** Everything about a person. Two names are enough; the rest can wait. */
export function PersonForm({ personId, initialValues, isBusy, error, onSave, onCancel }: Props) {
  const { t, language: screen } = useText();
  const { form, draft, submit } = useContractForm<PersonValues, PersonInput>({
    schema: personInput,
    initialValues,
    toInput: toPersonInput,
    save: onSave,
    name: `person ${personId ?? 'new'}`,
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onCancel}>
      <Section title={t('people.form.who')}>
        <FormGrid>
          <TextInput
            label={t('people.field.givenName')}
            required
            {...form.getInputProps('givenName')}
            autoComplete="off"
          />
          <TextInput
            label={t('people.field.familyName')}
            required
            {...form.getInputProps('familyName')}
            autoComplete="off"
          />
          <TextInput
            label={t('people.field.preferredName')}
            description={t('people.field.preferredNameHint')}
            {...form.getInputProps('preferredName')}
            autoComplete="off"
          />
          <PartialDateField label={t('people.field.birthDate')} isFullDate {...form.getInputProps('birthDate')} />
          <NativeSelect
            label={t('people.field.sex')}
            data={sex.options.map((value) => ({ value, label: t(`people.sex.${value}`) }))}
            {...form.getInputProps('sex')}
          />
          <NativeSelect
            label={t('people.field.relationship')}
            data={relationship.options.map((value) => ({ value, label: t(`people.relationship.${value}`) }))}
            {...form.getInputProps('relationship')}
          />
          <FormGrid.Wide>
            <ColorField {...form.getInputProps('color')} />
          </FormGrid.Wide>
        </FormGrid>
      </Section>
      <Section title={t('people.form.healthCard')} description={t('people.form.healthCardText')}>
        <HealthCardFields form={form} />
      </Section>
      <Section title={t('people.form.contact')}>
        <FormGrid>
          <TextInput
            label={t('people.field.phone')}
            type="tel"
            {...form.getInputProps('phone')}
            onBlur={() => form.setFieldValue('phone', formatPhone(form.getValues().phone, screen))}
            autoComplete="off"
          />
          <TextInput label={t('people.field.email')} type="email" {...form.getInputProps('email')} autoComplete="off" />
          <NativeSelect
            label={t('people.field.preferredLanguage')}
            data={[
              { value: '', label: t('common.state.notGiven') },
              ...language.options.map((value) => ({ value, label: t(`common.language.${value}`) })),
            ]}
            {...form.getInputProps('preferredLanguage')}
          />
          <FormGrid.Wide>
            <Textarea label={t('people.field.address')} rows={3} {...form.getInputProps('address')} />
          </FormGrid.Wide>
        </FormGrid>
      </Section>
      <Section title={t('people.form.actingFor')} description={t('people.form.actingForText')}>
        <ActingForFields form={form} />
      </Section>
      <Section title={t('people.field.note')}>
        <FormGrid>
          <FormGrid.Wide>
            <Textarea
              label={t('people.field.note')}
              description={t('people.field.noteHint')}
              autosize
              minRows={3}
              {...form.getInputProps('note')}
            />
          </FormGrid.Wide>
        </FormGrid>
      </Section>
    </FormFrame>
  );
}
