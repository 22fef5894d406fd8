import type { KeyboardEvent, ReactNode } from 'react';
import { hasMod } from '../lib/platform';
import { FormActions } from './form-actions';

export type FormFrameProps = {
  /** From `useContractForm` or `useRecordForm`. */
  readonly onSubmit: (event: React.FormEvent<HTMLFormElement>) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  /** Words of the main button; "Save" unless told. */
  readonly submit?: ReactNode;
  readonly children: ReactNode;
};

/** A form over its page: the fields, what went wrong, save and cancel. Ctrl or Cmd Enter saves from any field. */
export function FormFrame({ onSubmit, isBusy, error, onCancel, submit, children }: FormFrameProps) {
  const saveByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    // By the keys a form can be sent although its button is held: while it is saved, that would save it twice.
    if (event.key === 'Enter' && hasMod(event.nativeEvent) && !isBusy) event.currentTarget.requestSubmit();
  };
  return (
    <form onSubmit={onSubmit} onKeyDown={saveByKey} noValidate>
      {children}
      <FormActions submit={submit} isBusy={isBusy} error={error} onCancel={onCancel} />
    </form>
  );
}
