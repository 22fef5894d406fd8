import { Loader, Select } from '@mantine/core';
import type { ProviderId } from '@shared/contract/common';
import { foldText } from '@shared/domain/fold-text';
import { type ReactNode, useRef, useState } from 'react';
import { useText } from '../i18n/use-text';
import { holdForm } from '../lib/form-work';
import { useProviders } from '../lib/use-providers';

export type ProviderFieldProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value?: ProviderId | null;
  readonly onChange: (id: ProviderId | null) => void;
};

const ADD = 'add';

/**
 * Picks a doctor, clinic or laboratory by typing; a name not known yet is added on the spot. The form around it waits
 * for that, so that saving at once does not lose the name.
 */
export function ProviderField({ value = null, onChange, ...field }: ProviderFieldProps) {
  const { t } = useText();
  const { all, add } = useProviders();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const name = typed.trim();
  const isKnown = name === '' || all.some((provider) => foldText(provider.name) === foldText(name));
  const offered = adding ?? (isKnown ? null : t('records.provider.add', { name }));
  const known = all.map(({ id, name: label, specialty, organization }) => {
    const more = [specialty, organization].filter((part) => part !== null).join(', ');
    return { value: String(id), label: more ? `${label} · ${more}` : label };
  });
  const choose = (chosen: string | null) => {
    if (chosen === ADD) {
      setAdding(name);
      const added = add(name).then(
        (id) => {
          onChange(id);
          return true;
        },
        // A failure is already shown as a notice; the field keeps what it had.
        () => false,
      );
      holdForm(input.current?.form ?? null, added);
      void added.then(() => setAdding(null));
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
      nothingFoundMessage={t('records.provider.nothing')}
      comboboxProps={{ withinPortal: true }}
      {...field}
      ref={input}
      {...(adding === null ? {} : { readOnly: true, 'aria-busy': true, rightSection: <Loader size={16} /> })}
      data={offered === null ? known : [...known, { value: ADD, label: offered }]}
      filter={({ options, search }) => {
        const words = foldText(search);
        return options.filter(
          (option) => !('group' in option) && (option.value === ADD || foldText(option.label).includes(words)),
        );
      }}
      value={adding === null ? value : ADD}
      onChange={choose}
      onSearchChange={setTyped}
    />
  );
}
