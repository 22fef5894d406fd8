import { useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useLayoutEffect, useRef } from 'react';
import type { FormDraft } from '../lib/contract-form';
import { hasMod } from '../lib/platform';
import { DraftNotice } from './draft-notice';
import { FormActions } from './form-actions';

export type FormFrameProps = {
  /** From `useContractForm` or `useRecordForm`. */
  readonly onSubmit: (event: React.FormEvent<HTMLFormElement>) => void;
  readonly draft: FormDraft;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Leaves without saving, on purpose. */
  readonly onCancel: () => void;
  readonly ref?: Ref<HTMLFormElement>;
  /** Words of the main button; "Save" unless told. */
  readonly submit?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A form: the fields, what went wrong, save and cancel. Ctrl or Cmd Enter saves from any field. In a dialog the first
 * field has the focus; left by Escape or a click beside it, what was typed is kept, and thrown away by Cancel.
 */
export function FormFrame({ onSubmit, draft, isBusy, error, onCancel, ref, submit, children }: FormFrameProps) {
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    // By the keys a form can be sent although its button is held: while it is saved, that would save it twice.
    if (event.key === 'Enter' && hasMod(event.nativeEvent) && !isBusy) event.currentTarget.requestSubmit();
  };
  useEffect(() => {
    if (error) draft.failed();
  }, [error, draft]);
  const own = useRef<HTMLFormElement>(null);
  const merged = useMergedRef(own, ref);
  useLayoutEffect(() => {
    const dialog = own.current?.closest('[role="dialog"]');
    const first =
      own.current?.querySelector<HTMLElement>('[data-autofocus]') ??
      own.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select');
    if (!dialog || !first) return;
    // The dialog looks for this as it opens; a form that comes later, with its data, takes the focus from its close button.
    first.setAttribute('data-autofocus', 'true');
    if (dialog.contains(document.activeElement)) first.focus();
  }, []);
  const leave = () => {
    draft.drop();
    onCancel();
  };
  return (
    <form ref={merged} onSubmit={onSubmit} onKeyDown={saveByKey} noValidate>
      <DraftNotice draft={draft} />
      {children}
      <FormActions submit={submit} isBusy={isBusy} error={error} onCancel={leave} />
    </form>
  );
}
