import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import classes from './filter-bar.module.css';

export type FilterChoice = {
  readonly key: string;
  readonly label: string;
  /** What no choice means: "All kinds". */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Offered even when there is one option or none. */
  readonly isKept?: boolean;
};

export type FilterBarProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly FilterChoice[];
  /** How many are shown, in words. */
  readonly count: string;
  readonly onClear: () => void;
  readonly children?: ReactNode;
};

/** One row over a list: words to find, choices to narrow by, how many are left, a way back. */
export function FilterBar({ label, text, onText, choices, count, onClear, children }: FilterBarProps) {
  const { t } = useText();
  const isNarrowed = text !== '' || choices.some(({ value }) => value !== null);
  return (
    <search className={classes.bar}>
      <TextInput
        className={classes.text}
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          text === '' ? null : <CloseButton aria-label={t('documents.list.clearFilter')} onClick={() => onText('')} />
        }
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onText('')}
      />
      {choices
        .filter(({ options, value, isKept }) => options.length > 1 || value !== null || isKept)
        .map(({ key, label: name, all, options, value, onChange }) => (
          <Select
            key={key}
            className={classes.choice}
            aria-label={name}
            placeholder={all}
            data={options.map((option) => ({ ...option }))}
            value={value}
            onChange={onChange}
            clearable
            clearButtonProps={{ 'aria-label': `${all} (${name})` }}
            searchable={options.length > 12}
          />
        ))}
      <span className={classes.count} role="status">
        {count}
      </span>
      {isNarrowed ? (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t('records.clearFilters')}
        </Button>
      ) : null}
      {children ? <div className={classes.end}>{children}</div> : null}
    </search>
  );
}
