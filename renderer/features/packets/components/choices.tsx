import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './options-panel.module.css';

export type ChoicesProps<Value extends string> = {
  readonly label: string;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** A few short choices side by side, of which one holds. */
export function Choices<Value extends string>({ label, help, value, options, onChange }: ChoicesProps<Value>) {
  const id = useId();
  return (
    <div>
      <p id={id} className={classes.label}>
        {label}
      </p>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={(chosen) => {
          const option = options.find((one) => one.value === chosen);
          if (option) onChange(option.value);
        }}
        data={options.map((option) => ({ ...option }))}
      />
      {help ? <p className={classes.help}>{help}</p> : null}
    </div>
  );
}
