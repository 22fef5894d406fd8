import type { CaseSummary } from '@shared/contract/cases';
import { useText } from '../i18n/use-text';
import { nextStep } from '../lib/journey';
import { RowLink } from './rows';
import { Tag } from './tag';

/** A case in one row: its title, what is next, where it stands. */
export function CaseRow({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useText();
  return (
    <RowLink
      to="/people/$personId/cases/$caseId"
      params={{ personId: summary.personId, caseId: summary.id }}
      title={summary.title}
      meta={
        summary.archivedAt
          ? t('cases.archived')
          : t('cases.nextLine', { step: t(`cases.next.${nextStep(summary).key}.title`) })
      }
      end={<Tag>{t(`cases.state.${summary.state}`)}</Tag>}
    />
  );
}
