import type { CaseId, PersonId } from '@shared/contract/common';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { PageSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { CaseActions } from './case-actions';
import { CaseDocuments } from './case-documents';
import { CasePackets } from './case-packets';
import { CaseQuestion } from './case-question';
import { Journey } from './journey';
import { NextCard } from './next-card';
import { useMoveCase } from './use-move-case';

type Props = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  /** Diagnoses, results and referrals of the case, given by the page's composer. */
  readonly records: ReactNode;
};

/** A case: where it stands, what is next and why, and everything gathered for it. */
export function CasePage({ personId, caseId, records }: Props) {
  const { t, date } = useText();
  const query = useOperation('cases.get', { id: caseId });
  const move = useMoveCase();
  return (
    <QueryView isPage query={query} skeleton={<PageSkeleton rows={6} />}>
      {(one) => (
        <Page
          title={one.title}
          kicker={[
            t(`cases.reason.${one.reason}`),
            ...(one.specialty ? [one.specialty] : []),
            ...(one.openedOn ? [t('cases.openedOn', { date: date(one.openedOn) })] : []),
            ...(one.archivedAt ? [t('cases.archived')] : []),
          ].join(' · ')}
          actions={<CaseActions summary={one} />}
        >
          <Journey state={one.state} onMove={(state) => move(one, state)} />
          {one.archivedAt ? null : <NextCard summary={one} onMove={(state) => move(one, state)} />}
          <CaseQuestion summary={one} />
          {records}
          <CaseDocuments personId={personId} caseId={caseId} />
          <CasePackets personId={personId} caseId={caseId} />
        </Page>
      )}
    </QueryView>
  );
}
