import type { CaseSummary } from '@shared/contract/cases';
import { useText } from '../i18n/use-text';
import { useNextActions } from '../lib/use-next-actions';
import { RowLink } from './rows';
import { Tag } from './tag';

/** A case in one row: its title, what is next, where it stands. */
export function CaseRow({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useText();
  const next = useNextActions().get(summary.id);
  const step = next ? t('cases.nextLine', { step: t(`journey.next.${next}.title`) }) : null;
  return (
    <RowLink
      to="/people/$personId/cases/$caseId"
      params={{ personId: summary.personId, caseId: summary.id }}
      title={summary.title}
      meta={summary.archivedAt ? t('cases.archived') : step}
      end={<Tag>{t(`cases.state.${summary.state}`)}</Tag>}
    />
  );
}
