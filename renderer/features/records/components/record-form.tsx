import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { useText } from '../../../i18n/use-text';
import { useContractForm } from '../../../lib/contract-form';
import type { ListedOf } from '../../../lib/record-kinds';
import { useNotify } from '../../../lib/use-notify';
import { formName } from '../../../lib/use-record-form';
import { useRecordCommands } from '../../../lib/use-records';
import { CaseField } from '../../../ui/case-field';
import { FormFrame } from '../../../ui/form-frame';
import { FormGrid } from '../../../ui/form-grid';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import { type FieldValues, formValues, inputOf } from './record-form-values';
import type { RecordField, RecordKindView } from './record-kind';

export type RecordFormProps<Kind extends RecordKind> = {
  readonly personId: PersonId;
  readonly view: RecordKindView<Kind>;
  /** Null for a new one. */
  readonly row: ListedOf<Kind> | null;
  /** What a new one is filled with beforehand. */
  readonly start?: FieldValues;
  /** Says nothing itself when it is saved: the caller does. */
  readonly isQuiet?: boolean;
  readonly onDone: () => void;
  readonly onSaved: (row: ListedOf<Kind>) => void;
};

/** Creates or changes one record of any kind; parses with the contract's own schema. Ctrl or Cmd Enter saves. */
export function RecordForm<Kind extends RecordKind>(props: RecordFormProps<Kind>) {
  const { personId, view, row, start = {}, isQuiet = false, onDone, onSaved } = props;
  const { t } = useText();
  const notify = useNotify();
  const { save } = useRecordCommands<ListedOf<Kind>>(view.kind, personId);
  const { form, draft, submit } = useContractForm<FieldValues, object>({
    schema: view.schema,
    initialValues: formValues(view.fields, row ?? { ...view.blank, ...start }),
    toInput: (values) => inputOf(view.fields, values),
    save: (input) =>
      save.mutate(
        { id: row?.id ?? null, input },
        {
          onSuccess: (saved) => {
            if (!isQuiet) notify.done(row ? t('records.saved') : t('records.created'));
            onSaved(saved);
          },
        },
      ),
    // One filled from words chosen in a document is begun anew each time.
    ...(isQuiet ? {} : { name: formName(view.kind, row, personId) }),
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={save.isPending} error={save.error} onCancel={onDone}>
      <FormGrid>
        {view.fields.map((field, index) => {
          const control = (
            <FieldControl key={field.name} personId={personId} field={field} form={form} isFirst={index === 0} />
          );
          return isWide(field) ? <FormGrid.Wide key={field.name}>{control}</FormGrid.Wide> : control;
        })}
      </FormGrid>
    </FormFrame>
  );
}

const isWide = (field: RecordField): boolean => field.isWide ?? field.type === 'paragraph';

type FieldControlProps = {
  readonly personId: PersonId;
  readonly field: RecordField;
  readonly form: UseFormReturnType<FieldValues>;
  readonly isFirst: boolean;
};

function FieldControl({ personId, field, form, isFirst }: FieldControlProps) {
  const { t } = useText();
  const { name, label, help } = field;
  const words = { label, ...(help === undefined ? {} : { description: help }) };
  const focus = isFirst ? { 'data-autofocus': true } : {};
  const input = form.getInputProps(name);
  switch (field.type) {
    case 'line':
    case 'time':
      return <TextInput {...words} {...focus} {...input} autoComplete="off" />;
    case 'paragraph':
      return <Textarea {...words} {...input} autosize minRows={2} maxRows={8} />;
    case 'date':
      return <PartialDateField description={t('common.date.partialExample')} {...words} {...input} />;
    case 'provider':
      return <ProviderField {...words} {...input} />;
    case 'case':
      return <CaseField personId={personId} {...input} />;
    case 'switch':
      return <Switch {...words} {...form.getInputProps(name, { type: 'checkbox' })} mt={30} />;
    case 'choice':
      return (
        <Select
          {...words}
          {...focus}
          {...input}
          data={field.options.map((option) => ({ ...option }))}
          {...(field.none === undefined
            ? { allowDeselect: false }
            : {
                placeholder: field.none,
                clearable: true,
                clearButtonProps: { 'aria-label': t('records.provider.clear') },
              })}
        />
      );
  }
}
