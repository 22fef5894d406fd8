import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useSelection } from '../../../renderer/lib/use-selection';
import { type Column, DataTable } from '../../../renderer/ui/data-table';
import { renderPart } from '../render';

const ROWS = ['one', 'two', 'three', 'four'];
const COLUMNS: readonly Column<string>[] = [{ key: 'name', label: 'Name', cell: (row) => row }];
let opened: string[] = [];

function List({ rows }: { readonly rows: readonly string[] }) {
  const selection = useSelection();
  return (
    <>
      <DataTable
        label="Rows"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row}
        onOpen={(row) => opened.push(row)}
        openLabel={(row) => `Open ${row}`}
        sorting={null}
        onSort={() => undefined}
        selection={{ of: selection, label: (row) => `Select ${row}`, allLabel: 'Select all' }}
      />
      <output>{rows.filter((row) => selection.chosen.has(row)).join(' ')}</output>
    </>
  );
}

const box = (row: string) => screen.getByRole('checkbox', { name: `Select ${row}` });
const line = (row: string) => screen.getByRole('button', { name: row });
const chosen = () => screen.getByRole('status').textContent;

describe('choosing rows of a table', () => {
  beforeEach(async () => {
    opened = [];
    await renderPart(<List rows={ROWS} />);
  });

  it('takes one by its box without opening it', () => {
    fireEvent.click(box('two'));
    expect(chosen()).toBe('two');
    expect(opened).toEqual([]);
  });

  it('takes and leaves all between two boxes with Shift', () => {
    fireEvent.click(box('one'));
    fireEvent.click(box('three'), { shiftKey: true });
    expect(chosen()).toBe('one two three');
    fireEvent.click(box('two'), { shiftKey: true });
    expect(chosen()).toBe('one');
  });

  it('goes by the keyboard: X, Shift with an arrow, all, and none with Escape', () => {
    line('two').focus();
    fireEvent.keyDown(line('two'), { key: 'x' });
    expect(chosen()).toBe('two');
    fireEvent.keyDown(line('two'), { key: 'ArrowDown', shiftKey: true });
    expect(chosen()).toBe('two three');
    expect(document.activeElement).toBe(line('three'));
    fireEvent.keyDown(line('three'), { key: 'a', ctrlKey: true });
    expect(chosen()).toBe('one two three four');
    fireEvent.keyDown(line('three'), { key: 'Escape' });
    expect(chosen()).toBe('');
  });

  it('takes all by the box of the heading, and none when all are taken', () => {
    const all = screen.getByRole('checkbox', { name: 'Select all' });
    fireEvent.click(all);
    expect(chosen()).toBe('one two three four');
    fireEvent.click(all);
    expect(chosen()).toBe('');
  });
});
