import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';

export type ChoiceFieldProps<Value extends string> = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What no choice means; without it one must be chosen. */
  readonly none?: string;
  readonly value?: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly 'data-autofocus'?: boolean;
};

/** One of a list, or nothing where that has a meaning. */
export function ChoiceField<Value extends string>({ options, none, onChange, ...field }: ChoiceFieldProps<Value>) {
  const { t } = useText();
  return (
    <Select
      {...field}
      data={options.map((option) => ({ ...option }))}
      comboboxProps={{ withinPortal: true }}
      onChange={(chosen) => onChange(options.find(({ value }) => value === chosen)?.value ?? null)}
      {...(none === undefined
        ? { allowDeselect: false }
        : { placeholder: none, clearable: true, clearButtonProps: { 'aria-label': t('records.provider.clear') } })}
    />
  );
}
