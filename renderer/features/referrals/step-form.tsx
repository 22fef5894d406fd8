import { Textarea, TextInput } from '@mantine/core';
import { type Referral, referralState, referralStepInput } from '@shared/contract/referrals';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { useContractForm } from '../../lib/contract-form';
import { dateInput } from '../../lib/date-input';
import { today } from '../../lib/person-words';
import { useNotify } from '../../lib/use-notify';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { PartialDateField } from '../../ui/partial-date-field';
import { likelyNext } from './likely-next';

type Props = { readonly referral: Referral; readonly onDone: () => void };

/** One thing that happened: what, when, by whom. It moves the referral to that state. */
export function StepForm({ referral, onDone }: Props) {
  const { t } = useText();
  const notify = useNotify();
  const record = useCommand('referrals.recordStep', { isFailureShown: true });
  const { form, draft, submit } = useContractForm({
    schema: referralStepInput,
    initialValues: { state: likelyNext(referral.state), on: today(), by: '', note: '' },
    toInput: ({ on, ...rest }) => ({ ...rest, on: dateInput(on) }),
    save: (step) =>
      record.mutate(
        { ...step, id: referral.id },
        {
          onSuccess: ({ state }) => {
            notify.done(t('referrals.step.saved', { state: t(`records.referrals.state.${state}`) }));
            onDone();
          },
        },
      ),
    name: `referral-step ${referral.id}`,
  });
  return (
    <FormFrame
      onSubmit={submit}
      draft={draft}
      submit={t('referrals.step.save')}
      isBusy={record.isPending}
      error={record.error}
      onCancel={onDone}
    >
      <FormGrid>
        <ChoiceField
          label={t('referrals.step.state')}
          data-autofocus
          options={referralState.options.map((value) => ({ value, label: t(`records.referrals.state.${value}`) }))}
          {...form.getInputProps('state')}
        />
        <PartialDateField label={t('referrals.step.on')} description={null} {...form.getInputProps('on')} />
        <FormGrid.Wide>
          <TextInput
            label={t('referrals.step.by')}
            description={t('referrals.step.byHelp')}
            autoComplete="off"
            {...form.getInputProps('by')}
          />
        </FormGrid.Wide>
        <FormGrid.Wide>
          <Textarea label={t('referrals.step.note')} autosize minRows={2} maxRows={6} {...form.getInputProps('note')} />
        </FormGrid.Wide>
      </FormGrid>
    </FormFrame>
  );
}
