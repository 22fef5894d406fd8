import type { PersonId } from '@shared/contract/common';
import { type TestResultSummary, testCategory } from '@shared/contract/test-results';
import { IconAlertTriangle, IconTestPipe } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCaseOptions } from '../../../lib/use-case-options';
import { useProviders } from '../../../lib/use-providers';
import type { Column } from '../../../ui/data-table';
import { RecordList } from '../../../ui/record-list';
import { Tag } from '../../../ui/tag';
import classes from './report-list.module.css';
import type { RecordNavigation } from './use-record-place';
import { useRecordRemoval } from './use-record-removal';

export type ReportListProps = {
  readonly personId: PersonId;
  readonly reports: readonly TestResultSummary[];
  readonly go: RecordNavigation;
};

/** Reports with their date, kind and how many values the laboratory marked. */
export function ReportList({ personId, reports, go }: ReportListProps) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const cases = useCaseOptions(personId);
  const remove = useRecordRemoval('test_result', personId);
  const columns = useMemo(
    (): readonly Column<TestResultSummary>[] => [
      { key: 'title', label: t('records.results.column.title'), sortBy: (row) => row.title, cell: (row) => row.title },
      {
        key: 'category',
        label: t('records.results.column.category'),
        width: '130px',
        sortBy: (row) => t(`records.category.${row.category}`),
        cell: (row) => t(`records.category.${row.category}`),
      },
      {
        key: 'date',
        label: t('records.results.column.date'),
        width: '130px',
        firstOrder: 'down',
        sortBy: (row) => row.collectedOn ?? row.reportedOn,
        cell: (row) => {
          const on = row.collectedOn ?? row.reportedOn;
          return on ? date(on, 'short') : t('common.date.undated');
        },
      },
      {
        key: 'provider',
        label: t('records.results.column.provider'),
        width: '230px',
        sortBy: (row) => nameOf(row.providerId),
        cell: (row) => nameOf(row.providerId),
      },
      {
        key: 'lines',
        label: t('records.results.column.lines'),
        width: '210px',
        firstOrder: 'down',
        sortBy: (row) => row.flaggedCount * 1000 + row.observationCount,
        cell: (row) =>
          row.observationCount > 0 ? (
            <span className={classes.lines}>
              {t('records.results.lines', { count: row.observationCount })}
              {row.flaggedCount > 0 ? (
                <Tag tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
                  {t('records.results.flagged', { count: row.flaggedCount })}
                </Tag>
              ) : null}
            </span>
          ) : null,
      },
    ],
    [t, date, nameOf],
  );
  const choices = useMemo(
    () => [
      {
        key: 'category',
        label: t('records.results.column.category'),
        all: t('records.results.allCategories'),
        options: testCategory.options.map((value) => ({ value, label: t(`records.category.${value}`) })),
        matches: (row: TestResultSummary, value: string) => row.category === value,
      },
      {
        key: 'case',
        label: t('records.case'),
        all: t('records.allCases'),
        options: cases,
        matches: (row: TestResultSummary, value: string) => row.caseId === value,
      },
    ],
    [t, cases],
  );
  return (
    <RecordList
      label={t('records.results.title')}
      filterLabel={t('records.results.filter')}
      rows={reports}
      rowKey={({ id }) => id}
      columns={columns}
      sorting={{ key: 'date', order: 'down' }}
      choices={choices}
      words={(row) => [row.title, row.conclusion, row.note, row.accessionNumber, nameOf(row.providerId)].join(' ')}
      count={(count) => t('records.results.count', { count })}
      openLabel={({ title }) => t('records.open', { title })}
      onOpen={({ id }) => go.open(id)}
      onEdit={({ id }) => go.edit(id)}
      // A failure is already shown as a notice.
      onRemove={({ id, title }) => void remove(id, title).catch(() => undefined)}
      empty={{
        icon: <IconTestPipe size={28} stroke={1.5} aria-hidden />,
        title: t('records.results.emptyTitle'),
        text: t('records.results.emptyBody'),
      }}
      addLabel={t('records.results.add')}
      onAdd={go.add}
    />
  );
}
