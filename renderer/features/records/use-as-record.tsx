import { Select } from '@mantine/core';
import { type PersonId, testResultId } from '@shared/contract/common';
import type { RecordRef } from '@shared/contract/records';
import { type TestCategory, testCategory } from '@shared/contract/test-results';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { oneLine, type UseAsRequest } from '../../lib/use-as';
import { useNotify } from '../../lib/use-notify';
import { Notice } from '../../ui/notice';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { SideDrawer } from '../../ui/side-drawer';
import { UseAsLead } from '../../ui/use-as-lead';
import { draftsFromText, knownLines, newLines } from './components/observation-text';
import { RecordForm } from './components/record-form';
import { TestResultForm } from './components/test-result-form';
import { useDiagnosisKind } from './kinds/diagnosis-kind';

export type UseAsRecordProps = {
  readonly personId: PersonId;
  readonly request: UseAsRequest;
  readonly onClose: () => void;
};

/** Makes a result or a diagnosis from a place in a document; saving links the place as its source. */
export function UseAsRecord(props: UseAsRecordProps) {
  const { request, onClose } = props;
  const { t } = useText();
  const isResult = request.as === 'result';
  return (
    <SideDrawer
      isOpen
      width={isResult ? 'wide' : 'normal'}
      title={isResult ? t('useAs.resultTitle') : t('useAs.diagnosisTitle')}
      onClose={onClose}
    >
      <UseAsLead request={request} isLinked />
      {isResult ? <AsResult {...props} /> : <AsDiagnosis {...props} />}
    </SideDrawer>
  );
}

/** Links the place to what was just saved, and says so. The record stays even when the link cannot be made. */
function useSourceLink({ document, page, area }: UseAsRequest, onClose: () => void): (target: RecordRef) => void {
  const { t } = useText();
  const notify = useNotify();
  const link = useCommand('links.create', { isFailureShown: true });
  return (target) =>
    link.mutate(
      { documentId: document.id, page, area, target },
      {
        onSuccess: () => notify.done(t('useAs.saved', { page })),
        onError: () => notify.done(t('useAs.linkFailed')),
        onSettled: onClose,
      },
    );
}

function AsDiagnosis({ personId, request, onClose }: UseAsRecordProps) {
  const view = useDiagnosisKind(personId);
  const link = useSourceLink(request, onClose);
  const { document, text } = request;
  return (
    <RecordForm
      personId={personId}
      view={view}
      row={null}
      isQuiet
      start={{
        name: oneLine(text).slice(0, 300),
        diagnosedOn: document.documentDate,
        providerId: document.providerId,
        caseId: document.caseIds[0] ?? null,
      }}
      onDone={onClose}
      onSaved={({ id }) => link({ kind: 'diagnosis', id })}
    />
  );
}

const NEW = 'new';
// Stands in for an id while a new report is made; never asked for.
const NO_ID = testResultId.parse('00000000-0000-4000-8000-000000000000');

const categoryOf = (kind: UseAsRequest['document']['kind']): TestCategory =>
  testCategory.options.find((category) => category === kind) ?? 'lab';

/** The line joins the report that this document already stands for; otherwise it begins one. */
function AsResult({ personId, request, onClose }: UseAsRecordProps) {
  const { t, list } = useText();
  const { document, text, page } = request;
  const link = useSourceLink(request, onClose);
  const links = useOperation('links.listForDocument', { documentId: document.id });
  const [chosen, setChosen] = useState<string | null>(null);
  const [added] = useState(() => draftsFromText(text, page));
  const known = new Map(
    (links.data ?? []).flatMap(({ target, targetTitle }) =>
      target.kind === 'test_result' ? [[target.id, targetTitle] as const] : [],
    ),
  );
  const reportId = testResultId.safeParse(chosen ?? [...known.keys()][0]);
  const isNew = chosen === NEW || !reportId.success;
  const report = useOperation('testResults.get', { id: reportId.data ?? NO_ID }, { enabled: !isNew });
  const form = { personId, added, isQuiet: true, onDone: onClose };
  const saved = (id: Parameters<typeof link>[0]['id']) => link({ kind: 'test_result', id: testResultId.parse(id) });
  return (
    <QueryView query={links} skeleton={<FormSkeleton fields={6} />} isEmpty={() => false}>
      {() => (
        <>
          {known.size > 0 ? (
            <Select
              mt="md"
              label={t('useAs.report')}
              data={[
                ...[...known].map(([value, label]) => ({ value: String(value), label })),
                { value: NEW, label: t('useAs.newReport') },
              ]}
              allowDeselect={false}
              value={isNew ? NEW : reportId.data}
              onChange={setChosen}
            />
          ) : null}
          {isNew ? (
            <TestResultForm
              {...form}
              report={null}
              caseId={document.caseIds[0] ?? null}
              start={{
                title: document.title,
                category: categoryOf(document.kind),
                collectedOn: document.documentDate ?? '',
                providerId: document.providerId,
              }}
              onSaved={saved}
            />
          ) : (
            <QueryView query={report} skeleton={<FormSkeleton fields={6} />}>
              {(found) => {
                const fresh = newLines(added, found);
                return (
                  <>
                    {fresh.length < added.length ? (
                      <Notice>{t('useAs.already', { tests: list(knownLines(added, found)) })}</Notice>
                    ) : null}
                    <TestResultForm
                      {...form}
                      key={found.id}
                      report={found}
                      caseId={found.caseId}
                      added={fresh}
                      onSaved={saved}
                    />
                  </>
                );
              }}
            </QueryView>
          )}
        </>
      )}
    </QueryView>
  );
}
