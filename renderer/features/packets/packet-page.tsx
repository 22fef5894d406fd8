import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { PacketBuilder } from './components/packet-builder';
import { PacketHistory } from './components/packet-history';

export type PacketPageProps = { readonly personId: PersonId; readonly caseId: CaseId };

type Parts = { readonly documents: readonly Document[]; readonly suggested: readonly DocumentId[] };

/** Builds a case's packet and keeps the ones made before. */
export function PacketPage({ personId, caseId }: PacketPageProps) {
  const { t } = useText();
  const documents = useOperation('documents.list', { personId, caseId });
  const suggested = useOperation('packets.suggestItems', { caseId });
  const theCase = useOperation('cases.get', { id: caseId });
  const parts = {
    data:
      documents.data && suggested.data
        ? ({ documents: documents.data, suggested: suggested.data } satisfies Parts)
        : undefined,
    error: documents.error ?? suggested.error,
    refetch: () => Promise.all([documents.refetch(), suggested.refetch()]),
  };
  return (
    <Page
      title={t('packets.title')}
      kicker={theCase.data ? t('packets.kicker', { title: theCase.data.title }) : null}
      description={t('packets.lead')}
      width="wide"
    >
      <QueryView query={parts} skeleton={<RowsSkeleton rows={6} />}>
        {(found) => <PacketBuilder personId={personId} caseId={caseId} {...found} />}
      </QueryView>
      <PacketHistory personId={personId} caseId={caseId} />
    </Page>
  );
}
