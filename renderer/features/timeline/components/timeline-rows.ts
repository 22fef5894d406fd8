import type { TimelineEntry } from '@shared/contract/timeline';

export type TimelineRow =
  /** `month` is `YYYY-MM`, `YYYY` where only the year is known, null for what has no date. */
  | { readonly type: 'month'; readonly key: string; readonly month: string | null }
  | { readonly type: 'entry'; readonly key: string; readonly entry: TimelineEntry };

const monthOf = (date: string | null): string | null => (date === null ? null : date.slice(0, 7));

/** Entries in the order given, each month announced once by a heading row. */
export function timelineRows(entries: readonly TimelineEntry[]): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  let last: string | null | undefined;
  entries.forEach((entry, index) => {
    const month = monthOf(entry.date);
    if (month !== last) rows.push({ type: 'month', key: `month-${month ?? 'none'}-${index}`, month });
    last = month;
    rows.push({ type: 'entry', key: `entry-${index}`, entry });
  });
  return rows;
}

export type YearStart = { readonly year: string | null; readonly row: number };

/** Where each year begins among the rows, newest first; null for what has no date. */
export function yearStarts(rows: readonly TimelineRow[]): readonly YearStart[] {
  const starts: YearStart[] = [];
  rows.forEach((row, index) => {
    if (row.type !== 'month') return;
    const year = row.month === null ? null : row.month.slice(0, 4);
    if (starts.at(-1)?.year !== year || starts.length === 0) starts.push({ year, row: index });
  });
  return starts;
}
