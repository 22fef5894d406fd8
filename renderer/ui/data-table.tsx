import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { useText } from '../i18n/use-text';
import { hasMod } from '../lib/platform';
import { useBatches } from '../lib/use-batches';
import type { Selection } from '../lib/use-selection';
import classes from './data-table.module.css';

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the column does not sort. Null stands last both ways. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Which way the first click sorts; dates read best newest first. */
  readonly firstOrder?: 'up' | 'down';
  readonly width?: string;
  readonly isNumber?: boolean;
};

export type Sorting = { readonly key: string; readonly order: 'up' | 'down' };

export type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Given to the first column's button and to a click anywhere on the row. */
  readonly onOpen: (row: Row) => void;
  readonly openLabel: (row: Row) => string;
  /** With the row selected: E edits it, Delete removes it. */
  readonly onEdit?: ((row: Row) => void) | undefined;
  readonly onRemove?: ((row: Row) => void) | undefined;
  /** Null keeps the order the rows came in. */
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
  /** A box a row, and one for all: Shift chooses all between, X and Shift with the arrows do it from the keyboard. */
  readonly selection?:
    | { readonly of: Selection; readonly label: (row: Row) => string; readonly allLabel: string }
    | undefined;
};

/** Rows drawn at once; more follow as the reader nears the end, so that a long list opens at once. */
const BATCH = 80;

/** Sorts by a column: text by the language's rules, numbers by value, what is missing last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  language: string,
): readonly Row[] {
  const by = columns.find(({ key }) => key === sorting?.key)?.sortBy;
  if (!by || !sorting) return rows;
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const way = sorting.order === 'up' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, value: by(row) }));
  keyed.sort(({ value: left }, { value: right }) => {
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return way * (left - right);
    return way * words.compare(String(left), String(right));
  });
  return keyed.map(({ row }) => row);
}

const BY: Readonly<Record<string, 1 | -1>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

/** A table that sorts by its headings; j and k move along its rows, Enter or a click opens one. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, openLabel, onEdit, onRemove, sorting, onSort, selection } = props;
  const { t, language } = useText();
  const sorted = useMemo(() => sortRows(rows, columns, sorting, language), [rows, columns, sorting, language]);
  const { shown, endRef } = useBatches(sorted.length, BATCH);
  const body = useRef<HTMLTableSectionElement>(null);

  const chosen = selection?.of;
  const keys = useMemo(() => sorted.map(rowKey), [sorted, rowKey]);
  const step = (from: HTMLButtonElement, by: 1 | -1) => {
    const buttons = [...(body.current?.querySelectorAll<HTMLButtonElement>('button[data-open]') ?? [])];
    const at = buttons.indexOf(from);
    buttons[at + by]?.focus();
    return sorted[at + by];
  };
  const press = (event: KeyboardEvent<HTMLButtonElement>, row: Row) => {
    if (chosen && hasMod(event.nativeEvent) && event.key === 'a') {
      event.preventDefault();
      chosen.add(keys);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = event.currentTarget;
    const by = BY[event.key];
    if (by !== undefined) {
      const next = step(from, by);
      if (chosen && event.shiftKey) chosen.add([row, ...(next ? [next] : [])].map(rowKey));
    } else if (event.key === 'x' && chosen) chosen.toggle(rowKey(row));
    else if (event.key === 'Escape' && chosen && chosen.chosen.size > 0) chosen.clear();
    else if (event.key === 'e' && onEdit) onEdit(row);
    else if (event.key === 'Delete' && onRemove) {
      step(from, 1);
      onRemove(row);
    } else return;
    event.preventDefault();
  };
  const next = (key: string, firstOrder: 'up' | 'down'): Sorting => {
    if (sorting?.key !== key) return { key, order: firstOrder };
    return { key, order: sorting.order === 'up' ? 'down' : 'up' };
  };

  return (
    <div className={classes.wrap}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {selection ? <AllBox selection={selection.of} keys={keys} label={selection.allLabel} /> : null}
            {columns.map(({ key, label: name, sortBy, firstOrder = 'up', width, isNumber }) => {
              const order = sorting?.key === key ? sorting.order : null;
              const Icon = order === 'up' ? IconArrowUp : order === 'down' ? IconArrowDown : IconArrowsSort;
              return (
                <th
                  key={key}
                  scope="col"
                  style={{ width }}
                  data-number={isNumber || undefined}
                  aria-sort={order === null ? undefined : order === 'up' ? 'ascending' : 'descending'}
                >
                  {sortBy ? (
                    <button
                      type="button"
                      className={classes.sort}
                      data-active={order !== null || undefined}
                      title={t('records.sortBy', { column: name })}
                      onClick={() => onSort(next(key, firstOrder))}
                    >
                      {name}
                      <Icon size={14} aria-hidden />
                    </button>
                  ) : (
                    name
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          {sorted.slice(0, shown).map((row) => (
            // The first cell's button is the keyboard's way in; the rest of the row is a larger target for the mouse.
            <tr
              key={rowKey(row)}
              className={classes.row}
              data-chosen={chosen?.chosen.has(rowKey(row)) || undefined}
              onClick={({ target }) => {
                // Beside the box is still the box's place: a near miss must not open the row.
                if (!(target instanceof Element) || target.closest('[data-box]') === null) onOpen(row);
              }}
            >
              {selection ? (
                <RowBox selection={selection.of} id={rowKey(row)} keys={keys} label={selection.label(row)} />
              ) : null}
              {columns.map(({ key, cell, isNumber }, index) => (
                <td key={key} data-number={isNumber || undefined}>
                  {index === 0 ? (
                    <button
                      type="button"
                      data-open
                      className={classes.open}
                      title={openLabel(row)}
                      onClick={(event) => {
                        event.stopPropagation();
                        onOpen(row);
                      }}
                      onKeyDown={(event) => press(event, row)}
                    >
                      {cell(row)}
                    </button>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {endRef ? <div ref={endRef} /> : null}
    </div>
  );
}

type BoxProps = { readonly selection: Selection; readonly keys: readonly string[]; readonly label: string };

function AllBox({ selection: { chosen, add, clear }, keys, label }: BoxProps) {
  const count = keys.filter((key) => chosen.has(key)).length;
  const isAll = keys.length > 0 && count === keys.length;
  return (
    <td className={classes.box}>
      <Checkbox
        size="xs"
        aria-label={label}
        checked={isAll}
        indeterminate={count > 0 && !isAll}
        onChange={() => (isAll ? clear() : add(keys))}
      />
    </td>
  );
}

function RowBox({ selection: { chosen, toggle }, id, keys, label }: BoxProps & { readonly id: string }) {
  return (
    <td className={classes.box} data-box>
      <Checkbox
        size="xs"
        aria-label={label}
        checked={chosen.has(id)}
        // The click that changes a box says whether Shift was held.
        onChange={({ nativeEvent }) => toggle(id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey ? keys : null)}
      />
    </td>
  );
}
