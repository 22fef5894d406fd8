import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { TrendPoint } from '@shared/contract/trends';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { FlagWords } from '../../../ui/flag-words';
import { placeSearch } from '../../../ui/pdf-viewer/page-area';
import classes from '../trends.module.css';
import { newestFirst } from './trend-data';

export type TrendTableProps = {
  readonly personId: PersonId;
  readonly name: string;
  readonly points: readonly TrendPoint[];
};

/** Rows drawn at a time: hundreds at once hold up the window. */
const ROWS = 50;

/** All values as printed, words and undated ones too, each with the way to its page. */
export function TrendTable({ personId, name, points }: TrendTableProps) {
  const { t } = useText();
  const [most, setMost] = useState(ROWS);
  const rows = useMemo(() => newestFirst(points), [points]);
  const older = Math.min(ROWS, rows.length - most);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region needs the keyboard
    <section className={classes.tableWrap} tabIndex={0} aria-label={t('trends.tableLabel', { name })}>
      <table className={classes.table}>
        <caption>{t('trends.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trends.column.date')}</th>
            <th scope="col" data-number>
              {t('records.results.grid.value')}
            </th>
            <th scope="col">{t('trends.column.flag')}</th>
            <th scope="col">{t('trends.column.range')}</th>
            <th scope="col">{t('trends.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((point) => (
            <ValueRow key={point.observationId} personId={personId} point={point} />
          ))}
        </tbody>
      </table>
      {older > 0 ? (
        <Button variant="subtle" className={classes.older} onClick={() => setMost(most + ROWS)}>
          {t('trends.older', { count: older })}
        </Button>
      ) : null}
    </section>
  );
}

type ValueRowProps = { readonly personId: PersonId; readonly point: TrendPoint };

/** Drawn once, whatever is added below it. */
const ValueRow = memo(function ValueRow({ personId, point }: ValueRowProps) {
  const { t, date } = useText();
  return (
    <tr>
      <th scope="row">{point.date ? date(point.date, 'short') : t('common.date.undated')}</th>
      <td data-number>
        <span className={classes.value}>{point.value}</span> <span className={classes.unit}>{point.unit}</span>
      </td>
      <td>
        <FlagWords flag={point.flag} />
      </td>
      <td className={classes.soft}>{point.referenceRange}</td>
      <td>
        <SourceLink personId={personId} point={point} />
      </td>
    </tr>
  );
});

function SourceLink({ personId, point }: ValueRowProps) {
  const { t } = useText();
  const { source, testResultId } = point;
  if (source === null)
    return (
      <Link to="/people/$personId/results" params={{ personId }} search={{ id: testResultId }}>
        {t('trends.report')}
      </Link>
    );
  return (
    <Link
      to="/people/$personId/documents/$documentId"
      params={{ personId, documentId: source.documentId }}
      search={placeSearch(source)}
    >
      {source.page === null ? t('trends.source') : t('trends.page', { page: source.page })}
    </Link>
  );
}
