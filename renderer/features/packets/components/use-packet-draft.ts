import type { CaseId } from '@shared/contract/common';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PacketDraft } from './packet-draft';

/**
 * A case's packet while it is built. Kept in the query cache and nowhere else, so that leaving to mend a document and
 * coming back loses nothing, and locking the vault drops it with everything else.
 */
export function usePacketDraft(caseId: CaseId) {
  const client = useQueryClient();
  const queryKey = ['packetDraft', caseId] as const;
  const { data } = useQuery<PacketDraft>({
    queryKey,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const set = useCallback(
    (draft: PacketDraft) => client.setQueryData<PacketDraft>(['packetDraft', caseId], draft),
    [client, caseId],
  );
  return [data ?? null, set] as const;
}
