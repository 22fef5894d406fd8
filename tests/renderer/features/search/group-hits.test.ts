import { caseId, documentId, personId } from '@shared/contract/common';
import type { SearchHit } from '@shared/contract/documents';
import type { RecordHit } from '@shared/contract/search';
import { expect, it } from 'vitest';
import { groupHits } from '../../../../renderer/features/search/components/group-hits';

const uuid = (index: number) => `00000000-0000-4000-8000-00000000000${index}`;
const hit = (person: number | null, document: number, page: number | null): SearchHit => ({
  documentId: documentId.parse(uuid(document)),
  personId: person === null ? null : personId.parse(uuid(person)),
  title: `Document ${document}`,
  kind: 'lab',
  documentDate: null,
  page,
  excerpt: [],
});

const record = (person: number): RecordHit => ({
  kind: 'case',
  personId: personId.parse(uuid(person)),
  caseId: caseId.parse(uuid(9)),
  title: 'Nodule',
});

it('groups hits by person, then document, each where its best hit came', () => {
  const groups = groupHits([hit(1, 4, 2), hit(2, 5, 1), hit(1, 6, null), hit(1, 4, 9), hit(null, 7, 1)], [record(2)]);
  expect(groups.map(({ personId: id, documents }) => [id, documents.map((one) => one.hits.length)])).toEqual([
    [uuid(2), [1]],
    [uuid(1), [2, 1]],
    [null, [1]],
  ]);
  expect(groups.map(({ records }) => records.length)).toEqual([1, 0, 0]);
  expect(groups[1]?.documents[0]?.first.page).toBe(2);
});
