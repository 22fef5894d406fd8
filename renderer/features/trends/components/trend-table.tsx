import type { PersonId } from '@shared/contract/common';
import type { TrendPoint } from '@shared/contract/trends';
import { Link } from '@tanstack/react-router';
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

/** All values as printed, words and undated ones too, each with the way to its page. */
export function TrendTable({ personId, name, points }: TrendTableProps) {
  const { t, date } = useText();
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
          {newestFirst(points).map((point) => (
            <tr key={point.observationId}>
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
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SourceLink({ personId, point }: { readonly personId: PersonId; readonly point: TrendPoint }) {
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
