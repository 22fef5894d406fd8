import { Button, TextInput } from '@mantine/core';
import { IconMessageQuestion, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useOpenCase, useSectionForm } from '../../lib/case-place';
import { CasePart } from '../../ui/case-part';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { PrintableDialog } from '../../ui/printable/printable-dialog';
import { QueryView } from '../../ui/query-view';
import { QuestionList } from './question-list';
import classes from './question-row.module.css';
import { StarterList } from './starter-list';

/** The questions for the visit: written, ordered, printed, and answered beside each. */
export function QuestionsPart() {
  const { t } = useText();
  const { caseId } = useOpenCase();
  const query = useOperation('questions.list', { caseId });
  const { data: one } = useOperation('cases.get', { id: caseId });
  const { mutate: create } = useCommand('questions.create');
  const { form } = useSectionForm('questions');
  const [isPrinting, setPrinting] = useState(false);
  const all = query.data ?? [];
  const answered = all.filter(({ answer }) => answer !== null).length;
  const glance =
    all.length === 0
      ? t('questions.glance.none')
      : [
          t('questions.glance.total', { count: all.length }),
          answered > 0 ? t('questions.glance.answered', { count: answered }) : null,
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <CasePart
      section="questions"
      icon={<IconMessageQuestion size={20} stroke={1.7} />}
      title={t('journey.part.questions')}
      glance={glance}
      tone={all.length > 0 ? 'done' : 'quiet'}
      actions={
        all.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            {t('questions.print.action')}
          </Button>
        ) : null
      }
    >
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={3} hasLead={false} />}
        empty={<EmptyState isCompact title={t('questions.empty.title')} text={t('questions.empty.text')} />}
      >
        {(questions) => <QuestionList caseId={caseId} questions={questions} isAnswering={form === 'answers'} />}
      </QueryView>
      <AddQuestion onAdd={(text) => create({ caseId, text })} />
      {one ? (
        <StarterList one={one} taken={all.map(({ text }) => text)} onAdd={(text) => create({ caseId, text })} />
      ) : null}
      <PrintableDialog
        title={t('questions.print.title')}
        sheet={isPrinting ? (language) => ({ kind: 'questions', caseId, language }) : null}
        onClose={() => setPrinting(false)}
      />
    </CasePart>
  );
}

function AddQuestion({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const { t } = useText();
  const [text, setText] = useState('');
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text);
        setText('');
      }}
    >
      <TextInput
        label={t('questions.add.label')}
        placeholder={t('questions.add.placeholder')}
        maxLength={2000}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="light">
        {t('questions.add.action')}
      </Button>
    </form>
  );
}
