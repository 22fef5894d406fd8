import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { checkHealthNumber, formatHealthNumber } from '@shared/domain/health-number';
import { HEALTH_NUMBER_LABELS } from '@shared/domain/health-number-labels';
import { isProvince, PROVINCE_NAMES, PROVINCES } from '@shared/domain/jurisdiction';
import { useText } from '../../i18n/use-text';
import { FormGrid } from '../../ui/form-grid';
import { Notice } from '../../ui/notice';
import type { PersonValues } from './person-values';

/** Province, number and version code, named as the card names them. An unusual number is pointed out, never refused. */
export function HealthCardFields({ form }: { readonly form: UseFormReturnType<PersonValues> }) {
  const { t, language } = useText();
  const { jurisdiction, healthNumber, healthNumberVersion, birthDate, givenName, familyName } = form.values;
  const province = isProvince(jurisdiction) ? jurisdiction : null;
  const labels = province ? HEALTH_NUMBER_LABELS[province][language] : null;
  const { reasons } = province
    ? checkHealthNumber(province, healthNumber, { version: healthNumberVersion, birthDate, givenName, familyName })
    : { reasons: [] };
  const tidy = () => {
    if (province && healthNumber.trim() !== '')
      form.setFieldValue('healthNumber', formatHealthNumber(province, healthNumber));
  };
  return (
    <FormGrid>
      <NativeSelect
        label={t('people.field.jurisdiction')}
        data={[
          { value: '', label: t('common.state.notGiven') },
          ...PROVINCES.map((code) => ({ value: code, label: PROVINCE_NAMES[code][language] })),
        ]}
        {...form.getInputProps('jurisdiction')}
      />
      <TextInput
        label={labels?.number ?? t('people.field.healthNumber')}
        {...form.getInputProps('healthNumber')}
        onBlur={tidy}
        autoComplete="off"
        spellCheck={false}
      />
      {province === 'ON' || healthNumberVersion !== '' ? (
        <TextInput
          label={t('people.field.healthNumberVersion')}
          description={t('people.field.healthNumberVersionHint')}
          {...form.getInputProps('healthNumberVersion')}
          maxLength={4}
          autoComplete="off"
        />
      ) : null}
      {reasons.length > 0 ? (
        <FormGrid.Wide>
          <div aria-live="polite">
            <Notice tone="warn">
              {reasons.map((reason) => t(`people.healthNumber.${reason}`)).join(' ')}{' '}
              {t('people.healthNumber.saveAnyway')}
            </Notice>
          </div>
        </FormGrid.Wide>
      ) : null}
    </FormGrid>
  );
}
