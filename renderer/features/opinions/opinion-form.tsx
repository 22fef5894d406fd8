import { Textarea, TextInput } from '@mantine/core';
import { type Opinion, type OpinionInput, opinionInput, opinionOrder } from '@shared/contract/opinions';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { type FieldsOf, useRecordForm } from '../../lib/use-record-form';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { NoteField } from '../../ui/note-field';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';

export type OpinionFormProps = {
  readonly opinion: Opinion | null;
  /** Which one a new one is. */
  readonly order: Opinion['order'];
  readonly onDone: () => void;
  readonly onSaved: (opinion: Opinion) => void;
};

const LONG = ['diagnosis', 'recommendedTreatment', 'alternatives', 'rationale'] as const;
const SHORT = ['urgency', 'confidence'] as const;

/** What a doctor said, aspect by aspect, in their own words. */
export function OpinionForm({ opinion, order, onDone, onSaved }: OpinionFormProps) {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const { data: one } = useOperation('cases.get', { id: caseId });
  const { data: consultations = [] } = useOperation('consultations.list', { personId, caseId });
  const visit = consultations.find(({ status }) => status === 'attended');
  const blank: FieldsOf<OpinionInput> = {
    caseId,
    order,
    // The first opinion is the current doctor's, the second that of the visit.
    providerId: (order === 'first' ? one?.currentProviderId : visit?.providerId) ?? null,
    givenOn: (order === 'first' ? null : visit?.heldOn) ?? '',
    diagnosis: '',
    recommendedTreatment: '',
    alternatives: '',
    rationale: '',
    urgency: '',
    confidence: '',
    note: '',
  };
  const { form, draft, submit, isBusy, error } = useRecordForm({
    kind: 'opinion',
    personId,
    schema: opinionInput,
    row: opinion,
    blank,
    onSaved,
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onDone}>
      <FormGrid>
        <ProviderField label={t('opinions.field.provider')} {...form.getInputProps('providerId')} />
        <PartialDateField label={t('opinions.field.givenOn')} description={null} {...form.getInputProps('givenOn')} />
        <FormGrid.Wide>
          <ChoiceField
            label={t('opinions.orderField')}
            options={opinionOrder.options.map((value) => ({ value, label: t(`opinions.order.${value}`) }))}
            {...form.getInputProps('order')}
          />
          <p style={{ margin: '20px 0 0', color: 'var(--ink-soft)' }}>{t('opinions.field.lead')}</p>
        </FormGrid.Wide>
        {LONG.map((aspect) => (
          <FormGrid.Wide key={aspect}>
            <Textarea
              label={t(`opinions.aspect.${aspect}`)}
              autosize
              minRows={2}
              maxRows={10}
              {...form.getInputProps(aspect)}
            />
          </FormGrid.Wide>
        ))}
        {SHORT.map((aspect) => (
          <TextInput
            key={aspect}
            label={t(`opinions.aspect.${aspect}`)}
            autoComplete="off"
            {...form.getInputProps(aspect)}
          />
        ))}
        <NoteField label={t('opinions.field.note')} {...form.getInputProps('note')} />
      </FormGrid>
    </FormFrame>
  );
}
