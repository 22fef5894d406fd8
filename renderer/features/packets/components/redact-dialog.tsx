import { ActionIcon, Button, Modal } from '@mantine/core';
import type { Document } from '@shared/contract/documents';
import type { RedactedArea } from '@shared/contract/packet-plan';
import { IconChevronLeft, IconChevronRight, IconKeyboard } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { bridge } from '../../../lib/bridge';
import type { PageArea } from '../../../ui/pdf-viewer/page-area';
import { usePdfDocument } from '../../../ui/pdf-viewer/use-pdf-document';
import classes from './redact-dialog.module.css';
import { RedactPage } from './redact-page';

export type RedactDialogProps = {
  readonly document: Document;
  /** 1-based. */
  readonly page: number;
  /** Those of this document. */
  readonly areas: readonly RedactedArea[];
  /** Places where words to be removed stand, of this document. */
  readonly words: readonly { readonly page: number; readonly area: PageArea }[];
  readonly onAdd: (page: number, area: PageArea) => void;
  readonly onRemove: (area: RedactedArea) => void;
  readonly onClose: () => void;
};

/** The document's own pages at full size, to black out what the specialist is not to see. */
export function RedactDialog({ document, page: start, areas, words, onAdd, onRemove, onClose }: RedactDialogProps) {
  const { t } = useText();
  const [page, setPage] = useState(start);
  const [isPlacing, setPlacing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [width, setWidth] = useState(0);
  // A state, not a ref: the dialog's content comes a moment after the dialog.
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const source = useMemo(() => bridge().documentContent(document.id), [document.id]);
  const load = usePdfDocument(source, attempt);
  const here = areas.filter((area) => area.page === page);
  useEffect(() => {
    if (!stage) return;
    const measure = () => setWidth(Math.min(900, stage.clientWidth - 32));
    const watch = new ResizeObserver(measure);
    watch.observe(stage);
    measure();
    return () => watch.disconnect();
  }, [stage]);
  const go = (to: number) => {
    setPlacing(false);
    setPage(Math.min(Math.max(1, to), document.pageCount));
    stage?.scrollTo({ top: 0 });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1000px, 96vw)"
      padding={0}
      title={t('packets.redact.title', { title: document.title })}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      classNames={{ header: classes.header ?? '', body: classes.body ?? '', content: classes.content ?? '' }}
      // Escape leaves the frame being placed before it leaves the dialog.
      closeOnEscape={!isPlacing}
    >
      <div className={classes.bar}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('packets.redact.previous')}
          disabled={page <= 1}
          onClick={() => go(page - 1)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <span className={classes.page} role="status">
          {t('packets.redact.page', { page, count: document.pageCount })}
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink)"
          aria-label={t('packets.redact.next')}
          disabled={page >= document.pageCount}
          onClick={() => go(page + 1)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
        <p className={classes.help}>{t(isPlacing ? 'packets.redact.placing' : 'packets.redact.help')}</p>
        <Button
          variant={isPlacing ? 'light' : 'default'}
          size="compact-md"
          leftSection={<IconKeyboard size={17} aria-hidden />}
          aria-pressed={isPlacing}
          onClick={() => setPlacing(!isPlacing)}
        >
          {t('packets.redact.withKeys')}
        </Button>
      </div>
      <div ref={setStage} className={classes.stage}>
        {load.status === 'ready' && width > 0 ? (
          <RedactPage
            key={page}
            pdf={load.pdf}
            page={page}
            width={width}
            areas={here}
            words={words.filter((word) => word.page === page).map(({ area }) => area)}
            isPlacing={isPlacing}
            onPlaced={() => setPlacing(false)}
            onAdd={(area) => onAdd(page, area)}
            onRemove={onRemove}
          />
        ) : load.status === 'failed' ? (
          <div className={classes.failed} role="alert">
            <p>{t(`documents.viewer.failure.${load.failure}`)}</p>
            <Button variant="default" onClick={() => setAttempt((count) => count + 1)}>
              {t('common.action.retry')}
            </Button>
          </div>
        ) : (
          <div className={classes.ghost} role="status" aria-label={t('documents.viewer.loading')} />
        )}
      </div>
      <footer className={classes.foot}>
        <span>{t('packets.redact.onPage', { count: here.length })}</span>
        <Button onClick={onClose}>{t('common.action.done')}</Button>
      </footer>
    </Modal>
  );
}
