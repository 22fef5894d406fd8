import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, inTrash, personInput } from '../../../support/record-inputs';

describe('people', () => {
  it('keeps every field as given, and the health number without its spaces and dashes', async () => {
    const { get } = await openTestSession();
    const input = personInput({
      preferredName: 'Peggy',
      healthNumber: '1234-567 897',
      healthNumberVersion: 'ab',
      phone: '613 555-0142',
      email: 'peggy@example.invalid',
      address: '12 Elm\nOttawa',
      actingFor: { name: 'Ada Okafor', basis: 'power_of_attorney', phone: null, validUntil: '2030-01-31' },
      note: 'Prefers mornings',
    });
    const created = await get('people.create', input);
    expect(created).toMatchObject({ ...input, healthNumber: '1234567897', healthNumberVersion: 'AB' });
    expect(await get('people.get', { id: created.id })).toEqual(created);
  });

  it('replaces what an update says and leaves the rest of the row alone', async () => {
    const { get } = await openTestSession();
    const created = await get(
      'people.create',
      personInput({ actingFor: { name: 'A', basis: 'helper', phone: null, validUntil: null } }),
    );
    const updated = await get('people.update', { id: created.id, ...personInput({ givenName: 'Maggie' }) });
    expect(updated).toMatchObject({ givenName: 'Maggie', actingFor: null, createdAt: created.createdAt });
    expect(updated.updatedAt > created.updatedAt).toBe(true);
  });

  it('lists by given name as people read names, archived ones last', async () => {
    const { get } = await openTestSession();
    for (const givenName of ['Zoé', 'Émile', 'eric', 'Adam']) await get('people.create', personInput({ givenName }));
    const [adam] = await get('people.list', {});
    if (!adam) throw new Error('nobody listed');
    await get('people.archive', { id: adam.id });
    expect((await get('people.list', {})).map((person) => person.givenName)).toEqual(['Émile', 'eric', 'Zoé', 'Adam']);
  });

  it('counts open cases and filed documents, not archived or trashed ones', async () => {
    const { get, addDocument } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const archived = await get('cases.create', { personId, ...caseInput() });
    await get('cases.create', { personId, ...caseInput() });
    await get('cases.archive', { id: archived.id });
    await addDocument({ personId });
    await get('filing.change', inTrash((await addDocument({ personId })).id));
    await addDocument({ personId: null });
    expect(await get('people.list', {})).toMatchObject([{ openCases: 1, documents: 1 }]);
  });

  it('archives once, keeping the first moment, and restores', async () => {
    const { get } = await openTestSession();
    const { id } = await get('people.create', personInput());
    const archived = await get('people.archive', { id });
    expect(archived.archivedAt).not.toBeNull();
    expect((await get('people.archive', { id })).archivedAt).toBe(archived.archivedAt);
    expect((await get('people.restore', { id })).archivedAt).toBeNull();
  });

  it('answers not_found for a person who does not exist', async () => {
    const { failureOf } = await openTestSession();
    const id = randomUUID();
    for (const name of ['people.get', 'people.archive', 'people.restore'] as const) {
      expect(await failureOf(name, { id })).toBe('not_found');
    }
    expect(await failureOf('people.update', { id, ...personInput() })).toBe('not_found');
  });
});
