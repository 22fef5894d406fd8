import type { CaseId, PersonId } from '@shared/contract/common';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { PacketBuilder } from './components/packet-builder';
import { usePacketDraft } from './components/use-packet-work';

export type PacketPageProps = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  /** The line of the packet's tree that the address names. */
  readonly at: string | null;
};

/** Builds the packet of a case and keeps the ones made before. */
export function PacketPage({ personId, caseId, at }: PacketPageProps) {
  const { t } = useText();
  const documents = useOperation('documents.list', { personId, caseId });
  const theCase = useOperation('cases.get', { id: caseId });
  const settings = useOperation('settings.get', {});
  const draft = usePacketDraft(caseId, settings.data?.packetLanguage ?? null);
  const parts = {
    data:
      documents.data && theCase.data && draft.data
        ? { documents: documents.data, theCase: theCase.data, draft: draft.data }
        : undefined,
    error: documents.error ?? theCase.error ?? settings.error ?? draft.error,
    refetch: () => Promise.all([documents.refetch(), theCase.refetch(), draft.refetch()]),
  };
  return (
    <QueryView
      query={parts}
      isPage
      skeleton={
        <Page title={t('packets.title')} width="wide">
          <RowsSkeleton rows={6} />
        </Page>
      }
    >
      {(found) => (
        <PacketBuilder
          key={caseId}
          personId={personId}
          caseId={caseId}
          caseTitle={found.theCase.title}
          initial={found.draft.plan}
          documents={found.documents}
          at={at}
        />
      )}
    </QueryView>
  );
}
