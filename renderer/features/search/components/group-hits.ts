import type { DocumentId, PersonId } from '@shared/contract/common';
import type { SearchHit } from '@shared/contract/documents';

export type DocumentHits = {
  readonly documentId: DocumentId;
  readonly first: SearchHit;
  /** Best first, as they came. */
  readonly hits: readonly SearchHit[];
};
export type PersonHits = { readonly personId: PersonId | null; readonly documents: readonly DocumentHits[] };

/** Hits by person, then document, each in the order of its best hit. */
export function groupHits(hits: readonly SearchHit[]): readonly PersonHits[] {
  const people = new Map<PersonId | null, Map<DocumentId, SearchHit[]>>();
  for (const hit of hits) {
    const documents = people.get(hit.personId) ?? new Map<DocumentId, SearchHit[]>();
    people.set(hit.personId, documents);
    documents.set(hit.documentId, [...(documents.get(hit.documentId) ?? []), hit]);
  }
  return [...people].map(([personId, documents]) => ({
    personId,
    documents: [...documents].flatMap(([documentId, found]) => {
      const [first] = found;
      return first ? [{ documentId, first, hits: found }] : [];
    }),
  }));
}
