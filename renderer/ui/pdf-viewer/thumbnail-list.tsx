import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text';
import type { QuarterTurn } from './page-area';
import { Thumbnail } from './thumbnail';
import classes from './thumbnail-list.module.css';

export type ThumbnailListProps = {
  readonly pdf: PDFDocumentProxy;
  /** 1-based. */
  readonly current: number;
  readonly turn: QuarterTurn;
  readonly onOpen: (page: number) => void;
};

const ROW_HEIGHT = 178;

/** Every page as a small picture; only those in sight are drawn, so 5,000 pages cost what ten do. */
export function ThumbnailList({ pdf, current, turn, onOpen }: ThumbnailListProps) {
  const { t } = useText();
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: pdf.numPages,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 2,
  });
  const { scrollToIndex } = rows;
  useEffect(() => {
    scrollToIndex(current - 1, { align: 'auto' });
  }, [scrollToIndex, current]);

  return (
    <nav ref={scroller} className={classes.list} aria-label={t('documents.viewer.thumbnails')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const page = index + 1;
          return (
            <button
              key={index}
              type="button"
              className={classes.item}
              style={{ top: start, height: ROW_HEIGHT }}
              aria-label={t('documents.viewer.thumbnail', { page })}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => onOpen(page)}
            >
              <Thumbnail pdf={pdf} page={page} turn={turn} />
              <span className={classes.number}>{page}</span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}
