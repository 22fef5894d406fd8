import { expect, it } from 'vitest';
import { type Column, sortRows } from '../../../renderer/ui/data-table';

type Row = { readonly name: string; readonly pages: number; readonly date: string | null };
const rows: readonly Row[] = [
  { name: 'Écho', pages: 10, date: '2024' },
  { name: 'analyse 10', pages: 2, date: null },
  { name: 'Analyse 9', pages: 30, date: '2025-03-01' },
];
const columns: readonly Column<Row>[] = [
  { key: 'name', label: '', cell: () => null, sortBy: ({ name }) => name },
  { key: 'pages', label: '', cell: () => null, sortBy: ({ pages }) => pages },
  { key: 'date', label: '', cell: () => null, sortBy: ({ date }) => date },
  { key: 'plain', label: '', cell: () => null },
];
const names = (key: string, order: 'up' | 'down') =>
  sortRows(rows, columns, { key, order }, 'fr').map(({ name }) => name);

it('sorts words by the language, numbers inside them by value', () => {
  expect(names('name', 'up')).toEqual(['Analyse 9', 'analyse 10', 'Écho']);
});

it('sorts numbers by value', () => {
  expect(names('pages', 'down')).toEqual(['Analyse 9', 'Écho', 'analyse 10']);
});

it('puts what is missing last in both directions', () => {
  expect(names('date', 'up').at(-1)).toBe('analyse 10');
  expect(names('date', 'down').at(-1)).toBe('analyse 10');
});

it('keeps the order given where a column does not sort', () => {
  expect(names('plain', 'up')).toEqual(rows.map(({ name }) => name));
  expect(sortRows(rows, columns, null, 'fr')).toEqual(rows);
});
