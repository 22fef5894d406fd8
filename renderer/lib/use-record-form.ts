import type { UseFormReturnType } from '@mantine/form';
import type { PersonId } from '@shared/contract/common';
import type { RecordKind } from '@shared/contract/records';
import { useText } from '../i18n/use-text';
import { type ContractSchema, type FormDraft, useContractForm } from './contract-form';
import { dateInput } from './date-input';
import type { ListedOf } from './record-kinds';
import { useNotify } from './use-notify';
import { useRecordCommands } from './use-records';

/** What the fields of a form hold: text is never null while it is typed; everything else is as the contract has it. */
export type FieldsOf<Input> = {
  [Key in keyof Input]: string extends NonNullable<Input[Key]> ? string : Input[Key];
};

const DATE = /(On|By|From|To|Until)$/;
const TIME = /At$/;

/** The values as the contract reads them: dates as printed become `YYYY-MM-DD`, no date or time becomes null. */
export const inputOfFields = (values: object): object =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      if (DATE.test(key)) return [key, dateInput(value)];
      return [key, TIME.test(key) && value.trim() === '' ? null : value];
    }),
  );

/** The blank's keys with the row's values; a text that was not given is empty. */
export function startValues<Values extends object>(blank: Values, row: object | null): Values {
  if (row === null) return blank;
  const given = new Map<string, unknown>(Object.entries(row));
  const entries = Object.entries(blank).map(([key, empty]) => [
    key,
    given.get(key) ?? (typeof empty === 'string' ? '' : null),
  ]);
  // The same keys as the blank, each with a value of its kind.
  return Object.fromEntries(entries) as Values;
}

/** Which record's form this is; a new one is told from another by the address that asks for it. */
export const formName = (kind: string, row: { readonly id: string } | null, personId: PersonId): string =>
  `${kind} ${row?.id ?? `new ${personId} ${window.location.hash}`}`;

export type RecordForm<Fields> = {
  readonly form: UseFormReturnType<Fields>;
  readonly draft: FormDraft;
  readonly submit: (event: React.FormEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
};

/**
 * The form of one record: from `blank` (every field of the contract's input, text as '') or the row to change, parsed
 * with the contract's schema and saved under its kind.
 */
export function useRecordForm<Kind extends RecordKind, Fields extends Record<string, unknown>>(options: {
  readonly kind: Kind;
  readonly personId: PersonId;
  readonly schema: ContractSchema<object>;
  readonly row: ListedOf<Kind> | null;
  readonly blank: Fields;
  readonly onSaved: (row: ListedOf<Kind>) => void;
}): RecordForm<Fields> {
  const { kind, personId, schema, row, blank, onSaved } = options;
  const { t } = useText();
  const notify = useNotify();
  const { save } = useRecordCommands<ListedOf<Kind>>(kind, personId);
  const { form, draft, submit } = useContractForm<Fields, object>({
    name: formName(kind, row, personId),
    schema,
    initialValues: startValues(blank, row),
    toInput: inputOfFields,
    save: (input) =>
      save.mutate(
        { id: row?.id ?? null, input },
        {
          onSuccess: (saved) => {
            notify.done(row ? t('records.saved') : t('records.created'));
            onSaved(saved);
          },
        },
      ),
  });
  return { form, draft, submit, isBusy: save.isPending, error: save.error };
}
