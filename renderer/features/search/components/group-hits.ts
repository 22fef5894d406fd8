import type { DocumentId, PersonId } from '@shared/contract/common';
import type { SearchHit } from '@shared/contract/documents';
import type { RecordHit } from '@shared/contract/search';

export type DocumentHits = {
  readonly documentId: DocumentId;
  readonly first: SearchHit;
  /** Best first, as they came. */
  readonly hits: readonly SearchHit[];
};
export type PersonHits = {
  readonly personId: PersonId | null;
  readonly records: readonly RecordHit[];
  readonly documents: readonly DocumentHits[];
};

/** Hits by person; what was written down as it came, then documents, each in the order of its best hit. */
export function groupHits(hits: readonly SearchHit[], records: readonly RecordHit[]): readonly PersonHits[] {
  const people = new Map<PersonId | null, { records: RecordHit[]; documents: Map<DocumentId, SearchHit[]> }>();
  const groupOf = (personId: PersonId | null) => {
    const group = people.get(personId) ?? { records: [], documents: new Map<DocumentId, SearchHit[]>() };
    people.set(personId, group);
    return group;
  };
  for (const record of records) groupOf(record.personId).records.push(record);
  for (const hit of hits) {
    const { documents } = groupOf(hit.personId);
    const found = documents.get(hit.documentId) ?? [];
    documents.set(hit.documentId, found);
    found.push(hit);
  }
  return [...people].map(([personId, group]) => ({
    personId,
    records: group.records,
    documents: [...group.documents].flatMap(([documentId, found]) => {
      const [first] = found;
      return first ? [{ documentId, first, hits: found }] : [];
    }),
  }));
}
