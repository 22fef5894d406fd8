import { randomUUID } from 'node:crypto';
import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, diagnosisInput, personInput, providerInput } from '../../../support/record-inputs';

async function openWithDocuments() {
  const session = await openTestSession();
  const { get, addDocument } = session;
  const { id: margaret } = await get('people.create', personInput());
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id: hers } = await get('cases.create', { personId: margaret, ...caseInput() });
  const { id: his } = await get('cases.create', { personId: lucas, ...caseInput() });
  const { id: one } = await addDocument({ personId: margaret });
  const { id: other } = await addDocument({ personId: margaret });
  const state = async (id: DocumentId) => {
    const { kind, caseIds, deletedAt } = await get('documents.get', { id });
    return { kind, caseIds, isInTrash: deletedAt !== null };
  };
  return { ...session, margaret, lucas, hers, his, one, other, state };
}

describe('changing many documents at once', () => {
  it('sets kinds and cases, and the answer brings every one back to what it was', async () => {
    const { get, hers, one, other, state } = await openWithDocuments();
    await get('filing.change', { documents: [{ id: one, kind: 'consult_note', caseIds: [hers] }] });
    const before = [await state(one), await state(other)];
    const undo = await get('filing.change', {
      documents: [one, other].map((id) => ({ id, kind: 'lab' as const, caseIds: [hers] })),
    });
    const changed = { kind: 'lab', caseIds: [hers], isInTrash: false };
    expect([await state(one), await state(other)]).toEqual([changed, changed]);
    await get('filing.change', undo);
    expect([await state(one), await state(other)]).toEqual(before);
  });

  it('leaves what is not named as it is', async () => {
    const { get, hers, one, state } = await openWithDocuments();
    const { kind } = await state(one);
    expect(await get('filing.change', { documents: [{ id: one, caseIds: [hers, hers] }] })).toEqual({
      documents: [{ id: one, caseIds: [] }],
    });
    expect(await state(one)).toEqual({ kind, caseIds: [hers], isInTrash: false });
  });

  it('puts them in the trash, cases kept, and takes them out again', async () => {
    const { get, margaret, hers, one, other } = await openWithDocuments();
    await get('filing.change', { documents: [{ id: one, caseIds: [hers] }] });
    const undo = await get('filing.change', { documents: [one, other].map((id) => ({ id, isInTrash: true })) });
    expect(await get('documents.list', { personId: margaret, caseId: null })).toEqual([]);
    await get('filing.change', undo);
    expect(await get('documents.list', { personId: margaret, caseId: null })).toHaveLength(2);
    expect(await get('documents.list', { personId: margaret, caseId: hers })).toHaveLength(1);
  });

  it('changes none when one of them is missing or in the trash', async () => {
    const { get, failureOf, one, other, state } = await openWithDocuments();
    const before = await state(one);
    const both = (id: DocumentId) =>
      failureOf('filing.change', { documents: [one, id].map((each) => ({ id: each, kind: 'pathology' as const })) });
    // No document has it.
    expect(await both(randomUUID() as DocumentId)).toBe('not_found');
    await get('filing.change', { documents: [{ id: other, isInTrash: true }] });
    expect(await both(other)).toBe('not_found');
    expect(await failureOf('filing.change', { documents: [{ id: one, isInTrash: false }] })).toBe('not_found');
    expect(await state(one)).toEqual(before);
  });

  it('refuses a case of somebody else, and any case for a document of the inbox', async () => {
    const { failureOf, addDocument, hers, his, one } = await openWithDocuments();
    const file = (id: DocumentId, caseId: CaseId) =>
      failureOf('filing.change', { documents: [{ id, caseIds: [caseId] }] });
    expect(await file(one, his)).toBe('other_person');
    // No case has it.
    expect(await file(one, randomUUID() as CaseId)).toBe('not_found');
    const { id: waiting } = await addDocument({ personId: null });
    expect(await file(waiting, hers)).toBe('other_person');
  });

  it('files from the inbox with sender, title and date, and one undo puts everything back there', async () => {
    const { get, addDocument, margaret, hers } = await openWithDocuments();
    const { id: providerId } = await get('providers.create', providerInput());
    const waiting = [await addDocument({ personId: null }), await addDocument({ personId: null })];
    const look = () => Promise.all(waiting.map(({ id }) => get('documents.get', { id })));
    const before = await look();
    const details = { title: 'Blood work', documentDate: '2026-03', providerId };
    const undo = await get('filing.change', {
      documents: waiting.map(({ id }) => ({ id, personId: margaret, caseIds: [hers], ...details })),
    });
    for (const document of await look())
      expect(document).toMatchObject({ personId: margaret, caseIds: [hers], ...details });
    await get('filing.change', undo);
    const { length } = await get('documents.list', { personId: null, caseId: null });
    expect(length).toBe(2);
    expect((await look()).map(({ updatedAt: _, ...rest }) => rest)).toEqual(
      before.map(({ updatedAt: _, ...rest }) => rest),
    );
  });

  it('refuses to hand a filed document to somebody else, and to take back one that a record points at', async () => {
    const { get, failureOf, margaret, lucas, one } = await openWithDocuments();
    const give = (personId: PersonId | null) => failureOf('filing.change', { documents: [{ id: one, personId }] });
    expect(await give(lucas)).toBe('other_person');
    expect(await give(randomUUID() as PersonId)).toBe('other_person');
    const { id } = await get('diagnoses.create', { personId: margaret, ...diagnosisInput() });
    await get('links.create', { documentId: one, page: null, area: null, target: { kind: 'diagnosis', id } });
    expect(await give(null)).toBe('linked_elsewhere');
  });
});
