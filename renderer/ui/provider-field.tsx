import { Select } from '@mantine/core';
import type { ProviderId } from '@shared/contract/common';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text';
import { plainText } from '../lib/plain-text';
import { useProviders } from '../lib/use-providers';

export type ProviderFieldProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value?: ProviderId | null;
  readonly onChange: (id: ProviderId | null) => void;
};

const ADD = 'add';

/** Picks a doctor, clinic or laboratory by typing; a name not known yet is added on the spot. */
export function ProviderField({ value = null, onChange, ...field }: ProviderFieldProps) {
  const { t } = useText();
  const { all, add } = useProviders();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isKnown = name === '' || all.some((provider) => plainText(provider.name) === plainText(name));
  const known = all.map(({ id, name: label, specialty, organization }) => {
    const more = [specialty, organization].filter((part) => part !== null).join(', ');
    return { value: String(id), label: more ? `${label} · ${more}` : label };
  });
  const choose = (chosen: string | null) => {
    if (chosen === ADD) {
      // A failure is already shown as a notice; the field keeps what it had.
      add(name).then(onChange, () => undefined);
      return;
    }
    onChange(all.find(({ id }) => id === chosen)?.id ?? null);
  };
  return (
    <Select
      placeholder={t('records.provider.none')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('records.provider.clear') }}
      maxDropdownHeight={260}
      nothingFoundMessage={t('records.provider.nothing')}
      comboboxProps={{ withinPortal: true }}
      {...field}
      data={isKnown ? known : [...known, { value: ADD, label: t('records.provider.add', { name }) }]}
      filter={({ options, search }) => {
        const words = plainText(search);
        return options.filter(
          (option) => !('group' in option) && (option.value === ADD || plainText(option.label).includes(words)),
        );
      }}
      value={value}
      onChange={choose}
      onSearchChange={setTyped}
    />
  );
}
