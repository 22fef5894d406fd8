import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { memo, useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from '../trends.module.css';
import { type Band, type DrawnPoint, tickDate, timeSpan, timeTicks, valueSpan, valueTicks } from './trend-data';
import { TrendDot } from './trend-dot';

export type TrendChartProps = {
  readonly name: string;
  /** How many values these points stand for. */
  readonly total: number;
  /** Oldest first, at least one. */
  readonly points: readonly DrawnPoint[];
  readonly bands: readonly Band[];
  readonly onCurrent: (point: DrawnPoint) => void;
  readonly onOpen: (point: DrawnPoint) => void;
};

const BAND = { color: 'var(--accent)', fillOpacity: 0.1, strokeOpacity: 0.28, ifOverflow: 'hidden' } as const;

/**
 * One test over time with its printed range behind; every point takes the focus and opens its source. Drawn again only
 * when its points change: drawing makes the points anew, and the one that has the focus would lose it.
 */
export const TrendChart = memo(function TrendChart({ name, total, points, bands, onCurrent, onOpen }: TrendChartProps) {
  const { t, date, number } = useText();
  const times = useMemo(() => timeSpan(points), [points]);
  const ticks = useMemo(() => valueTicks(valueSpan(points, bands)), [points, bands]);
  const values = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
  const [first, last] = [points[0], points.at(-1)];
  const words = {
    count: total,
    from: first ? date(first.date) : '',
    to: last ? date(last.date) : '',
  };
  return (
    <LineChart
      className={classes.plot}
      data={points.map((point) => ({ ...point }))}
      dataKey="time"
      series={[{ name: 'number', color: 'var(--accent)' }]}
      curveType="linear"
      strokeWidth={1.75}
      withTooltip={false}
      accessibilityLayer={false}
      gridAxis="x"
      tickLine="none"
      strokeDasharray="0"
      valueFormatter={(value) => number(Number(value.toPrecision(6)))}
      referenceAreas={bands.map(({ from, to, low, high }) => ({
        ...BAND,
        x1: from ?? times[0],
        x2: to ?? times[1],
        y1: low ?? values[0],
        y2: high ?? values[1],
      }))}
      xAxisProps={{
        type: 'number',
        scale: 'time',
        domain: [...times],
        ticks: [...timeTicks(times)],
        tickFormatter: (time: number) => date(tickDate(time, times), 'short'),
      }}
      yAxisProps={{ domain: [...values], ticks: [...ticks], width: 56 }}
      lineProps={{
        dot: ({ key, cx, cy, payload }) => (
          <TrendDot key={key} cx={cx ?? 0} cy={cy ?? 0} point={payload} onCurrent={onCurrent} onOpen={onOpen} />
        ),
        activeDot: false,
      }}
      lineChartProps={{
        title: t('trends.chartTitle', { name }),
        desc: t('trends.chartText', words),
        margin: { top: 10, right: 14, bottom: 10, left: 0 },
      }}
    />
  );
});
