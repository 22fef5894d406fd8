import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { FailureNotice } from './failure-notice';
import classes from './form-actions.module.css';

export type FormActionsProps = {
  /** Words of the main button; "Save" unless told. */
  readonly submit?: ReactNode;
  readonly isBusy?: boolean;
  readonly error?: unknown;
  readonly onCancel?: () => void;
};

/** The foot of a form: the failure in a sentence, then save and cancel. */
export function FormActions({ submit, isBusy = false, error, onCancel }: FormActionsProps) {
  const { t } = useText();
  return (
    <div className={classes.foot}>
      <FailureNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {submit ?? t('common.action.save')}
        </Button>
        {onCancel ? (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('common.action.cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
