import { Button } from '@mantine/core';
import { foldText } from '@shared/domain/fold-text';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../i18n/use-text';
import { type Column, DataTable, type Sorting } from './data-table';
import { EmptyState } from './empty-state';
import { FilterBar, type FilterChoice } from './filter-bar';

export type RecordChoice<Row> = Omit<FilterChoice, 'value' | 'onChange'> & {
  readonly matches: (row: Row, value: string) => boolean;
};

export type RecordListProps<Row> = {
  readonly label: string;
  readonly filterLabel: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** How the list is sorted when it opens. */
  readonly sorting: Sorting;
  readonly choices: readonly RecordChoice<Row>[];
  /** Everything of the row that the filter's words may match. */
  readonly words: (row: Row) => string;
  readonly count: (shown: number) => string;
  readonly openLabel: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly onEdit?: (row: Row) => void;
  readonly onRemove?: (row: Row) => void;
  readonly empty: {
    readonly icon: ReactNode;
    readonly title: string;
    readonly text: string;
    readonly action?: ReactNode;
  };
  readonly addLabel: string;
  readonly onAdd: () => void;
};

/** A kind of record as a list: found by words, narrowed by choices, sorted by headings, or the first step. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { rows, choices, words, columns, empty } = props;
  const { t } = useText();
  const [text, setText] = useState('');
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({});
  const [sorting, setSorting] = useState<Sorting | null>(props.sorting);
  const shown = useMemo(() => {
    const looked = foldText(text).split(' ').filter(Boolean);
    return rows.filter((row) => {
      const hay = foldText(words(row));
      const isChosen = choices.every(({ key, matches }) => {
        const value = values[key] ?? null;
        return value === null || matches(row, value);
      });
      return isChosen && looked.every((word) => hay.includes(word));
    });
  }, [rows, words, choices, text, values]);
  const clear = () => {
    setText('');
    setValues({});
  };
  if (rows.length === 0)
    return (
      <EmptyState
        {...empty}
        action={
          <>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={props.onAdd}>
              {props.addLabel}
            </Button>
            {empty.action}
          </>
        }
      />
    );
  return (
    <>
      <FilterBar
        label={props.filterLabel}
        text={text}
        onText={setText}
        choices={choices.map(({ matches: _, ...choice }) => ({
          ...choice,
          value: values[choice.key] ?? null,
          onChange: (value) => setValues({ ...values, [choice.key]: value }),
        }))}
        count={props.count(shown.length)}
        onClear={clear}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={t('records.noMatchTitle')}
          text={t('records.noMatchBody')}
          action={
            <Button variant="default" onClick={clear}>
              {t('records.clearFilters')}
            </Button>
          }
        />
      ) : (
        <DataTable
          label={props.label}
          columns={columns}
          rows={shown}
          rowKey={props.rowKey}
          onOpen={props.onOpen}
          openLabel={props.openLabel}
          onEdit={props.onEdit}
          onRemove={props.onRemove}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
    </>
  );
}
