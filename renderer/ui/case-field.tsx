import { Select } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { useCaseOptions } from '../lib/use-case-options';

export type CaseFieldProps = {
  readonly personId: PersonId;
  readonly value?: CaseId | null;
  readonly onChange: (id: CaseId | null) => void;
  readonly error?: ReactNode;
};

/** Ties a record to one of its person's cases, or to none. */
export function CaseField({ personId, value = null, onChange, error }: CaseFieldProps) {
  const { t } = useText();
  const cases = useCaseOptions(personId);
  return (
    <Select
      label={t('records.case')}
      placeholder={t('records.noCase')}
      data={cases.map((option) => ({ ...option }))}
      clearable
      clearButtonProps={{ 'aria-label': t('records.noCase') }}
      comboboxProps={{ withinPortal: true }}
      error={error}
      value={value}
      onChange={(chosen) => onChange(cases.find((option) => option.value === chosen)?.value ?? null)}
    />
  );
}
