import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { personInput, providerInput, referralInput } from '../../../support/record-inputs';

describe('referrals', () => {
  it('keeps every field as given', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const { id: fromProviderId } = await get('providers.create', providerInput());
    const { id: toProviderId } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
    const input = referralInput({
      fromProviderId,
      toProviderId,
      urgency: 'semi_urgent',
      reason: 'Second opinion\nbefore surgery',
      sentOn: '2026-10-02',
      appointmentOn: '2027-01',
      note: 'Called twice',
    });
    const created = await get('referrals.create', { personId, ...input });
    expect(created).toMatchObject({ ...input, personId });
    const changed = referralInput({ state: 'declined', expectation: null });
    expect(await get('referrals.update', { id: created.id, ...changed })).toMatchObject(changed);
  });

  it('refuses a referring doctor in the trash as it refuses a specialist', async () => {
    const { get, failureOf } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const { id } = await get('providers.create', providerInput());
    await get('providers.delete', { id });
    const input = { personId, ...referralInput({ fromProviderId: id }) };
    expect(await failureOf('referrals.create', input)).toBe('provider_not_found');
  });

  it('lists the newest request first, undated last', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    for (const requestedOn of ['2026-01-05', null, '2026-10']) {
      await get('referrals.create', { personId, ...referralInput({ requestedOn }) });
    }
    const listed = await get('referrals.list', { personId, caseId: null });
    expect(listed.map((item) => item.requestedOn)).toEqual(['2026-10', '2026-01-05', null]);
  });
});
