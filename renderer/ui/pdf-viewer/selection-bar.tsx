import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './selection-bar.module.css';
import type { PdfSelection } from './text-selection';
import type { ViewerController } from './viewer-controller';

export type SelectionBarProps = {
  readonly controller: ViewerController;
  readonly selection: PdfSelection;
  readonly label: string;
  readonly children: ReactNode;
};

const GAP = 8;

/** Beside the selected words, what can be made of them; kept in sight, and pressing it keeps the selection. */
export function SelectionBar({ controller, selection, label, children }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const box = controller.boxOf(selection.page);
  const { seen } = selection;
  const center = box ? box.left + (seen.x + seen.width / 2) * box.width : 0;
  useLayoutEffect(() => {
    const scroller = bar.current?.parentElement;
    if (!bar.current || !scroller) return;
    const half = bar.current.offsetWidth / 2 + GAP;
    const least = scroller.scrollLeft + half;
    const most = scroller.scrollLeft + scroller.clientWidth - half;
    bar.current.style.left = `${Math.max(least, Math.min(most, center))}px`;
  }, [center]);
  if (!box) return null;
  const isAbove = seen.y * box.height > 64;
  const edge = box.top + (isAbove ? seen.y : seen.y + seen.height) * box.height;
  return (
    <div
      ref={bar}
      className={classes.bar}
      style={{ left: center, top: edge + (isAbove ? -GAP : GAP) }}
      data-above={isAbove || undefined}
      role="toolbar"
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}
