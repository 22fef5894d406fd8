import type { CaseId, ConsultationId } from '@shared/contract/common';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { AnswerField } from './answer-field';
import classes from './question-row.module.css';

type Props = { readonly caseId: CaseId; readonly consultationId: ConsultationId };

/** The questions as they were asked at a visit, each with room for what was answered. */
export function AnswerList({ caseId, consultationId }: Props) {
  const { t } = useText();
  const query = useOperation('questions.list', { caseId });
  return (
    <QueryView
      query={query}
      skeleton={<RowsSkeleton rows={2} hasLead={false} />}
      empty={<p className={classes.lead}>{t('questions.empty.title')}</p>}
    >
      {(questions) => (
        <ol className={classes.list}>
          {questions.map((question, index) => (
            <li key={question.id} className={classes.row} style={{ gridTemplateColumns: '24px minmax(0, 1fr)' }}>
              <span className={classes.number} aria-hidden>
                {index + 1}
              </span>
              <div className={classes.words}>
                <p className={classes.text}>{question.text}</p>
                <AnswerField question={question} number={index + 1} isOpen={false} consultationId={consultationId} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </QueryView>
  );
}
