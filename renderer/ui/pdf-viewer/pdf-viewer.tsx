import './pdf-layers.css';
import { Button } from '@mantine/core';
import { IconFileAlert, IconRefresh } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { AreaPicker } from './area-picker';
import { FindBar } from './find-bar';
import { MarkLayer, type PageMark } from './mark-layer';
import type { PageArea } from './page-area';
import classes from './pdf-viewer.module.css';
import type { ContentSource } from './range-source';
import { SelectionBar } from './selection-bar';
import type { PdfSelection } from './text-selection';
import { ThumbnailList } from './thumbnail-list';
import { type PdfFailure, usePdfDocument } from './use-pdf-document';
import { useTextSelection } from './use-text-selection';
import { useViewerController } from './use-viewer-controller';
import type { ViewerController, ViewerStart } from './viewer-controller';
import { ViewerToolbar } from './viewer-toolbar';

export type PdfPlace = ViewerStart;

export type PdfViewerProps = {
  readonly source: ContentSource;
  /** The document's name, for assistive technology. */
  readonly title: string;
  /** Shown on opening, and again whenever it changes. */
  readonly place?: PdfPlace;
  readonly marks?: readonly PageMark[];
  readonly onMarkOpen?: (id: string) => void;
  readonly onPageChange?: (page: number) => void;
  /** While true the reader marks a place; ends with one of the two callbacks. */
  readonly isPicking?: boolean;
  readonly onPick?: (place: { readonly page: number; readonly area: PageArea }) => void;
  readonly onPickEnd?: () => void;
  readonly hasThumbnails?: boolean;
  /** Words to look for as soon as the document stands. */
  readonly find?: string | undefined;
  /** For a file that is encrypted on its own; kept in memory only. */
  readonly password?: string;
  /** The file asked for a password, or for another one. */
  readonly onPasswordRefused?: () => void;
  /** Offered beside selected text; `done` takes the selection away. Without it nothing is offered. */
  readonly onSelection?: (selection: PdfSelection, done: () => void) => ReactNode;
  readonly selectionLabel?: string;
  /** Buttons at the end of the toolbar. */
  readonly actions?: ReactNode;
};

const START: PdfPlace = { page: 1, area: null };
const NO_MARKS: readonly PageMark[] = [];

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable], [role="application"]');

function act(controller: ViewerController, key: string, page: number, count: number): boolean {
  const actions: Readonly<Record<string, () => void>> = {
    j: () => controller.goToPage(page + 1),
    k: () => controller.goToPage(page - 1),
    PageDown: () => controller.scrollBy(1),
    PageUp: () => controller.scrollBy(-1),
    Home: () => controller.goToPage(1),
    End: () => controller.goToPage(count),
    '+': controller.zoomIn,
    '=': controller.zoomIn,
    '-': controller.zoomOut,
    '0': () => controller.zoomTo('width'),
    r: () => controller.turnBy(90),
    R: () => controller.turnBy(-90),
  };
  actions[key]?.();
  return key in actions;
}

/** A PDF in pdf.js' own viewer parts: thumbnails, find, zoom, rotation, marks in the margin, a place to be marked. */
export function PdfViewer(props: PdfViewerProps) {
  const { source, title, place = START, marks = NO_MARKS, isPicking = false, hasThumbnails = true, find } = props;
  const { t } = useText();
  const [attempt, setAttempt] = useState(0);
  const [hasFindBar, setFindBar] = useState(find !== undefined);
  const [isListed, setListed] = useState(hasThumbnails);
  const load = usePdfDocument(source, attempt, props.password);
  const root = useRef<HTMLElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const { controller, state } = useViewerController(load, container, pages, {
    pageName: (page, count) => t('documents.viewer.pageName', { page, count }),
    linkName: (address) => t('documents.viewer.externalLink', { address }),
    start: place,
  });

  const { selection, clear } = useTextSelection(pages, state.turn, props.onSelection !== undefined);
  const areaKey = JSON.stringify(place.area);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `areaKey` stands for the area
  useEffect(() => {
    const named = place.label === undefined ? null : controller?.pageNamed(place.label);
    if (state.isReady) controller?.goToPlace(named ?? place.page, place.area);
    // Becoming ready is not a reason to move: the controller opens at the first place by itself.
  }, [place.page, place.label, areaKey]);

  const { onPageChange, onPasswordRefused } = props;
  const isRefused = load.status === 'failed' && load.failure === 'password';
  useEffect(() => {
    if (isRefused) onPasswordRefused?.();
  }, [isRefused, onPasswordRefused]);
  useEffect(() => {
    if (state.isReady) onPageChange?.(state.page);
  }, [state.isReady, state.page, onPageChange]);

  useEffect(() => {
    const openFind = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f' || event.shiftKey) return;
      event.preventDefault();
      setFindBar(true);
      root.current?.querySelector<HTMLInputElement>('input[type="search"]')?.select();
    };
    window.addEventListener('keydown', openFind);
    return () => window.removeEventListener('keydown', openFind);
  }, []);

  const closeFind = () => {
    controller?.stopFinding();
    setFindBar(false);
    container.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!controller || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && hasFindBar) closeFind();
    else if (!act(controller, event.key, state.page, state.pageCount)) return;
    event.preventDefault();
  };

  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t('documents.viewer.label', { title })}
      onKeyDown={onKeyDown}
    >
      <ViewerToolbar
        controller={controller}
        state={state}
        isListed={isListed}
        onListedChange={setListed}
        isFinding={hasFindBar}
        onFind={() => (hasFindBar ? closeFind() : setFindBar(true))}
        actions={props.actions}
      />
      {hasFindBar && controller ? (
        <FindBar controller={controller} state={state} initial={find ?? ''} onClose={closeFind} />
      ) : null}
      <div className={classes.body}>
        {isListed && load.status === 'ready' ? (
          <ThumbnailList
            pdf={load.pdf}
            current={state.page}
            turn={state.turn}
            onOpen={(p) => controller?.goToPage(p)}
          />
        ) : null}
        <div className={classes.stage}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region needs the keyboard */}
          <div ref={container} className={classes.scroller} tabIndex={0} role="document" aria-label={title}>
            <div ref={pages} className="pdfViewer" />
            {controller ? (
              <MarkLayer
                controller={controller}
                state={state}
                marks={marks}
                focus={place.area ? place : null}
                onOpen={props.onMarkOpen}
              />
            ) : null}
            {controller && selection && !isPicking && props.onSelection ? (
              <SelectionBar controller={controller} selection={selection} label={props.selectionLabel ?? ''}>
                {props.onSelection(selection, clear)}
              </SelectionBar>
            ) : null}
            {controller && isPicking ? (
              <AreaPicker
                controller={controller}
                state={state}
                onPick={(picked) => props.onPick?.(picked)}
                onCancel={() => props.onPickEnd?.()}
              />
            ) : null}
          </div>
          {load.status === 'loading' || (load.status === 'ready' && !state.isReady) ? <PageGhost /> : null}
          {load.status === 'failed' ? (
            <Failure failure={load.failure} onRetry={() => setAttempt((count) => count + 1)} />
          ) : null}
        </div>
      </div>
    </section>
  );
}

function PageGhost() {
  const { t } = useText();
  return (
    <div className={classes.cover} role="status">
      <div className={classes.ghost}>
        <span className={classes.ghostWords}>{t('documents.viewer.loading')}</span>
      </div>
    </div>
  );
}

function Failure({ failure, onRetry }: { readonly failure: PdfFailure; readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <div className={classes.cover} role="alert">
      <div className={classes.failure}>
        <IconFileAlert size={36} stroke={1.4} aria-hidden />
        <p className={classes.failureTitle}>{t(`documents.viewer.failure.${failure}`)}</p>
        <p>{t(`documents.viewer.failureHelp.${failure}`)}</p>
        {failure === 'broken' ? null : (
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
            {t('documents.viewer.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
