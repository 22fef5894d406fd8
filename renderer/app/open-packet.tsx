import type { PacketId } from '@shared/contract/common';
import { Navigate } from '@tanstack/react-router';
import { useOperation } from '../lib/api';
import { PageSkeleton } from '../ui/page-skeleton';
import { QueryView } from '../ui/query-view';

/** Finds whose packet it is and leads there. */
export function OpenPacket({ packetId }: { readonly packetId: PacketId }) {
  const query = useOperation('packets.get', { id: packetId });
  return (
    <QueryView isPage query={query} skeleton={<PageSkeleton />}>
      {({ personId }) => <Navigate to="/people/$personId/packets/$packetId" params={{ personId, packetId }} replace />}
    </QueryView>
  );
}
