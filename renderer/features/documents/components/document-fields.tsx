import { Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { documentKind } from '@shared/contract/documents';
import type { Ref } from 'react';
import { useText } from '../../../i18n/use-text';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import classes from './document-fields.module.css';
import type { DocumentValues } from './document-form';
import { EvidenceLine } from './evidence-line';
import type { Evidence } from './suggested';

export type DocumentFieldsProps = {
  readonly form: UseFormReturnType<DocumentValues>;
  readonly titleRef?: Ref<HTMLInputElement>;
  /** What the values to begin with were read from; a value that was changed stands for itself. */
  readonly evidence?: Evidence;
};

const NOTHING_READ: Evidence = {};
type Field = keyof Evidence & keyof DocumentValues;

/** Title, kind, date, provider and note of a document. */
export function DocumentFields({ form, titleRef, evidence = NOTHING_READ }: DocumentFieldsProps) {
  const { t } = useText();
  const kinds = documentKind.options.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }));
  const wordsOf = (name: Field) => (form.isDirty(name) ? undefined : evidence[name]);
  const look = (name: Field) => (wordsOf(name) === undefined ? undefined : classes.suggested);
  const field = (name: Field, help?: string) => {
    const words = wordsOf(name);
    const read = words === null ? t('documents.suggest.fromKindAndDate') : words && <EvidenceLine words={words} />;
    return { ...form.getInputProps(name), description: read ?? help };
  };
  return (
    <div className={classes.fields}>
      <div className={look('title')}>
        <TextInput ref={titleRef} label={t('documents.field.title')} {...field('title')} />
      </div>
      <div className={look('kind')}>
        <Select label={t('documents.field.kind')} data={kinds} allowDeselect={false} {...field('kind')} />
      </div>
      <div className={look('documentDate')}>
        <PartialDateField label={t('documents.field.date')} {...field('documentDate', t('documents.field.dateHelp'))} />
      </div>
      <div className={look('providerId')}>
        <ProviderField
          label={t('documents.field.provider')}
          {...field('providerId', t('documents.field.providerHelp'))}
          value={form.values.providerId}
        />
      </div>
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
