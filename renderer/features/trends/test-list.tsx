import type { PersonId } from '@shared/contract/common';
import type { TrendSummary } from '@shared/contract/trends';
import { isFlagged } from '@shared/domain/flag';
import { foldText } from '@shared/domain/fold-text';
import { IconTestPipe } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { type Column, DataTable, type Sorting } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { FlagWords } from '../../ui/flag-words';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Sparkline } from '../../ui/sparkline';
import classes from './trends.module.css';

/** Each test in each unit it is printed in: its course, its last value with the flag in words, the printed range. */
export function TestList({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const query = useOperation('trends.list', { personId });
  return (
    <QueryView
      query={query}
      skeleton={<RowsSkeleton rows={8} hasLead={false} />}
      empty={
        <EmptyState
          icon={<IconTestPipe size={28} stroke={1.5} aria-hidden />}
          title={t('records.results.byTestEmptyTitle')}
          text={t('records.results.byTestEmptyBody')}
        />
      }
    >
      {(all) => <Filled personId={personId} all={all} />}
    </QueryView>
  );
}

function useColumns(): readonly Column<TrendSummary>[] {
  const { t, date, number } = useText();
  return useMemo(
    () => [
      {
        key: 'test',
        label: t('trends.column.test'),
        sortBy: ({ name, unit }) => `${name} ${unit ?? ''}`,
        cell: ({ name }) => name,
      },
      {
        key: 'course',
        label: t('trends.column.course'),
        width: '150px',
        cell: ({ points }) =>
          points.length > 1 ? (
            <Sparkline
              numbers={points}
              label={t('trends.sparkline', { first: number(points[0] ?? 0), last: number(points.at(-1) ?? 0) })}
            />
          ) : null,
      },
      {
        key: 'last',
        label: t('trends.column.last'),
        width: '150px',
        isNumber: true,
        cell: ({ last, unit }) => (
          <>
            <span className={classes.value}>{last.value}</span> <span className={classes.unit}>{unit}</span>
          </>
        ),
      },
      {
        key: 'flag',
        label: t('trends.column.flag'),
        width: '130px',
        firstOrder: 'down',
        sortBy: ({ last }) => Number(isFlagged(last.flag)),
        cell: ({ last }) => <FlagWords flag={last.flag} />,
      },
      {
        key: 'range',
        label: t('trends.column.range'),
        width: '140px',
        cell: ({ last }) => <span className={classes.soft}>{last.referenceRange}</span>,
      },
      {
        key: 'date',
        label: t('trends.column.date'),
        width: '130px',
        firstOrder: 'down',
        sortBy: ({ last }) => last.date,
        cell: ({ last }) => (last.date ? date(last.date, 'short') : t('common.date.undated')),
      },
      {
        key: 'count',
        label: t('trends.column.count'),
        width: '90px',
        isNumber: true,
        firstOrder: 'down',
        sortBy: ({ count }) => count,
        cell: ({ count }) => number(count),
      },
    ],
    [t, date, number],
  );
}

function Filled({ personId, all }: { readonly personId: PersonId; readonly all: readonly TrendSummary[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>({ key: 'test', order: 'up' });
  const columns = useColumns();
  const words = foldText(text).split(' ').filter(Boolean);
  const shown = all.filter(({ name, unit }) => words.every((word) => foldText(`${name} ${unit ?? ''}`).includes(word)));
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
        <DataTable
          label={t('records.results.byTest')}
          columns={columns}
          rows={shown}
          rowKey={({ name, unit }) => `${name}|${unit ?? ''}`}
          onOpen={({ name, unit }) =>
            void navigate({
              to: '/people/$personId/results/test',
              params: { personId },
              search: { name, ...(unit === null ? {} : { unit }) },
            })
          }
          openLabel={({ name, unit }) => (unit ? t('trends.openUnit', { name, unit }) : t('trends.open', { name }))}
          sorting={sorting}
          onSort={setSorting}
        />
      )}
    </>
  );
}
