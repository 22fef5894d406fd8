import type { PersonId } from '@shared/contract/common';
import type { TrendPoint, TrendSummary } from '@shared/contract/trends';
import { testNameKey } from '@shared/domain/trend-series';
import { isSameUnit } from '@shared/domain/unit';
import { IconArrowLeft, IconTestPipe } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { placeSearch } from '../../ui/pdf-viewer/page-area';
import { QueryView } from '../../ui/query-view';
import { TrendFigure } from './components/trend-figure';
import { TrendTable } from './components/trend-table';
import classes from './trends.module.css';

export type TrendPageProps = { readonly personId: PersonId; readonly name: string; readonly unit: string | null };

/** One test in one unit over time: the chart beside all its values. */
export function TrendPage({ personId, name, unit }: TrendPageProps) {
  const { t } = useText();
  const query = useOperation('trends.get', { personId, name, unit });
  const all = useOperation('trends.list', { personId }).data ?? [];
  const others = all.filter((one) => testNameKey(one.name) === testNameKey(name) && !isSameUnit(one.unit, unit));
  const navigate = useNavigate();
  const open = useCallback(
    ({ source, testResultId }: TrendPoint) =>
      void (source
        ? navigate({
            to: '/people/$personId/documents/$documentId',
            params: { personId, documentId: source.documentId },
            search: placeSearch(source),
          })
        : navigate({ to: '/people/$personId/results', params: { personId }, search: { id: testResultId } })),
    [navigate, personId],
  );
  return (
    <Page
      width="wide"
      kicker={
        <Link to="/people/$personId/results" params={{ personId }} search={{ view: 'test' }} className={classes.back}>
          <IconArrowLeft size={15} aria-hidden />
          {t('trends.back')}
        </Link>
      }
      title={unit === null ? name : t('trends.inUnit', { name, unit })}
      description={query.data ? t('trends.lead', { count: query.data.length }) : null}
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={7} hasLead={false} />}
        empty={
          <EmptyState
            icon={<IconTestPipe size={28} stroke={1.5} aria-hidden />}
            title={t('trends.notFoundTitle')}
            text={t('trends.notFoundBody')}
          />
        }
      >
        {(points) => (
          <>
            <div className={classes.panes}>
              <TrendFigure name={name} points={points} onOpen={open} />
              <TrendTable personId={personId} name={name} points={points} />
            </div>
            <OtherUnits personId={personId} others={others} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function OtherUnits({ personId, others }: { readonly personId: PersonId; readonly others: readonly TrendSummary[] }) {
  const { t } = useText();
  if (others.length === 0) return null;
  return (
    <div style={{ marginTop: 28 }}>
      <Notice>
        {t('trends.otherUnits')}
        <div className={classes.units}>
          {others.map(({ name, unit }) => (
            <ButtonLink
              key={unit ?? ''}
              size="compact-sm"
              variant="default"
              to="/people/$personId/results/test"
              params={{ personId }}
              search={{ name, ...(unit === null ? {} : { unit }) }}
            >
              {t('trends.inUnit', { name, unit: unit ?? t('trends.noUnit') })}
            </ButtonLink>
          ))}
        </div>
      </Notice>
    </div>
  );
}
