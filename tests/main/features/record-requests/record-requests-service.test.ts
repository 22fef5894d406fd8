import type { Jurisdiction } from '@shared/contract/common';
import { expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { inTrash, personInput, recordRequestInput } from '../../../support/record-inputs';

it.each<[Jurisdiction, string | null]>([
  ['ON', '2026-12-02'],
  ['AB', '2026-12-02'],
  // 30 business days.
  ['BC', '2026-12-14'],
  // Thirty days are said there, but not confirmed.
  ['QC', null],
  ['NB', null],
])('proposes the day an answer is due in %s only where the time is confirmed', async (jurisdiction, dueOn) => {
  const { get } = await openTestSession();
  expect(await get('recordRequests.suggestDueDate', { jurisdiction, requestedOn: '2026-11-02' })).toEqual({ dueOn });
});

it('counts each document that came in answer once, and none in the trash', async () => {
  const { get, addDocument } = await openTestSession();
  const { id: personId } = await get('people.create', personInput());
  const { id } = await get('recordRequests.create', { personId, ...recordRequestInput() });
  const target = { kind: 'record_request' as const, id };
  const [one, two] = [await addDocument({ personId }), await addDocument({ personId })];
  for (const [documentId, page] of [
    [one.id, 1],
    [one.id, 2],
    [two.id, null],
  ] as const)
    await get('links.create', { documentId, page, area: null, target });
  expect((await get('recordRequests.get', { id })).receivedDocuments).toBe(2);
  await get('filing.change', inTrash(two.id));
  expect(await get('recordRequests.list', { personId, caseId: null })).toMatchObject([{ id, receivedDocuments: 1 }]);
});
