import { NativeSelect, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { actingBasis } from '@shared/contract/people';
import { useText } from '../../i18n/use-text';
import { FormGrid } from '../../ui/form-grid';
import { PartialDateField } from '../../ui/partial-date-field';
import type { PersonValues } from './person-values';

/** Who may act for the person, and until when. */
export function ActingForFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t } = useText();
  return (
    <FormGrid>
      <FormGrid.Wide>
        <Switch label={t('people.field.hasActingFor')} {...form.getInputProps('hasActingFor', { type: 'checkbox' })} />
      </FormGrid.Wide>
      {form.values.hasActingFor ? (
        <>
          <TextInput
            label={t('people.field.actingName')}
            required
            {...form.getInputProps('actingFor.name')}
            autoComplete="off"
          />
          <NativeSelect
            label={t('people.field.actingBasis')}
            data={actingBasis.options.map((value) => ({ value, label: t(`people.actingBasis.${value}`) }))}
            {...form.getInputProps('actingFor.basis')}
          />
          <TextInput
            label={t('people.field.actingPhone')}
            type="tel"
            {...form.getInputProps('actingFor.phone')}
            autoComplete="off"
          />
          <PartialDateField
            label={t('people.field.actingUntil')}
            isFullDate
            description={t('people.field.actingUntilHint')}
            {...form.getInputProps('actingFor.validUntil')}
          />
        </>
      ) : null}
    </FormGrid>
  );
}
