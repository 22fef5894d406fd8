import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caseDocuments } from '../../../../main/db/schema';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  diagnosisInput,
  inTrash,
  personInput,
  referralInput,
  testResultInput,
} from '../../../support/record-inputs';

describe('cases', () => {
  it('keeps every field as given', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const input = caseInput({ note: 'Asked twice', openedOn: '2026' });
    const created = await get('cases.create', { personId, ...input });
    expect(created).toMatchObject({ ...input, personId, archivedAt: null });
    const changed = caseInput({ title: 'Nodule', state: 'referral', specialty: null });
    expect(await get('cases.update', { id: created.id, ...changed })).toMatchObject({ ...changed, personId });
  });

  it('lists open ones first, newest first, for one person or everybody', async () => {
    const { get } = await openTestSession();
    const { id: margaret } = await get('people.create', personInput());
    const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
    for (const title of ['first', 'second', 'third']) {
      await get('cases.create', { personId: margaret, ...caseInput({ title }) });
    }
    await get('cases.create', { personId: lucas, ...caseInput({ title: 'other' }) });
    const [, third] = await get('cases.list', { personId: null });
    if (!third) throw new Error('no case listed');
    await get('cases.archive', { id: third.id });
    const titles = async (personId: typeof margaret | null) =>
      (await get('cases.list', { personId })).map((item) => item.title);
    expect(await titles(margaret)).toEqual(['second', 'first', 'third']);
    expect(await titles(null)).toEqual(['other', 'second', 'first', 'third']);
    expect(await titles(lucas)).toEqual(['other']);
  });

  it('counts documents, records and packets, leaving out what is in the trash', async () => {
    const { get, db, addDocument } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
    await get('diagnoses.create', { personId, ...diagnosisInput({ caseId }) });
    await get('testResults.create', { personId, ...testResultInput({ caseId }) });
    const referral = await get('referrals.create', { personId, ...referralInput({ caseId }) });
    await get('referrals.delete', { id: referral.id });
    await get('diagnoses.create', { personId, ...diagnosisInput() });
    const kept = await addDocument({ personId });
    const trashed = await addDocument({ personId });
    db.insert(caseDocuments)
      .values([kept, trashed].map(({ id }) => ({ caseId, documentId: id })))
      .run();
    await get('filing.change', inTrash(trashed.id));
    expect(await get('cases.get', { id: caseId })).toMatchObject({ documents: 1, records: 2, packets: 0 });
  });

  it('archives once, keeping the first moment, and restores', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const { id } = await get('cases.create', { personId, ...caseInput() });
    const archived = await get('cases.archive', { id });
    expect((await get('cases.archive', { id })).archivedAt).toBe(archived.archivedAt);
    expect((await get('cases.restore', { id })).archivedAt).toBeNull();
  });

  it('answers not_found for a case or a person who does not exist', async () => {
    const { failureOf } = await openTestSession();
    const id = randomUUID();
    expect(await failureOf('cases.create', { personId: id, ...caseInput() })).toBe('not_found');
    expect(await failureOf('cases.update', { id, ...caseInput() })).toBe('not_found');
    for (const name of ['cases.get', 'cases.archive', 'cases.restore'] as const) {
      expect(await failureOf(name, { id })).toBe('not_found');
    }
  });
});
