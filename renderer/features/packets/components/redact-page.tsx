import { VisuallyHidden } from '@mantine/core';
import type { RedactedArea } from '@shared/contract/packet-plan';
import { IconX } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { areaBetween, moveArea, type PageArea, resizeArea } from '../../../ui/pdf-viewer/page-area';
import { PageCanvas } from './page-canvas';
import classes from './redact-dialog.module.css';

export type RedactPageProps = {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly width: number;
  readonly areas: readonly RedactedArea[];
  /** Words to be removed stand there; not removed by hand. */
  readonly words: readonly PageArea[];
  /** A frame is moved and sized with the keyboard. */
  readonly isPlacing: boolean;
  readonly onPlaced: () => void;
  readonly onAdd: (area: PageArea) => void;
  readonly onRemove: (area: RedactedArea) => void;
};

const START: PageArea = { x: 0.25, y: 0.12, width: 0.5, height: 0.04 };
/** Anything smaller was a click, not a drag. */
const LEAST = 0.004;
const STEP = 0.01;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const percent = (value: number): number => Math.round(value * 100);
const frame = ({ x, y, width, height }: PageArea) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
});

/** One page as it stands in its document, with what is blacked out on it; drag over it to black out more. */
export function RedactPage(props: RedactPageProps) {
  const { pdf, page, width, areas, words, isPlacing, onPlaced, onAdd, onRemove } = props;
  const { t } = useText();
  const [ratio, setRatio] = useState(11 / 8.5);
  const [placed, setPlaced] = useState<PageArea>(START);
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<PageArea | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isHere = true;
    pdf.getPage(page).then(
      (read) => {
        const extent = read.getViewport({ scale: 1 });
        if (isHere) setRatio(extent.height / extent.width);
      },
      () => undefined, // The sheet keeps the shape of a letter; nothing can be drawn on it anyway.
    );
    return () => {
      isHere = false;
    };
  }, [pdf, page]);
  useEffect(() => {
    if (isPlacing) surface.current?.focus();
  }, [isPlacing]);

  const pointIn = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const onPointerUp = () => {
    setFrom(null);
    setDrawn(null);
    if (drawn && drawn.width > LEAST && drawn.height > LEAST) onAdd(drawn);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isPlacing) return;
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (event.key === 'Enter') {
      onAdd(placed);
      onPlaced();
    } else if (event.key === 'Escape') onPlaced();
    else if (event.key in ARROWS) setPlaced(event.shiftKey ? resizeArea(placed, dx, dy) : moveArea(placed, dx, dy));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.sheet} style={{ width, height: Math.round(width * ratio) }}>
      <PageCanvas pdf={pdf} page={page} width={width} />
      <div
        ref={surface}
        className={classes.surface}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region handles its own keys
        tabIndex={0}
        aria-label={t('packets.redact.surface', { page })}
        aria-description={t(isPlacing ? 'packets.redact.placing' : 'packets.redact.help')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture?.(event.pointerId);
          setFrom(pointIn(event));
        }}
        onPointerMove={(event) => from && setDrawn(areaBetween(from, pointIn(event)))}
        onPointerUp={onPointerUp}
      >
        {words.map((area) => (
          <div key={`${area.x} ${area.y}`} className={classes.word} style={frame(area)} />
        ))}
        {drawn ? <div className={classes.drawing} style={frame(drawn)} /> : null}
        {isPlacing ? <div className={classes.drawing} style={frame(placed)} /> : null}
      </div>
      {areas.map((redacted, index) => (
        <div key={JSON.stringify(redacted.area)} className={classes.black} style={frame(redacted.area)}>
          <button
            type="button"
            className={classes.remove}
            aria-label={t('packets.redact.removeArea', { number: index + 1, page })}
            title={t('packets.redact.remove')}
            onClick={() => onRemove(redacted)}
          >
            <IconX size={14} aria-hidden />
          </button>
        </div>
      ))}
      <VisuallyHidden role="status">
        {isPlacing
          ? t('packets.redact.frameAt', {
              x: percent(placed.x),
              y: percent(placed.y),
              width: percent(placed.width),
              height: percent(placed.height),
            })
          : ''}
      </VisuallyHidden>
    </div>
  );
}
