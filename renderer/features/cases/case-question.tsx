import { Button, Textarea } from '@mantine/core';
import { type Case, caseInput } from '@shared/contract/cases';
import { IconHelpCircle, IconPencil } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { useContractForm } from '../../lib/contract-form';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { FormFrame } from '../../ui/form-frame';
import classes from './case-question.module.css';
import { caseInputOf } from './case-values';

/** What the specialist is asked, in the family's words; written in place. */
export function CaseQuestionPart() {
  const { t } = useText();
  const { caseId } = useOpenCase();
  const { data: one } = useOperation('cases.get', { id: caseId });
  const { form, open, close } = useSectionForm('question');
  const question = one?.question ?? null;
  return (
    <CasePart
      section="question"
      icon={<IconHelpCircle size={20} stroke={1.7} />}
      title={t('journey.part.question')}
      glance={question ?? t('journey.glance.noQuestion')}
      tone={question ? 'done' : 'quiet'}
    >
      {one && form === 'edit' ? (
        <QuestionForm one={one} onDone={close} />
      ) : (
        <>
          {question ? (
            <p className={classes.question}>{question}</p>
          ) : (
            <EmptyState isCompact title={t('cases.question.emptyTitle')} text={t('cases.question.emptyText')} />
          )}
          {one?.note ? <p className={classes.note}>{one.note}</p> : null}
          <Button
            mt={16}
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => open('edit')}
          >
            {question ? t('journey.question.edit') : t('journey.question.write')}
          </Button>
        </>
      )}
    </CasePart>
  );
}

const questionOnly = caseInput.pick({ question: true });

function QuestionForm({ one, onDone }: { readonly one: Case; readonly onDone: () => void }) {
  const { t } = useText();
  const update = useCommand('cases.update', { isFailureShown: true });
  const { form, draft, submit } = useContractForm({
    schema: questionOnly,
    initialValues: { question: one.question ?? '' },
    save: ({ question }) => update.mutate({ ...caseInputOf(one), id: one.id, question }, { onSuccess: onDone }),
    name: `question ${one.id}`,
  });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={update.isPending} error={update.error} onCancel={onDone}>
      <Textarea
        label={t('journey.question.label')}
        description={t('cases.field.questionHint')}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        autoFocus
        {...form.getInputProps('question')}
      />
    </FormFrame>
  );
}
