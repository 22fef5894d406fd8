import type { DocumentId } from '@shared/contract/common';
import { Navigate } from '@tanstack/react-router';
import { useOperation } from '../lib/api';
import { PageSkeleton } from '../ui/page-skeleton';
import { QueryView } from '../ui/query-view';

/** Finds whose document it is and leads there; one not filed yet is in the inbox. */
export function OpenDocument({ documentId }: { readonly documentId: DocumentId }) {
  const query = useOperation('documents.get', { id: documentId });
  return (
    <QueryView isPage query={query} skeleton={<PageSkeleton />}>
      {({ personId }) =>
        personId ? (
          <Navigate to="/people/$personId/documents/$documentId" params={{ personId, documentId }} replace />
        ) : (
          <Navigate to="/inbox" search={{ id: documentId }} replace />
        )
      }
    </QueryView>
  );
}
