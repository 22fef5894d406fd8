import type { TestResult, TestResultSummary } from '@shared/contract/test-results';
import { IconChevronDown, IconTestPipe } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { invoke } from '../../../lib/api';
import { plainText } from '../../../lib/plain-text';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { FilterBar } from '../../../ui/filter-bar';
import { Notice } from '../../../ui/notice';
import { RowsSkeleton } from '../../../ui/page-skeleton';
import { FlagWords } from './flag-words';
import classes from './test-list.module.css';
import { seriesOf, type TestSeries } from './test-series';

export type TestListProps = {
  readonly reports: readonly TestResultSummary[];
  readonly onOpenReport: (id: string) => void;
};

/** Each test with its latest value and flag; opening one lists every value over time. */
export function TestList({ reports, onOpenReport }: TestListProps) {
  const { t, language } = useText();
  const [text, setText] = useState('');
  const withValues = reports.filter(({ observationCount }) => observationCount > 0);
  const found = useQueries({
    queries: withValues.map(({ id }) => ({
      queryKey: ['testResults.get', { id }],
      queryFn: (): Promise<TestResult> => invoke('testResults.get', { id }),
    })),
    combine: (queries) => ({
      data: queries.flatMap(({ data }) => (data ? [data] : [])),
      isLoaded: queries.every(({ data }) => data !== undefined),
      error: queries.find(({ error }) => error)?.error ?? null,
      retry: () => queries.forEach(({ error, refetch }) => void (error && refetch())),
    }),
  });
  const series = useMemo(() => seriesOf(found.data, language), [found.data, language]);
  const words = plainText(text);
  const shown = series.filter(({ key }) => key.includes(words));
  if (found.error) return <ErrorState error={found.error} onRetry={found.retry} />;
  if (!found.isLoaded) return <RowsSkeleton rows={8} hasLead={false} />;
  if (series.length === 0)
    return (
      <EmptyState
        icon={<IconTestPipe size={28} stroke={1.5} aria-hidden />}
        title={t('records.results.byTestEmptyTitle')}
        text={t('records.results.byTestEmptyBody')}
      />
    );
  return (
    <>
      <FilterBar
        label={t('records.results.filter')}
        text={text}
        onText={setText}
        choices={[]}
        count={t('records.results.tests', { count: shown.length })}
        onClear={() => setText('')}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('records.noMatchTitle')} text={t('records.noMatchBody')} />
      ) : (
        <ul className={classes.list}>
          {shown.map((one) => (
            <TestRow key={one.key} series={one} onOpenReport={onOpenReport} />
          ))}
        </ul>
      )}
    </>
  );
}

type TestRowProps = { readonly series: TestSeries; readonly onOpenReport: (id: string) => void };

function TestRow({ series, onOpenReport }: TestRowProps) {
  const { t, date } = useText();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, points, hasMixedUnits } = series;
  const latest = points[0];
  if (!latest) return null;
  const { value, unit, flag, referenceRange } = latest.observation;
  return (
    <li className={classes.test}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.value}>
          {value} <span className={classes.unit}>{unit}</span>
        </span>
        <span className={classes.flag}>
          <FlagWords flag={flag} />
        </span>
        <span className={classes.range}>
          {referenceRange ? t('records.results.printedRange', { range: referenceRange }) : t('records.results.noRange')}
        </span>
        <span className={classes.date}>{latest.date ? date(latest.date, 'short') : t('common.date.undated')}</span>
        <span className={classes.count}>{t('records.results.lines', { count: points.length })}</span>
        <IconChevronDown size={16} className={classes.chevron} aria-hidden />
      </button>
      <div id={id} hidden={!isOpen} className={classes.body}>
        {hasMixedUnits ? <Notice>{t('records.results.mixedUnits')}</Notice> : null}
        <table className={classes.values} aria-label={t('records.results.showValues', { name })}>
          <tbody>
            {points.map(({ observation, report, date: on }) => (
              <tr key={observation.id}>
                <th scope="row">{on ? date(on, 'short') : t('common.date.undated')}</th>
                <td data-number>
                  {observation.value} <span className={classes.unit}>{observation.unit}</span>
                </td>
                <td>
                  <FlagWords flag={observation.flag} />
                </td>
                <td className={classes.soft}>{observation.referenceRange}</td>
                <td>
                  <button
                    type="button"
                    className={classes.report}
                    aria-label={t('records.results.openReport', { title: report.title })}
                    onClick={() => onOpenReport(report.id)}
                  >
                    {report.title}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  );
}
