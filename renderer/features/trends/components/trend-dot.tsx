import type { KeyboardEvent } from 'react';
import classes from '../trends.module.css';
import type { DrawnPoint } from './trend-data';
import { usePointWords } from './use-point-words';

export type TrendDotProps = {
  readonly cx: number;
  readonly cy: number;
  readonly point: DrawnPoint;
  readonly onCurrent: (point: DrawnPoint) => void;
  readonly onOpen: (point: DrawnPoint) => void;
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  j: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  k: -1,
};

/** A value on the chart: the focus and the pointer show it, Enter or a click opens its source. Hollow for a bound. */
export function TrendDot({ cx, cy, point, onCurrent, onOpen }: TrendDotProps) {
  const words = usePointWords();
  const press = (event: KeyboardEvent<SVGGElement>) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') onOpen(point);
    else if (step !== undefined) {
      const all = [...(event.currentTarget.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-point]') ?? [])];
      all[all.indexOf(event.currentTarget) + step]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    // SVG's own <a> would take an address; the router's does not draw inside a picture.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <g
      role="link"
      tabIndex={0}
      data-point
      data-bound={point.comparator !== null || undefined}
      className={classes.point}
      aria-label={words(point)}
      onClick={() => onOpen(point)}
      onKeyDown={press}
      onFocus={() => onCurrent(point)}
      onPointerEnter={() => onCurrent(point)}
    >
      <circle className={classes.halo} cx={cx} cy={cy} r={12} />
      <circle className={classes.mark} cx={cx} cy={cy} r={5.5} />
    </g>
  );
}
