import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text';
import classes from './area-picker.module.css';
import { areaBetween, moveArea, type PageArea, resizeArea, unrotateArea } from './page-area';
import type { PageBox, ViewerController, ViewerSnapshot } from './viewer-controller';

export type AreaPickerProps = {
  readonly controller: ViewerController;
  readonly state: ViewerSnapshot;
  /** The area is in the unrotated page's fractions. */
  readonly onPick: (place: { readonly page: number; readonly area: PageArea }) => void;
  readonly onCancel: () => void;
};

const START: PageArea = { x: 0.2, y: 0.2, width: 0.6, height: 0.12 };
/** Anything smaller was a click, not a drag. */
const LEAST = 0.008;
const STEP = 0.01;
const percent = (value: number): number => Math.round(value * 100);

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Lies over the page in view: drag a frame, or move and size one with the keyboard. */
export function AreaPicker({ controller, state, onPick, onCancel }: AreaPickerProps) {
  const { t } = useText();
  const [page] = useState(state.page);
  const [area, setArea] = useState<PageArea>(START);
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);
  const box = controller.boxOf(page);
  if (!box) return null;

  const pointIn = (event: PointerEvent<HTMLElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height };
  };
  const keep = (seen: PageArea) => onPick({ page, area: unrotateArea(seen, state.turn) });
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    if (!from) return;
    const drawn = areaBetween(from, pointIn(event));
    setFrom(null);
    if (drawn.width > LEAST && drawn.height > LEAST) keep(drawn);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (event.key === 'Enter') keep(area);
    else if (event.key === 'Escape') onCancel();
    else if (event.key in ARROWS) setArea(event.shiftKey ? resizeArea(area, dx, dy) : moveArea(area, dx, dy));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={surface}
      className={classes.surface}
      style={asStyle(box)}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region handles its own keys
      tabIndex={0}
      aria-label={t('documents.link.areaFrame', { page })}
      aria-description={t('documents.link.drawing')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointIn(event));
      }}
      onPointerMove={(event) => from && setArea(areaBetween(from, pointIn(event)))}
      onPointerUp={onPointerUp}
    >
      <div className={classes.frame} style={asPercent(area)} />
      <span className={classes.spoken} role="status">
        {t('documents.link.areaMoved', {
          x: percent(area.x),
          y: percent(area.y),
          width: percent(area.width),
          height: percent(area.height),
        })}
      </span>
    </div>
  );
}

const asStyle = ({ left, top, width, height }: PageBox) => ({ left, top, width, height });
const asPercent = (area: PageArea) => ({
  left: `${area.x * 100}%`,
  top: `${area.y * 100}%`,
  width: `${area.width * 100}%`,
  height: `${area.height * 100}%`,
});
