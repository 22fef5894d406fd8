import type { CaseSummary } from '@shared/contract/cases';
import { useText } from '../i18n/use-text';
import { useCaseStandings } from '../lib/use-case-standings';
import { RowLink } from './rows';
import { Tag } from './tag';

/** A case in one row: its title, what is next, where it stands. */
export function CaseRow({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useText();
  const open = useCaseStandings().get(summary.id);
  const step = open ? t('cases.nextLine', { step: t(`journey.next.${open.action}.title`) }) : null;
  return (
    <RowLink
      to="/people/$personId/cases/$caseId"
      params={{ personId: summary.personId, caseId: summary.id }}
      title={summary.title}
      meta={summary.archivedAt ? t('cases.archived') : step}
      end={open ? <Tag>{t(`cases.state.${open.standing}`)}</Tag> : null}
    />
  );
}
