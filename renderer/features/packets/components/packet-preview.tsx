import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { CaseId } from '@shared/contract/common';
import { IconChevronDown, IconChevronUp, IconSquareRoundedMinus } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './packet-preview.module.css';
import { inSight, layOut, pageAt } from './preview-layout';
import { PreviewSheet } from './preview-sheet';
import type { PageExtent } from './preview-windows';
import { usePreviewWindows } from './use-preview-windows';

export type PacketPreviewProps = {
  readonly caseId: CaseId;
  readonly revision: number;
  /** Of the whole packet. */
  readonly pageCount: number;
  /** The number printed on the first of them. */
  readonly firstNumber: number;
  readonly paper: PageExtent;
  /** What stands on a page, by its printed number; null where nobody knows. */
  readonly titleOf: (printed: number) => string | null;
  /** Shown whenever it changes; `asked` tells two requests for one page apart. */
  readonly target: { readonly printed: number; readonly asked: number };
  readonly onPage: (printed: number) => void;
  /** Null while the page in view is not of a document. */
  readonly onRedact: (() => void) | null;
};

const PADDING = 18;

/** The packet's pages as they will be: scrolled through, drawn window by window, drawn again after a change. */
export function PacketPreview(props: PacketPreviewProps) {
  const { caseId, revision, pageCount, firstNumber, paper, titleOf, target, onPage, onRedact } = props;
  const { t } = useText();
  const windows = usePreviewWindows(caseId);
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const extents = useRef(new Map<number, PageExtent>());
  const anchor = useRef({ page: 1, fraction: 0 });

  for (let page = 1; page <= pageCount; page++) {
    const shown = windows.page(page);
    if (shown.status === 'ready') extents.current.set(page, shown.extent);
  }
  const width = Math.max(0, size.width - 2 * PADDING);
  const shape = JSON.stringify([...extents.current].map(([page, { width: w, height: h }]) => [page, w, h]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the extents
  const layout = useMemo(
    () => layOut(pageCount, width, (page) => extents.current.get(page) ?? paper),
    [pageCount, width, paper, shape],
  );
  const [from, to] = inSight(layout, top, size.height);
  const current = Math.min(pageAt(layout, top + size.height / 3), Math.max(1, pageCount));

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => setSize({ width: box.clientWidth, height: box.clientHeight });
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    measure();
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (width > 0 && pageCount > 0) windows.want(from, to, revision, pageCount);
  }, [windows, from, to, revision, pageCount, width]);

  const scrollTo = useCallback(
    (page: number, fraction = 0) => {
      const line = layout.pages[page - 1];
      anchor.current = { page, fraction };
      if (scroller.current && line) scroller.current.scrollTop = line.top - PADDING / 2 + fraction * line.height;
    },
    [layout],
  );
  // Pages that turn out to be of another size must not push away what is looked at.
  useLayoutEffect(() => scrollTo(anchor.current.page, anchor.current.fraction), [scrollTo]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new request moves the pages
  useEffect(() => scrollTo(Math.min(Math.max(1, target.printed - firstNumber + 1), pageCount)), [target.asked]);
  useEffect(() => {
    if (pageCount > 0) onPage(current + firstNumber - 1);
  }, [current, firstNumber, pageCount, onPage]);

  const onScroll = () => {
    const box = scroller.current;
    if (!box) return;
    setTop(box.scrollTop);
    const page = Math.max(1, pageAt(layout, box.scrollTop + PADDING / 2));
    const line = layout.pages[page - 1];
    if (line) anchor.current = { page, fraction: (box.scrollTop + PADDING / 2 - line.top) / line.height };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = { j: current + 1, k: current - 1, Home: 1, End: pageCount };
    const page = steps[event.key];
    if (page === undefined) return;
    event.preventDefault();
    scrollTo(Math.min(Math.max(1, page), pageCount));
  };
  const printed = current + firstNumber - 1;
  const title = titleOf(printed);
  return (
    <section className={classes.root} aria-label={t('packets.preview.label')}>
      <header className={classes.bar}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('packets.preview.previous')}
          disabled={current <= 1}
          onClick={() => scrollTo(current - 1)}
        >
          <IconChevronUp size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('packets.preview.next')}
          disabled={current >= pageCount}
          onClick={() => scrollTo(current + 1)}
        >
          <IconChevronDown size={18} />
        </ActionIcon>
        <p className={classes.where} role="status">
          <strong>{pageCount > 0 ? t('packets.tree.page', { page: printed }) : null}</strong>
          <span className={classes.what}>{title}</span>
        </p>
        {onRedact ? (
          <Tooltip label={t('packets.preview.redactHelp')}>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconSquareRoundedMinus size={16} aria-hidden />}
              onClick={onRedact}
            >
              {t('packets.preview.redact')}
            </Button>
          </Tooltip>
        ) : null}
      </header>
      <div
        ref={scroller}
        className={classes.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region needs the keyboard
        tabIndex={0}
        role="document"
        aria-label={t('packets.preview.pages')}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div className={classes.sheets} style={{ height: layout.height }}>
          {width > 0
            ? layout.pages.slice(from - 1, to).map((line, index) => {
                const page = from + index;
                const name = [
                  t('packets.tree.page', { page: page + firstNumber - 1 }),
                  titleOf(page + firstNumber - 1),
                ];
                return (
                  <PreviewSheet
                    key={page}
                    shown={windows.page(page)}
                    name={name.filter(Boolean).join(', ')}
                    box={{ ...line, left: PADDING, width }}
                    onRetry={windows.retry}
                  />
                );
              })
            : null}
        </div>
      </div>
    </section>
  );
}
