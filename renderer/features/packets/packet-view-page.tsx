import type { PacketId, PersonId } from '@shared/contract/common';
import type { Packet } from '@shared/contract/packets';
import { IconFiles } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { PacketWorkspace } from './components/packet-workspace';

export type PacketViewPageProps = { readonly personId: PersonId; readonly packetId: PacketId };

/** A finished packet reopened, page for page as it was handed over. */
export function PacketViewPage({ personId, packetId }: PacketViewPageProps) {
  const { t } = useText();
  const query = useOperation('packets.get', { id: packetId });
  if (query.error?.code === 'not_found' || (query.data && query.data.personId !== personId))
    return (
      <Page title={t('packets.packet.notFoundTitle')}>
        <EmptyState
          icon={<IconFiles size={28} stroke={1.5} aria-hidden />}
          title={t('packets.packet.notFoundTitle')}
          text={t('packets.packet.notFoundBody')}
          action={
            <ButtonLink to="/people/$personId/cases" params={{ personId }}>
              {t('packets.backToCase')}
            </ButtonLink>
          }
        />
      </Page>
    );
  return (
    <QueryView query={query} skeleton={<Page title={t('documents.viewer.loading')}>{<FormSkeleton />}</Page>}>
      {(packet: Packet) => <PacketWorkspace key={packetId} personId={personId} packet={packet} />}
    </QueryView>
  );
}
