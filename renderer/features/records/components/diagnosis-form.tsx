import { Select, Textarea, TextInput } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import { certainty, type Diagnosis, type DiagnosisInput, diagnosisInput } from '@shared/contract/diagnoses';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useContractForm } from '../../../lib/contract-form';
import { dateInput } from '../../../lib/date-input';
import { useNotify } from '../../../lib/use-notify';
import { FormActions } from '../../../ui/form-actions';
import { FormGrid } from '../../../ui/form-grid';
import { PartialDateField } from '../../../ui/partial-date-field';
import { ProviderField } from '../../../ui/provider-field';
import { CaseField } from './case-field';

export type DiagnosisFormProps = {
  readonly personId: PersonId;
  /** Null for a new one. */
  readonly diagnosis: Diagnosis | null;
  /** Where a new one is filed. */
  readonly caseId: CaseId | null;
  readonly onDone: () => void;
  readonly onSaved: (id: Diagnosis['id']) => void;
};

type Values = Omit<DiagnosisInput, 'code' | 'diagnosedOn' | 'note'> & {
  code: string;
  diagnosedOn: string;
  note: string;
};

/** Creates or changes a diagnosis. */
export function DiagnosisForm({ personId, diagnosis, caseId, onDone, onSaved }: DiagnosisFormProps) {
  const { t } = useText();
  const notify = useNotify();
  const create = useCommand('diagnoses.create', { isFailureShown: true });
  const update = useCommand('diagnoses.update', { isFailureShown: true });
  const { form, submit } = useContractForm({
    schema: diagnosisInput,
    initialValues: {
      caseId: diagnosis ? diagnosis.caseId : caseId,
      name: diagnosis?.name ?? '',
      code: diagnosis?.code ?? '',
      certainty: diagnosis?.certainty ?? 'suspected',
      diagnosedOn: diagnosis?.diagnosedOn ?? '',
      providerId: diagnosis?.providerId ?? null,
      note: diagnosis?.note ?? '',
    } satisfies Values as Values, // `satisfies` checks the fields, the widening lets each take its other values.
    toInput: (values) => ({ ...values, diagnosedOn: dateInput(values.diagnosedOn) }),
    save: (input) => {
      const onSuccess = ({ id }: Diagnosis) => {
        notify.done(diagnosis ? t('records.saved') : t('records.created'));
        onSaved(id);
      };
      if (diagnosis) update.mutate({ ...input, id: diagnosis.id }, { onSuccess });
      else create.mutate({ ...input, personId }, { onSuccess });
    },
  });
  return (
    <form onSubmit={submit}>
      <FormGrid>
        <FormGrid.Wide>
          <TextInput label={t('records.diagnoses.field.name')} data-autofocus {...form.getInputProps('name')} />
        </FormGrid.Wide>
        <Select
          label={t('records.diagnoses.field.certainty')}
          data={certainty.options.map((value) => ({ value, label: t(`records.certainty.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('certainty')}
        />
        <PartialDateField label={t('records.diagnoses.field.date')} {...form.getInputProps('diagnosedOn')} />
        <ProviderField
          label={t('records.diagnoses.field.provider')}
          {...form.getInputProps('providerId')}
          value={form.values.providerId}
        />
        <TextInput
          label={t('records.diagnoses.field.code')}
          description={t('records.diagnoses.field.codeHelp')}
          {...form.getInputProps('code')}
        />
        <CaseField personId={personId} {...form.getInputProps('caseId')} value={form.values.caseId} />
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
      <FormActions
        isBusy={create.isPending || update.isPending}
        error={create.error ?? update.error}
        onCancel={onDone}
      />
    </form>
  );
}
