import { Textarea, TextInput } from '@mantine/core';
import { type Provider, type ProviderInput, providerInput } from '@shared/contract/providers';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { useContractForm } from '../../../lib/contract-form';
import { FormFrame } from '../../../ui/form-frame';
import { FormGrid } from '../../../ui/form-grid';
import { NoteField } from '../../../ui/note-field';

export type ProviderFormProps = {
  /** Null for a new one. */
  readonly provider: Provider | null;
  /** What a new one is called beforehand. */
  readonly name?: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onSave: (input: ProviderInput) => void;
  readonly onCancel: () => void;
  /** Further questions, above the buttons. */
  readonly children?: ReactNode;
};

type Values = { [Field in keyof ProviderInput]: string };

const valuesOf = (provider: Provider | null, name: string): Values => ({
  name: provider?.name ?? name,
  specialty: provider?.specialty ?? '',
  organization: provider?.organization ?? '',
  hospital: provider?.hospital ?? '',
  network: provider?.network ?? '',
  licenceNumber: provider?.licenceNumber ?? '',
  phone: provider?.phone ?? '',
  fax: provider?.fax ?? '',
  email: provider?.email ?? '',
  address: provider?.address ?? '',
  note: provider?.note ?? '',
});

/** All that is known of a doctor, clinic or laboratory. */
export function ProviderForm(props: ProviderFormProps) {
  const { provider, name = '', isBusy, error, onSave, onCancel, children } = props;
  const { t } = useText();
  const { form, draft, submit } = useContractForm<Values, ProviderInput>({
    schema: providerInput,
    initialValues: valuesOf(provider, name),
    save: onSave,
    ...(provider ? { name: `provider ${provider.id}` } : {}),
  });
  const line = (field: keyof Values) => ({ ...form.getInputProps(field), autoComplete: 'off' });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onCancel}>
      <FormGrid>
        <FormGrid.Wide>
          <TextInput label={t('careTeam.field.name')} data-autofocus required {...line('name')} />
        </FormGrid.Wide>
        <TextInput label={t('careTeam.field.specialty')} {...line('specialty')} />
        <TextInput label={t('careTeam.field.organization')} {...line('organization')} />
        <TextInput label={t('careTeam.field.hospital')} {...line('hospital')} />
        <TextInput label={t('careTeam.field.licenceNumber')} {...line('licenceNumber')} />
        <FormGrid.Wide>
          <TextInput
            label={t('careTeam.field.network')}
            description={t('careTeam.field.networkHelp')}
            {...line('network')}
          />
        </FormGrid.Wide>
        <TextInput label={t('careTeam.field.phone')} inputMode="tel" {...line('phone')} />
        <TextInput label={t('careTeam.field.fax')} inputMode="tel" {...line('fax')} />
        <FormGrid.Wide>
          <TextInput label={t('careTeam.field.email')} inputMode="email" {...line('email')} />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <Textarea label={t('careTeam.field.address')} autosize minRows={2} maxRows={5} {...line('address')} />
        </FormGrid.Wide>
        <NoteField {...form.getInputProps('note')} />
      </FormGrid>
      {children}
    </FormFrame>
  );
}
