import { Select, Textarea, TextInput } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import { type TestResult, type TestResultInput, testCategory, testResultInput } from '@shared/contract/test-results';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useContractForm } from '../../../lib/contract-form';
import { dateInput } from '../../../lib/date-input';
import { useNotify } from '../../../lib/use-notify';
import { formName } from '../../../lib/use-record-form';
import { CaseField } from '../../../ui/case-field';
import { FormFrame } from '../../../ui/form-frame';
import { FormGrid } from '../../../ui/form-grid';
import { Notice } from '../../../ui/notice';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import { Section } from '../../../ui/section';
import { draftOf, draftsToInput, emptyDraft, firstIncomplete, type ObservationDraft } from './observation-draft';
import { ObservationGrid } from './observation-grid';

export type TestResultFormProps = {
  readonly personId: PersonId;
  /** Null for a new one. */
  readonly report: TestResult | null;
  /** Where a new one is filed. */
  readonly caseId: CaseId | null;
  /** What a new one is filled with beforehand. */
  readonly start?: Partial<Pick<Values, 'title' | 'category' | 'collectedOn' | 'providerId'>>;
  /** Lines added to those of the report. */
  readonly added?: readonly ObservationDraft[];
  /** Says nothing itself when it is saved: the caller does. */
  readonly isQuiet?: boolean;
  readonly onDone: () => void;
  readonly onSaved: (id: TestResult['id']) => void;
};

type Values = Omit<
  TestResultInput,
  'collectedOn' | 'receivedOn' | 'reportedOn' | 'accessionNumber' | 'conclusion' | 'note' | 'observations'
> & {
  collectedOn: string;
  receivedOn: string;
  reportedOn: string;
  accessionNumber: string;
  conclusion: string;
  note: string;
  observations: readonly ObservationDraft[];
};

const NO_LINES: readonly ObservationDraft[] = [];

const valuesOf = (report: TestResult | null, caseId: CaseId | null, added: readonly ObservationDraft[]): Values => ({
  caseId: report ? report.caseId : caseId,
  category: report?.category ?? 'lab',
  title: report?.title ?? '',
  collectedOn: report?.collectedOn ?? '',
  receivedOn: report?.receivedOn ?? '',
  reportedOn: report?.reportedOn ?? '',
  providerId: report?.providerId ?? null,
  accessionNumber: report?.accessionNumber ?? '',
  conclusion: report?.conclusion ?? '',
  note: report?.note ?? '',
  observations: report || added.length > 0 ? [...(report?.observations ?? []).map(draftOf), ...added] : [emptyDraft()],
});

const toInput = (values: Values) => ({
  ...values,
  collectedOn: dateInput(values.collectedOn),
  receivedOn: dateInput(values.receivedOn),
  reportedOn: dateInput(values.reportedOn),
  observations: draftsToInput(values.observations),
});

/** Creates or changes a report and its values, kept as printed. */
export function TestResultForm(props: TestResultFormProps) {
  const { personId, report, caseId, start = {}, added = NO_LINES, isQuiet = false, onDone, onSaved } = props;
  const { t } = useText();
  const notify = useNotify();
  const create = useCommand('testResults.create', { isFailureShown: true });
  const update = useCommand('testResults.update', { isFailureShown: true });
  const [invalidLine, setInvalidLine] = useState<number | null>(null);
  const { form, draft, submit } = useContractForm({
    schema: testResultInput,
    initialValues: { ...valuesOf(report, caseId, added), ...(report ? {} : start) },
    toInput,
    save: (input) => {
      const onSuccess = ({ id }: TestResult) => {
        if (!isQuiet) notify.done(report ? t('records.saved') : t('records.created'));
        onSaved(id);
      };
      if (report) update.mutate({ ...input, id: report.id }, { onSuccess });
      else create.mutate({ ...input, personId }, { onSuccess });
    },
    // One filled from words chosen in a document is begun anew each time.
    ...(isQuiet ? {} : { name: formName('test_result', report, personId) }),
  });
  const element = useRef<HTMLFormElement>(null);
  const firstAdded = added.length > 0 ? (report?.observations.length ?? 0) : null;
  useEffect(() => {
    if (firstAdded === null) return;
    const cell = element.current?.querySelector<HTMLElement>(`[data-cell="${firstAdded}-name"]`);
    // After the drawer has put the focus on its first field.
    const timer = setTimeout(() => {
      cell?.scrollIntoView({ block: 'center' });
      cell?.focus({ preventScroll: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [firstAdded]);
  const { values } = form;
  const setDrafts = (observations: readonly ObservationDraft[]) => {
    setInvalidLine(null);
    form.setFieldValue('observations', observations);
  };
  return (
    <FormFrame
      ref={element}
      onSubmit={(event) => {
        setInvalidLine(firstIncomplete(form.getValues().observations));
        submit(event);
      }}
      draft={draft}
      isBusy={create.isPending || update.isPending}
      error={create.error ?? update.error}
      onCancel={onDone}
    >
      <FormGrid>
        <TextInput label={t('records.results.field.title')} data-autofocus {...form.getInputProps('title')} />
        <Select
          label={t('records.results.field.category')}
          data={testCategory.options.map((value) => ({ value, label: t(`records.category.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('category')}
        />
        <PartialDateField
          label={t('records.results.field.collectedOn')}
          description={t('records.results.field.collectedHelp')}
          {...form.getInputProps('collectedOn')}
        />
        <PartialDateField label={t('records.results.field.reportedOn')} {...form.getInputProps('reportedOn')} />
        <ProviderField
          label={t('records.results.field.provider')}
          {...form.getInputProps('providerId')}
          value={values.providerId}
        />
        <CaseField personId={personId} {...form.getInputProps('caseId')} value={values.caseId} />
      </FormGrid>
      <Section title={t('records.results.grid.title')} description={t('records.results.grid.help')} level={3}>
        <ObservationGrid drafts={values.observations} onChange={setDrafts} invalidLine={invalidLine} />
        {invalidLine === null ? null : (
          <Notice tone="alarm" isAlert>
            {t('records.results.grid.incomplete', { line: invalidLine })}
          </Notice>
        )}
      </Section>
      <FormGrid>
        <FormGrid.Wide>
          <Textarea
            label={t('records.results.field.conclusion')}
            description={t('records.results.field.conclusionHelp')}
            autosize
            minRows={2}
            maxRows={10}
            {...form.getInputProps('conclusion')}
          />
        </FormGrid.Wide>
        <PartialDateField
          label={t('records.results.field.receivedOn')}
          description={null}
          {...form.getInputProps('receivedOn')}
        />
        <TextInput label={t('records.results.field.accessionNumber')} {...form.getInputProps('accessionNumber')} />
        <FormGrid.Wide>
          <Textarea
            label={t('records.note')}
            description={t('records.noteHelp')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('note')}
          />
        </FormGrid.Wide>
      </FormGrid>
    </FormFrame>
  );
}
