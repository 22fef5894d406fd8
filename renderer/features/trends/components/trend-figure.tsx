import type { TrendPoint } from '@shared/contract/trends';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { FlagWords } from '../../../ui/flag-words';
import { Notice } from '../../../ui/notice';
import classes from '../trends.module.css';
import { thinnedPoints } from './thin-points';
import { TrendChart } from './trend-chart';
import { bandsOf, type DrawnPoint, drawnPoints } from './trend-data';

export type TrendFigureProps = {
  readonly name: string;
  readonly points: readonly TrendPoint[];
  readonly onOpen: (point: TrendPoint) => void;
};

/** The chart, the value it points at in full, and what must be said about it. */
export function TrendFigure({ name, points, onOpen }: TrendFigureProps) {
  const { t, date, number } = useText();
  const drawn = useMemo(() => drawnPoints(points), [points]);
  const bands = useMemo(() => bandsOf(drawn), [drawn]);
  const thinned = useMemo(() => thinnedPoints(drawn), [drawn]);
  const [current, setCurrent] = useState<DrawnPoint | null>(null);
  const shown = current ?? drawn.at(-1);
  if (!shown) return <Notice>{t('trends.nothingToDraw')}</Notice>;
  const bound = thinned.find(({ comparator }) => comparator !== null);
  const left = points.length - drawn.length;
  const range = () => {
    if (bands.length === 0) return t('trends.bandNone');
    return bands.length > 1 ? t('trends.bandVaries') : `${t('trends.band')} ${bands[0]?.printed ?? ''}`;
  };
  return (
    <figure className={classes.figure} aria-label={t('trends.chartTitle', { name })}>
      <div className={classes.reading} aria-live="off">
        <strong data-tabular>
          {shown.value} <span className={classes.unit}>{shown.unit}</span>
        </strong>
        <span className={classes.soft}>{date(shown.date)}</span>
        <FlagWords flag={shown.flag} />
        {shown.referenceRange ? (
          <span className={classes.soft}>{t('records.results.printedRange', { range: shown.referenceRange })}</span>
        ) : null}
      </div>
      <TrendChart
        name={name}
        total={drawn.length}
        points={thinned}
        bands={bands}
        onCurrent={setCurrent}
        onOpen={onOpen}
      />
      <ul className={classes.notes}>
        <li>
          {bands.length > 0 ? <span className={classes.swatch} aria-hidden /> : null}
          {range()}
        </li>
        {bound ? <li>{t('trends.bound', { example: bound.value })}</li> : null}
        {thinned.length < drawn.length ? (
          <li>{t('trends.thinned', { drawn: number(thinned.length), all: number(drawn.length) })}</li>
        ) : null}
        {left > 0 ? <li>{t('trends.notDrawn', { count: left })}</li> : null}
        {drawn.length === 1 ? <li>{t('trends.one')}</li> : <li>{t('trends.keys')}</li>}
      </ul>
    </figure>
  );
}
