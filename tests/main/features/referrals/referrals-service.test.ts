import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, inTrash, personInput, providerInput, referralInput } from '../../../support/record-inputs';

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

async function openCase(jurisdiction: 'ON' | 'NS' = 'ON') {
  const session = await openTestSession();
  const { get } = session;
  const { id: personId } = await get('people.create', personInput({ jurisdiction }));
  const current = await get(
    'providers.create',
    providerInput({ name: 'Dr. Priya Nandri', hospital: 'Kestrel River General Hospital', network: 'Eastern Network' }),
  );
  const input = { ...caseInput({ currentProviderId: current.id }), personId };
  const { id: caseId } = await get('cases.create', input);
  const specialist = (more: Parameters<typeof providerInput>[0]) => get('providers.create', providerInput(more));
  return { ...session, personId, caseId, current, specialist };
}

describe('the steps of a referral', () => {
  it('begin with the state it was made in, and follow it, each with its day, who and a note', async () => {
    const { get, personId, caseId } = await openCase();
    const { id } = await get('referrals.create', { personId, ...referralInput({ caseId, state: 'requested' }) });
    const step = { on: '2026-10-13', by: 'Dr. Abara’s office', note: 'By fax' };
    const sent = await get('referrals.recordStep', { id, state: 'sent', ...step });
    expect(sent.state).toBe('sent');
    expect(sent.steps).toMatchObject([
      { state: 'requested', on: '2026-10-01', by: null, note: null },
      { state: 'sent', ...step },
    ]);
    const entries = await get('timeline.list', { personId, caseId });
    expect(entries.find(({ kind }) => kind === 'referral')).toMatchObject({ status: 'sent' });
  });

  it('gain one when the form changes the state, none when it changes anything else', async () => {
    const { get, personId } = await openCase();
    const { id } = await get('referrals.create', { personId, ...referralInput() });
    await get('referrals.update', { id, ...referralInput({ note: 'Called' }) });
    const booked = await get('referrals.update', {
      id,
      ...referralInput({ state: 'booked', appointmentOn: '2027-01' }),
    });
    expect(booked.steps.map(({ state }) => state)).toEqual(['requested', 'booked']);
  });

  it('give the referral its dates, so that it stands on the timeline', async () => {
    const { get, personId, caseId } = await openCase();
    const { id } = await get('referrals.create', { personId, ...referralInput({ caseId, state: 'draft' }) });
    const step = { by: null, note: null };
    await get('referrals.recordStep', { id, state: 'requested', on: '2026-10-01', ...step });
    const sent = await get('referrals.recordStep', { id, state: 'sent', on: '2026-10-05', ...step });
    expect([sent.requestedOn, sent.sentOn]).toEqual(['2026-10-01', '2026-10-05']);
    const again = await get('referrals.recordStep', { id, state: 'sent', on: '2026-10-20', ...step });
    expect(again.sentOn).toBe('2026-10-05');
    const entries = await get('timeline.list', { personId, caseId });
    expect(entries.find(({ kind }) => kind === 'referral')?.date).toBe('2026-10-01');
  });

  it('take the day that the form says, not the day it was filled in', async () => {
    const { get, personId, caseId } = await openCase();
    const input = referralInput({ caseId, state: 'sent', requestedOn: '2026-09-01', sentOn: '2026-09-04' });
    const { steps } = await get('referrals.create', { personId, ...input });
    expect(steps.map(({ state, on }) => [state, on])).toEqual([['sent', '2026-09-04']]);
    expect((await get('journey.get', { caseId })).waiting[0]?.since).toBe('2026-09-04');
  });

  it('tell that the written request is on file once a referral letter is linked', async () => {
    const { get, personId, addDocument } = await openCase();
    const { id } = await get('referrals.create', { personId, ...referralInput() });
    const lab = await addDocument({ personId });
    const link = (documentId: typeof lab.id) =>
      get('links.create', { documentId, page: null, area: null, target: { kind: 'referral', id } });
    await link(lab.id);
    expect((await get('referrals.get', { id })).hasWrittenRequest).toBe(false);
    const letter = await addDocument({ personId, title: 'Referral letter' });
    const details = { title: 'Referral letter', documentDate: null, providerId: null, note: null };
    await get('documents.update', { id: letter.id, kind: 'referral_letter', ...details });
    await link(letter.id);
    expect((await get('referrals.get', { id })).hasWrittenRequest).toBe(true);
    await get('filing.change', inTrash(letter.id));
    expect((await get('referrals.get', { id })).hasWrittenRequest).toBe(false);
  });
});

describe('the next referral', () => {
  it.each(['declined', 'cancelled'] as const)(
    'follows a %s one: same reason, no specialist or dates yet',
    async (state) => {
      const { get, personId, caseId, current, specialist } = await openCase();
      const roy = await specialist({ name: 'Dr. Roy' });
      const first = await get('referrals.create', {
        personId,
        ...referralInput({
          caseId,
          state,
          fromProviderId: current.id,
          toProviderId: roy.id,
          reason: 'Is it a metastasis?',
          urgency: 'urgent',
          sentOn: '2026-10-02',
          appointmentOn: '2026-12-01',
          appointmentAt: '10:00',
        }),
      });
      const next = await get('referrals.startNext', { id: first.id });
      expect(next).toMatchObject({
        caseId,
        state: 'draft',
        previousId: first.id,
        fromProviderId: current.id,
        toProviderId: null,
        reason: 'Is it a metastasis?',
        urgency: 'urgent',
        requestedOn: null,
        sentOn: null,
        appointmentOn: null,
        appointmentAt: null,
      });
      expect(next.steps.map((step) => step.state)).toEqual(['draft']);
      expect(await get('referrals.get', { id: first.id })).toMatchObject({ state, previousId: null });
    },
  );

  it('does not follow one that is still open', async () => {
    const { get, failureOf, personId } = await openCase();
    const { id } = await get('referrals.create', { personId, ...referralInput({ state: 'wait_listed' }) });
    expect(await failureOf('referrals.startNext', { id })).toBe('still_open');
  });
});

describe('independence', () => {
  it('names the hospital and the network the specialist shares with the current doctor', async () => {
    const { get, caseId, specialist } = await openCase();
    const close = await specialist({
      name: 'Dr. Roy',
      hospital: 'Kestrel River General Hosp.',
      network: 'Eastern Network',
    });
    const check = await get('referrals.checkIndependence', { caseId, toProviderId: close.id, referralId: null });
    expect(check).toMatchObject({ currentProviderName: 'Dr. Priya Nandri', isComparable: true });
    expect(check.ties.map(({ kind }) => kind)).toContain('network');
  });

  it('finds none where nothing is shared, and says when too little is known to compare', async () => {
    const { get, caseId, specialist } = await openCase();
    const far = await specialist({ name: 'Dr. Roy', hospital: 'Sable Bay Cancer Centre' });
    const unknown = await specialist({ name: 'Dr. Young' });
    const check = (toProviderId: typeof far.id) =>
      get('referrals.checkIndependence', { caseId, toProviderId, referralId: null });
    expect(await check(far.id)).toMatchObject({ ties: [], isComparable: true });
    expect(await check(unknown.id)).toMatchObject({ ties: [], isComparable: false });
  });

  it('knows the current doctor under the same entry, and a case without one', async () => {
    const { get, personId, caseId, current } = await openCase();
    const self = await get('referrals.checkIndependence', { caseId, toProviderId: current.id, referralId: null });
    expect(self.ties).toEqual([{ kind: 'same_person', name: 'Dr. Priya Nandri' }]);
    const { id: other } = await get('cases.create', { personId, ...caseInput() });
    const none = await get('referrals.checkIndependence', {
      caseId: other,
      toProviderId: current.id,
      referralId: null,
    });
    expect(none).toMatchObject({ ties: [], currentProviderName: null, isComparable: false });
  });

  it('tells of Nova Scotia’s rule there only, and only beside another open referral to that discipline', async () => {
    for (const [jurisdiction, isParallel] of [
      ['NS', true],
      ['ON', false],
    ] as const) {
      const { get, personId, caseId, specialist } = await openCase(jurisdiction);
      const roy = await specialist({ name: 'Dr. Roy', specialty: 'Respirology' });
      const young = await specialist({ name: 'Dr. Young', specialty: 'Respirology' });
      const input = referralInput({ caseId, toProviderId: roy.id, state: 'sent' });
      const open = await get('referrals.create', { personId, ...input });
      const check = async (referralId: typeof open.id | null) =>
        (await get('referrals.checkIndependence', { caseId, toProviderId: young.id, referralId }))
          .isParallelInNovaScotia;
      expect(await check(null)).toBe(isParallel);
      expect(await check(open.id)).toBe(false);
      await get('referrals.recordStep', { id: open.id, state: 'declined', on: null, by: null, note: null });
      expect(await check(null)).toBe(false);
    }
  });
});
