import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { documentKind } from '@shared/contract/documents';
import type { Ref } from 'react';
import { useText } from '../../../i18n/use-text';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import classes from './document-fields.module.css';
import type { DocumentValues } from './document-form';

export type DocumentFieldsProps = {
  readonly form: UseFormReturnType<DocumentValues>;
  readonly titleRef?: Ref<HTMLInputElement>;
};

/** Title, kind, date, provider and note of a document. */
export function DocumentFields({ form, titleRef }: DocumentFieldsProps) {
  const { t } = useText();
  const kinds = documentKind.options.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }));
  return (
    <div className={classes.fields}>
      <TextInput ref={titleRef} label={t('documents.field.title')} {...form.getInputProps('title')} />
      <Select label={t('documents.field.kind')} data={kinds} allowDeselect={false} {...form.getInputProps('kind')} />
      <PartialDateField
        label={t('documents.field.date')}
        description={t('documents.field.dateHelp')}
        {...form.getInputProps('documentDate')}
      />
      <ProviderField
        label={t('documents.field.provider')}
        description={t('documents.field.providerHelp')}
        {...form.getInputProps('providerId')}
        value={form.values.providerId}
      />
      <Textarea
        label={t('documents.field.note')}
        description={t('documents.field.noteHelp')}
        autosize
        minRows={2}
        maxRows={6}
        {...form.getInputProps('note')}
      />
    </div>
  );
}
