import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { isRunning } from '@shared/contract/jobs';
import { useCommand, useOperation } from './api';

/** Pages that are pictures, and the job that reads them. */
export function useRecognition() {
  const jobs = useOperation('jobs.list', {}).data ?? [];
  const start = useCommand('documents.recognizeText');
  const underWay = new Set<DocumentId>(
    jobs.flatMap((job) => (job.kind === 'recognition' && isRunning(job) ? job.documentIds : [])),
  );
  return {
    isReading: ({ id }: Pick<Document, 'id'>) => underWay.has(id),
    isStarting: start.isPending,
    /** Those with nothing to read are passed over; beyond a thousand, another time. */
    read: (documents: readonly Document[]) => {
      const unread = documents.filter(({ unreadPages }) => unreadPages > 0).slice(0, MOST_AT_ONCE);
      start.mutate({ ids: unread.map(({ id }) => id) });
    },
  };
}
