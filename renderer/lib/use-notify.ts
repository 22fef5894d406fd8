import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useText } from '../i18n/use-text';
import { useFailureText } from './failure-text';

export type Notify = {
  /** One sentence that something was done. */
  readonly done: (message: string) => void;
  /** The sentence for a failure code or a thrown OperationError. */
  readonly failure: (failure: unknown) => void;
};

/** Short notices at the foot of the window; they are spoken, and stay longer when something failed. */
export function useNotify(): Notify {
  const { t } = useText();
  const failureText = useFailureText();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('common.action.close') };
    return {
      done: (message) => void notifications.show({ message, autoClose: 5000, closeButtonProps }),
      failure: (failure) =>
        void notifications.show({ message: failureText(failure), color: 'clay', autoClose: 15_000, closeButtonProps }),
    };
  }, [t, failureText]);
}
