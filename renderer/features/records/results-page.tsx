import { Button, SegmentedControl } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { ReportList } from './components/report-list';
import { TestList } from './components/test-list';
import { TestResultDrawer } from './components/test-result-drawer';
import { type RecordPlace, useRecordNavigation } from './components/use-record-place';

export type ResultsPageProps = { readonly personId: PersonId; readonly place: RecordPlace };

/** A person's test results, by report or by test; the open report lies over the list. */
export function ResultsPage({ personId, place }: ResultsPageProps) {
  const { t } = useText();
  const query = useOperation('testResults.list', { personId, caseId: null });
  const go = useRecordNavigation('/people/$personId/results', personId);
  const [view, setView] = useState('report');
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
              onChange={setView}
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
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} hasLead={false} />}>
        {(reports) =>
          view === 'test' && reports.length > 0 ? (
            <TestList reports={reports} onOpenReport={go.open} />
          ) : (
            <ReportList personId={personId} reports={reports} go={go} />
          )
        }
      </QueryView>
      <TestResultDrawer personId={personId} place={place} go={go} />
    </Page>
  );
}
