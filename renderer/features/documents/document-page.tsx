import type { CaseId, DocumentId, PacketId, PersonId } from '@shared/contract/common';
export function DocumentPage(_: {
  readonly personId: PersonId;
  readonly documentId: DocumentId;
  readonly page: number | null;
}) {
  return null;
}
