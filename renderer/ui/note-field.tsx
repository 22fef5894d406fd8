import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { FormGrid } from './form-grid';

export type NoteFieldProps = {
  /** "Note" unless told. */
  readonly label?: ReactNode;
  readonly error?: ReactNode;
  readonly value?: string;
  readonly onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => void;
};

/** The family's own words on a record, over the whole line. */
export function NoteField({ label, ...field }: NoteFieldProps) {
  const { t } = useText();
  return (
    <FormGrid.Wide>
      <Textarea
        label={label ?? t('records.note')}
        description={t('records.noteHelp')}
        autosize
        minRows={2}
        maxRows={8}
        {...field}
      />
    </FormGrid.Wide>
  );
}
