import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './pane-handle.module.css';

export type PaneHandleProps = {
  readonly label: string;
  /** Width of the pane it sizes, in pixels. */
  readonly size: number;
  readonly onChange: (size: number) => void;
  readonly least: number;
  readonly most: number;
  /** Which side of the handle the sized pane stands on. */
  readonly side: 'left' | 'right';
};

const STEP = 16;

/** The line between two panes: drag it, or move it with the arrow keys. */
export function PaneHandle({ label, size, onChange, least, most, side }: PaneHandleProps) {
  const start = useRef<{ readonly x: number; readonly size: number } | null>(null);
  const sign = side === 'left' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') onChange(size + sign * STEP);
    else if (event.key === 'ArrowLeft') onChange(size - sign * STEP);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, size };
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the window splitter pattern
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={classes.handle}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) => {
        if (start.current) onChange(start.current.size + sign * (clientX - start.current.x));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
