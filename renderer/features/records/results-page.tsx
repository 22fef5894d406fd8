import { Button, SegmentedControl } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useListKeys } from '../../lib/use-list-keys';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { ReportList } from './components/report-list';
import { TestResultDrawer } from './components/test-result-drawer';
import { type RecordPlace, useRecordNavigation } from './components/use-record-place';

export type ResultsPageProps = {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  /** The results by test, over time. */
  readonly byTest: ReactNode;
};

/** A person's test results, by report or by test; the open report lies over the list. */
export function ResultsPage({ personId, place, byTest }: ResultsPageProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const query = useOperation('testResults.list', { personId, caseId: null });
  const view = place.view ?? 'report';
  const go = useRecordNavigation('/people/$personId/results', personId, place.view ? { view: place.view } : {});
  const root = useRef<HTMLDivElement>(null);
  useListKeys(root, go.add);
  const show = (chosen: string) =>
    void navigate({
      to: '/people/$personId/results',
      params: { personId },
      search: chosen === 'test' ? { view: 'test' } : {},
      replace: true,
    });
  return (
    <Page
      title={t('records.results.title')}
      description={t('records.results.lead')}
      width="wide"
      actions={
        <>
          {query.data && query.data.length > 0 ? (
            <SegmentedControl
              aria-label={t('records.results.view')}
              value={view}
              onChange={show}
              data={[
                { value: 'report', label: t('records.results.byReport') },
                { value: 'test', label: t('records.results.byTest') },
              ]}
            />
          ) : null}
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={go.add}>
            {t('records.results.add')}
          </Button>
        </>
      }
    >
      <div ref={root} data-record-list>
        <QueryView query={query} skeleton={<RowsSkeleton rows={6} hasLead={false} />}>
          {(reports) =>
            view === 'test' && reports.length > 0 ? (
              byTest
            ) : (
              <ReportList personId={personId} reports={reports} go={go} />
            )
          }
        </QueryView>
      </div>
      <TestResultDrawer personId={personId} place={place} go={go} />
    </Page>
  );
}
