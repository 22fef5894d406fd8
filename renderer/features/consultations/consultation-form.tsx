import { NumberInput, Textarea, TextInput } from '@mantine/core';
import {
  type Consultation,
  type ConsultationInput,
  consultationInput,
  consultationMode,
  consultationStatus,
} from '@shared/contract/consultations';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { type FieldsOf, useRecordForm } from '../../lib/use-record-form';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { FormGroup } from '../../ui/form-group';
import { PartialDateField } from '../../ui/partial-date-field';
import { ProviderField } from '../../ui/provider-field';

export type ConsultationFormProps = {
  readonly consultation: Consultation | null;
  readonly onDone: () => void;
  readonly onSaved: (consultation: Consultation) => void;
};

/** The appointment, what to prepare, and what was said; a new one starts from the referral under way. */
export function ConsultationForm({ consultation, onDone, onSaved }: ConsultationFormProps) {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const { data: referrals = [] } = useOperation('referrals.list', { personId, caseId });
  const referral = referrals.find(({ state }) => ['accepted', 'booked', 'rescheduled'].includes(state));
  const blank: Omit<FieldsOf<ConsultationInput>, 'durationMinutes'> & { durationMinutes: number | string | null } = {
    caseId,
    providerId: referral?.toProviderId ?? null,
    status: 'planned',
    mode: 'in_person',
    // A month alone is no day to be held on, and would stand in the way of saving.
    heldOn: referral?.appointmentOn?.length === 10 ? referral.appointmentOn : '',
    startsAt: referral?.appointmentAt ?? '',
    durationMinutes: null,
    place: '',
    attendees: '',
    preparation: '',
    notes: '',
  };
  const { form, draft, submit, isBusy, error } = useRecordForm({
    kind: 'consultation',
    personId,
    schema: {
      // The number field holds '' while it is empty.
      safeParse: (values) =>
        consultationInput.safeParse(
          typeof values === 'object' && values !== null && 'durationMinutes' in values && values.durationMinutes === ''
            ? { ...values, durationMinutes: null }
            : values,
        ),
    },
    row: consultation,
    blank,
    onSaved,
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={isBusy} error={error} onCancel={onDone}>
      <FormGroup title={t('consultations.group.when')}>
        <ProviderField label={t('consultations.field.provider')} {...form.getInputProps('providerId')} />
        <ChoiceField
          label={t('consultations.field.status')}
          options={consultationStatus.options.map((value) => ({ value, label: t(`consultations.status.${value}`) }))}
          {...form.getInputProps('status')}
        />
        <PartialDateField
          label={t('consultations.field.heldOn')}
          description={null}
          isFullDate
          {...form.getInputProps('heldOn')}
        />
        <TextInput
          label={t('consultations.field.startsAt')}
          placeholder="14:30"
          autoComplete="off"
          {...form.getInputProps('startsAt')}
        />
        <NumberInput
          label={t('consultations.field.durationMinutes')}
          min={5}
          max={600}
          step={5}
          hideControls
          {...form.getInputProps('durationMinutes')}
          value={form.values.durationMinutes ?? ''}
        />
        <ChoiceField
          label={t('consultations.field.mode')}
          options={consultationMode.options.map((value) => ({ value, label: t(`consultations.mode.${value}`) }))}
          {...form.getInputProps('mode')}
        />
        <FormGrid.Wide>
          <TextInput
            label={t('consultations.field.place')}
            description={t('consultations.field.placeHint')}
            autoComplete="off"
            {...form.getInputProps('place')}
          />
        </FormGrid.Wide>
      </FormGroup>
      <FormGroup title={t('consultations.group.prepare')}>
        <FormGrid.Wide>
          <TextInput
            label={t('consultations.field.attendees')}
            autoComplete="off"
            {...form.getInputProps('attendees')}
          />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <Textarea
            label={t('consultations.field.preparation')}
            description={t('consultations.field.preparationHint')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('preparation')}
          />
        </FormGrid.Wide>
      </FormGroup>
      <FormGroup title={t('consultations.group.after')}>
        <FormGrid.Wide>
          <Textarea
            label={t('consultations.field.notes')}
            description={t('consultations.field.notesHint')}
            autosize
            minRows={3}
            maxRows={16}
            {...form.getInputProps('notes')}
          />
        </FormGrid.Wide>
      </FormGroup>
    </FormFrame>
  );
}
