import classes from './sparkline.module.css';

const WIDTH = 116;
const HEIGHT = 30;
const INSET = 4;

/** Where each number stands in a small drawing, evenly apart, highest on top; a level course runs in the middle. */
export function sparkPoints(numbers: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const step = numbers.length > 1 ? (WIDTH - 2 * INSET) / (numbers.length - 1) : 0;
  return numbers.map((number, index) => ({
    x: numbers.length > 1 ? INSET + index * step : WIDTH / 2,
    y: high === low ? HEIGHT / 2 : INSET + ((high - number) / (high - low)) * (HEIGHT - 2 * INSET),
  }));
}

/** The course of a test at a glance, oldest at the left, the last value as a dot; `label` says it in words. */
export function Sparkline({ numbers, label }: { readonly numbers: readonly number[]; readonly label: string }) {
  const points = sparkPoints(numbers);
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r={3} />
    </svg>
  );
}
