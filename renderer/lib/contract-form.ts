import { type UseFormReturnType, useForm } from '@mantine/form';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from './form-drafts';
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

/** What a form that was left does with what was typed. */
export type FormDraft = {
  /** The fields hold what was typed earlier and not saved. */
  readonly isBack: boolean;
  /** Back to what the fields held at first. */
  readonly startOver: () => void;
  /** The form is left on purpose, without saving. */
  readonly drop: () => void;
  /** What was sent could not be saved. */
  readonly failed: () => void;
};

export type ContractForm<Values extends Record<string, unknown>> = {
  readonly form: UseFormReturnType<Values>;
  readonly draft: FormDraft;
  /**
   * For `<form onSubmit>`: parses, marks the fields in error and moves to the first, or saves. A field that is still at
   * work is waited for; a form that was left meanwhile is not saved.
   */
  readonly submit: (event: React.FormEvent<HTMLFormElement>) => void;
};

/**
 * A form that parses with the contract's own schema, so that a rule is written once. `toInput` turns what the fields
 * hold into what the schema reads (empty text to null); `save` receives parsed input. A form with a `name` that is left
 * before it was saved has what was typed when it is opened again; the name says which form of which record it is.
 */
export function useContractForm<Values extends Record<string, unknown>, Output>(options: {
  readonly schema: ContractSchema<Output>;
  readonly initialValues: Values;
  readonly toInput?: (values: Values) => unknown;
  readonly save: (input: Output) => void;
  readonly name?: string;
}): ContractForm<Values> {
  const { schema, initialValues, toInput, save, name } = options;
  const issueText = useIssueText();
  const { form, draft, wasSent } = useDraftedForm(initialValues, name ?? null);
  const isWaiting = useRef(false);
  const finish = useCallback(
    (element: HTMLFormElement) => {
      const parsed = schema.safeParse(toInput ? toInput(form.getValues()) : form.getValues());
      if (parsed.success) {
        form.clearErrors();
        wasSent();
        save(parsed.data);
        return;
      }
      const errors = parsed.error.issues.map((issue) => [issue.path.map(String).join('.'), issueText(issue)] as const);
      // The first issue of a field is the one to mend first.
      form.setErrors(Object.fromEntries([...errors].reverse()));
      requestAnimationFrame(() => element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
    [form, schema, toInput, save, wasSent, issueText],
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
  return { form, draft, submit };
}

/** The fields, begun with what was typed before under this name, and kept under it when they are left unsaved. */
function useDraftedForm<Values extends Record<string, unknown>>(initialValues: Values, named: string | null) {
  // A name that holds the address changes while the drawer slides away.
  const [name] = useState(named);
  const [first] = useState(initialValues);
  // Kept by the form of the same name, so of the same fields.
  const [typed] = useState(() => (name === null ? null : ((findDraft(name) as Values | undefined) ?? null)));
  const [isBack, setIsBack] = useState(typed !== null);
  const form = useForm<Values>({ initialValues: typed ?? initialValues });
  const isDone = useRef(false);
  const { getValues, setValues } = form;
  useEffect(() => {
    if (name === null) return;
    return () => {
      const values = getValues();
      if (isDone.current || JSON.stringify(values) === JSON.stringify(first)) dropDraft(name);
      else keepDraft(name, values);
    };
  }, [name, first, getValues]);
  return {
    form,
    wasSent: useCallback(() => {
      isDone.current = true;
    }, []),
    draft: useMemo<FormDraft>(
      () => ({
        isBack,
        startOver: () => {
          setValues(first);
          setIsBack(false);
        },
        drop: () => {
          isDone.current = true;
        },
        failed: () => {
          isDone.current = false;
        },
      }),
      [isBack, first, setValues],
    ),
  };
}
