import { Button, TextInput } from '@mantine/core';
import type { PathKind } from '@shared/contract/bridge';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { bridge } from '../lib/bridge';
import classes from './path-field.module.css';

type Props = {
  readonly what: PathKind;
  readonly label: ReactNode;
  readonly description: ReactNode;
  readonly value: string;
  readonly onChange: (path: string) => void;
};

/** A place on this computer: typed, or chosen in the system's own window where there is one. */
export function PathField({ what, label, description, value, onChange }: Props) {
  const { t } = useText();
  const { choosePath } = bridge();
  const choose = async () => {
    const path = await choosePath?.(what);
    if (path) onChange(path);
  };
  return (
    <div className={classes.field}>
      <TextInput
        className={classes.input}
        label={label}
        description={description}
        size="md"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {choosePath ? (
        <Button size="md" variant="default" onClick={() => void choose()}>
          {t('common.action.browse')}
        </Button>
      ) : null}
    </div>
  );
}
