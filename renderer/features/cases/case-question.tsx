import type { CaseSummary } from '@shared/contract/cases';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import classes from './case-question.module.css';

/** What the specialist is asked, in the family's words. */
export function CaseQuestion({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useText();
  return (
    <Section title={t('cases.question.title')}>
      {summary.question ? (
        <p className={classes.question}>{summary.question}</p>
      ) : (
        <EmptyState isCompact title={t('cases.question.emptyTitle')} text={t('cases.question.emptyText')} />
      )}
      {summary.note ? <p className={classes.note}>{summary.note}</p> : null}
    </Section>
  );
}
