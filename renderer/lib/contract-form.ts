import { type UseFormReturnType, useForm } from '@mantine/form';
import { useCallback, useRef } from 'react';
import { workOf } from './form-work';
import { useIssueText, type ZodIssueLike } from './issue-text';

/** What the form needs of a contract's input schema. */
export type ContractSchema<Output> = {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Output }
    | { readonly success: false; readonly error: { readonly issues: readonly ZodIssueLike[] } };
};

export type ContractForm<Values extends Record<string, unknown>> = {
  readonly form: UseFormReturnType<Values>;
  /**
   * For `<form onSubmit>`: parses, marks the fields in error and moves to the first, or saves. A field that is still at
   * work is waited for; a form that was left meanwhile is not saved.
   */
  readonly submit: (event: React.FormEvent<HTMLFormElement>) => void;
};

/**
 * A form that parses with the contract's own schema, so that a rule is written once. `toInput` turns what the fields
 * hold into what the schema reads (empty text to null); `save` receives parsed input.
 */
export function useContractForm<Values extends Record<string, unknown>, Output>(options: {
  readonly schema: ContractSchema<Output>;
  readonly initialValues: Values;
  readonly toInput?: (values: Values) => unknown;
  readonly save: (input: Output) => void;
}): ContractForm<Values> {
  const { schema, initialValues, toInput, save } = options;
  const issueText = useIssueText();
  const form = useForm<Values>({ initialValues });
  const isWaiting = useRef(false);
  const finish = useCallback(
    (element: HTMLFormElement) => {
      const parsed = schema.safeParse(toInput ? toInput(form.getValues()) : form.getValues());
      if (parsed.success) {
        form.clearErrors();
        save(parsed.data);
        return;
      }
      const errors = parsed.error.issues.map((issue) => [issue.path.map(String).join('.'), issueText(issue)] as const);
      // The first issue of a field is the one to mend first.
      form.setErrors(Object.fromEntries([...errors].reverse()));
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
    [form, schema, toInput, save, issueText],
  );
  const submit = useCallback(
    (event: React.FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const element = event.currentTarget;
      const work = workOf(element);
      if (work === null) return finish(element);
      // A second press while it waits would save twice.
      if (isWaiting.current) return;
      isWaiting.current = true;
      void work.then((wentWell) => {
        isWaiting.current = false;
        if (wentWell && element.isConnected) finish(element);
      });
    },
    [finish],
  );
  return { form, submit };
}
