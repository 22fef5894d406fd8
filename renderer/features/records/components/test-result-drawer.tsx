import { type PersonId, testResultId } from '@shared/contract/common';
import type { TestResult } from '@shared/contract/test-results';
import { useText } from '../../../i18n/use-text';
import { useOperation } from '../../../lib/api';
import { useCaseOptions } from '../../../lib/use-case-options';
import { useProviders } from '../../../lib/use-providers';
import { Notice } from '../../../ui/notice';
import { FormSkeleton } from '../../../ui/page-skeleton';
import { QueryView } from '../../../ui/query-view';
import { Section } from '../../../ui/section';
import { SideDrawer } from '../../../ui/side-drawer';
import { ObservationTable } from './observation-table';
import { RecordView } from './record-view';
import { TestResultForm } from './test-result-form';
import type { RecordNavigation, RecordPlace } from './use-record-place';

export type TestResultDrawerProps = {
  readonly personId: PersonId;
  readonly place: RecordPlace;
  readonly go: RecordNavigation;
};

// Stands in for an id while no report is open; never asked for.
const NO_ID = testResultId.parse('00000000-0000-4000-8000-000000000000');

/** The report that the address names, with its values, or a new one. */
export function TestResultDrawer({ personId, place, go }: TestResultDrawerProps) {
  const { t } = useText();
  const id = testResultId.safeParse(place.id);
  const isNew = place.new === true;
  const isEditing = isNew || place.edit === true;
  const query = useOperation('testResults.get', { id: id.success ? id.data : NO_ID }, { enabled: id.success });
  const report = id.success ? query.data : undefined;
  const title = isNew ? t('records.results.new') : isEditing ? t('records.results.edit') : report?.title;
  return (
    <SideDrawer isOpen={isNew || id.success} title={title} onClose={go.close} width="wide">
      {isNew ? (
        <TestResultForm
          personId={personId}
          report={null}
          caseId={place.case ?? null}
          onDone={go.close}
          onSaved={(made) => go.open(made)}
        />
      ) : id.success ? (
        <QueryView query={query} skeleton={<FormSkeleton fields={6} />}>
          {(found: TestResult) =>
            isEditing ? (
              <TestResultForm
                key={found.id}
                personId={personId}
                report={found}
                caseId={found.caseId}
                onDone={() => go.open(found.id)}
                onSaved={(saved) => go.open(saved)}
              />
            ) : (
              <Read personId={personId} report={found} go={go} />
            )
          }
        </QueryView>
      ) : null}
    </SideDrawer>
  );
}

type ReadProps = { readonly personId: PersonId; readonly report: TestResult; readonly go: RecordNavigation };

function Read({ personId, report, go }: ReadProps) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const cases = useCaseOptions(personId);
  const { id, title, observations, conclusion } = report;
  const day = (on: string | null) => (on ? date(on) : null);
  return (
    <RecordView
      personId={personId}
      kind="test_result"
      id={id}
      title={title}
      facts={[
        { term: t('records.results.field.category'), value: t(`records.category.${report.category}`) },
        { term: t('records.results.field.collectedOn'), value: day(report.collectedOn) },
        { term: t('records.results.field.receivedOn'), value: day(report.receivedOn) },
        { term: t('records.results.field.reportedOn'), value: day(report.reportedOn) },
        { term: t('records.results.field.provider'), value: nameOf(report.providerId) },
        { term: t('records.results.field.accessionNumber'), value: report.accessionNumber },
        { term: t('records.case'), value: cases.find(({ value }) => value === report.caseId)?.label },
        { term: t('records.note'), value: report.note },
      ]}
      go={go}
    >
      {report.collectedOn === null && report.reportedOn !== null ? (
        <Notice tone="warn">{t('records.results.collectedMissing')}</Notice>
      ) : null}
      {conclusion ? (
        <Section title={t('records.results.field.conclusion')} level={3}>
          <p style={{ whiteSpace: 'pre-line', lineHeight: 1.55 }}>{conclusion}</p>
        </Section>
      ) : null}
      {observations.length > 0 ? (
        <Section title={t('records.results.grid.title')} count={observations.length} level={3}>
          <ObservationTable observations={observations} />
        </Section>
      ) : null}
    </RecordView>
  );
}
