import type { PersonId } from '@shared/contract/common';
import type { TimelineEntry } from '@shared/contract/timeline';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import { TimelineLine } from './timeline-line';
import classes from './timeline-list.module.css';
import { timelineRows, yearStarts } from './timeline-rows';

export type TimelineListProps = { readonly personId: PersonId; readonly entries: readonly TimelineEntry[] };

const MONTH_HEIGHT = 58;
const ENTRY_HEIGHT = 62;

/** The entries under their months. Only what is in sight is drawn, so 5,000 entries open as fast as ten. */
export function TimelineList({ personId, entries }: TimelineListProps) {
  const { t, date } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => timelineRows(entries), [entries]);
  const years = useMemo(() => yearStarts(rows), [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'month' ? MONTH_HEIGHT : ENTRY_HEIGHT),
    overscan: 8,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const from = (event.target as HTMLElement).closest('[data-index]'); // The target of a key event is an element.
    if (by === undefined || !from) return;
    event.preventDefault();
    let to = Number(from.getAttribute('data-index')) + by;
    while (rows[to]?.type === 'month') to += by;
    if (!rows[to]) return;
    virtual.scrollToIndex(to, { align: 'auto' });
    const focus = () =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] [data-main]`)?.focus({ preventScroll: true });
    requestAnimationFrame(() => requestAnimationFrame(focus));
  };
  const heading = (month: string | null) => {
    if (month === null) return t('timeline.undated');
    return month.length === 4 ? `${month} · ${t('timeline.monthUnknown')}` : date(month);
  };
  return (
    <div className={classes.body}>
      <div ref={scroller} className={classes.scroller}>
        <ol className={classes.list} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={row.key}
                ref={virtual.measureElement}
                data-index={index}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.type === 'month' ? (
                  <h2 className={classes.month}>{heading(row.month)}</h2>
                ) : (
                  <TimelineLine personId={personId} entry={row.entry} />
                )}
              </li>
            );
          })}
        </ol>
      </div>
      {years.length > 1 ? (
        <nav className={classes.years} aria-label={t('timeline.jumpToYear')}>
          {years.map(({ year, row }) => (
            <button
              key={year ?? 'none'}
              type="button"
              className={classes.year}
              onClick={() => virtual.scrollToIndex(row, { align: 'start' })}
            >
              {year ?? t('timeline.undated')}
            </button>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
