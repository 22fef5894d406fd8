import { useFailureText } from '../lib/failure-text';
import { Notice } from './notice';

/** The sentence for a failed command, shown where it was asked for; nothing while there is no error. */
export function FailureNotice({ error }: { readonly error: unknown }) {
  const failureText = useFailureText();
  if (error === null || error === undefined) return null;
  return (
    <Notice tone="alarm" isAlert>
      {failureText(error)}
    </Notice>
  );
}
