import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { providerInput } from '../../../support/record-inputs';

describe('providers', () => {
  it('keeps every field as given', async () => {
    const { get } = await openTestSession();
    const input = providerInput({
      organization: 'Elm Clinic',
      fax: '613 555-0100',
      address: '1 Elm',
      note: 'Tuesdays',
    });
    const created = await get('providers.create', input);
    expect(created).toMatchObject(input);
    expect(await get('providers.update', { id: created.id, ...providerInput({ name: 'Dr. B' }) })).toMatchObject({
      name: 'Dr. B',
      organization: null,
      createdAt: created.createdAt,
    });
  });

  it('lists by name without those in the trash, which restoring brings back', async () => {
    const { get } = await openTestSession();
    for (const name of ['Éloi', 'dr. Zed', 'Adams']) await get('providers.create', providerInput({ name }));
    const [adams] = await get('providers.list', {});
    if (!adams) throw new Error('no provider listed');
    const names = async () => (await get('providers.list', {})).map(({ name }) => name);
    expect(await get('providers.delete', { id: adams.id })).toBeNull();
    expect(await names()).toEqual(['dr. Zed', 'Éloi']);
    expect((await get('providers.restore', { id: adams.id })).deletedAt).toBeNull();
    expect(await names()).toEqual(['Adams', 'dr. Zed', 'Éloi']);
  });

  it('answers not_found for one that does not exist, and for changing one in the trash', async () => {
    const { get, failureOf } = await openTestSession();
    const missing = { id: randomUUID() };
    expect(await failureOf('providers.update', { ...missing, ...providerInput() })).toBe('not_found');
    expect(await failureOf('providers.delete', missing)).toBe('not_found');
    expect(await failureOf('providers.restore', missing)).toBe('not_found');
    const { id } = await get('providers.create', providerInput());
    await get('providers.delete', { id });
    expect(await failureOf('providers.update', { id, ...providerInput() })).toBe('not_found');
    expect(await failureOf('providers.delete', { id })).toBe('not_found');
  });
});
