import { Checkbox, Textarea } from '@mantine/core';
import { type Decision, decisionInput, type Opinion } from '@shared/contract/opinions';
import { useText } from '../../i18n/use-text';
import { useCommand } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { useContractForm } from '../../lib/contract-form';
import { today } from '../../lib/person-words';
import { useNotify } from '../../lib/use-notify';
import { inputOfFields } from '../../lib/use-record-form';
import { ChoiceField } from '../../ui/choice-field';
import { FormFrame } from '../../ui/form-frame';
import { FormGrid } from '../../ui/form-grid';
import { FormGroup } from '../../ui/form-group';
import { PartialDateField } from '../../ui/partial-date-field';
import { opinionWords } from './opinion-words';

type Props = {
  readonly decision: Decision | null;
  readonly opinions: readonly Opinion[];
  readonly onDone: () => void;
};

/** What is decided and why, and going back to the first doctor. */
export function DecisionForm({ decision, opinions, onDone }: Props) {
  const { t } = useText();
  const { caseId } = useOpenCase();
  const notify = useNotify();
  const decide = useCommand('opinions.decide', { isFailureShown: true });
  const { form, draft, submit } = useContractForm({
    schema: decisionInput,
    initialValues: {
      followedOpinionId: decision?.followedOpinionId ?? null,
      decision: decision?.decision ?? '',
      reasons: decision?.reasons ?? '',
      decidedOn: decision?.decidedOn ?? today(),
      followUpOn: decision?.followUpOn ?? '',
      followUpNote: decision?.followUpNote ?? '',
      isFollowUpDone: decision?.isFollowUpDone ?? false,
    },
    toInput: inputOfFields,
    save: (input) =>
      decide.mutate(
        { ...input, caseId },
        {
          onSuccess: () => {
            notify.done(t('opinions.decision.saved'));
            onDone();
          },
        },
      ),
    name: `decision ${caseId}`,
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={decide.isPending} error={decide.error} onCancel={onDone}>
      <FormGrid>
        <FormGrid.Wide>
          <Textarea
            label={t('opinions.decision.decision')}
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            {...form.getInputProps('decision')}
          />
        </FormGrid.Wide>
        <ChoiceField
          label={t('opinions.decision.followed')}
          none={t('opinions.decision.neither')}
          options={opinions.map((opinion) => ({ value: opinion.id, label: opinionWords(t, opinion) }))}
          {...form.getInputProps('followedOpinionId')}
        />
        <PartialDateField
          label={t('opinions.decision.decidedOn')}
          description={null}
          {...form.getInputProps('decidedOn')}
        />
        <FormGrid.Wide>
          <Textarea
            label={t('opinions.decision.reasons')}
            description={t('opinions.decision.reasonsHint')}
            autosize
            minRows={3}
            maxRows={10}
            {...form.getInputProps('reasons')}
          />
        </FormGrid.Wide>
      </FormGrid>
      <FormGroup title={t('opinions.decision.followUp')}>
        <PartialDateField
          label={t('opinions.decision.followUpOn')}
          description={null}
          isFullDate
          {...form.getInputProps('followUpOn')}
        />
        <Checkbox
          mt={32}
          label={t('opinions.decision.isFollowUpDone')}
          {...form.getInputProps('isFollowUpDone', { type: 'checkbox' })}
        />
        <FormGrid.Wide>
          <Textarea
            label={t('opinions.decision.followUpNote')}
            autosize
            minRows={2}
            maxRows={8}
            {...form.getInputProps('followUpNote')}
          />
        </FormGrid.Wide>
      </FormGroup>
    </FormFrame>
  );
}
