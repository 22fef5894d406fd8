import type { CaseId } from '@shared/contract/common';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import {
  authorizationInput,
  caseInput,
  consultationInput,
  materialLoanInput,
  opinionInput,
  personInput,
  providerInput,
  recordRequestInput,
  referralInput,
} from '../../../support/record-inputs';

/** The test clock stands at 2026-11-22. */
async function openCase() {
  const session = await openTestSession();
  const { get } = session;
  const { id: personId } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const { id: providerId } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
  const journey = (id: CaseId = caseId) => get('journey.get', { caseId: id });
  const next = async () => (await journey()).next;
  return { ...session, personId, caseId, providerId, journey, next };
}

describe('the journey of a case', () => {
  it('walks from the question to the decision by what is recorded', async () => {
    const { get, personId, caseId, providerId, next, journey, addDocument } = await openCase();
    await get('cases.update', { id: caseId, ...caseInput({ question: null }) });
    expect((await next()).action).toBe('write_question');
    await get('cases.update', { id: caseId, ...caseInput() });
    expect((await next()).action).toBe('talk_to_doctor');
    await get('referrals.create', {
      personId,
      ...referralInput({ caseId, toProviderId: providerId, state: 'accepted' }),
    });
    await get('recordRequests.create', { personId, ...recordRequestInput({ caseId, dueOn: '2026-12-02' }) });
    const { id: questionId } = await get('questions.create', { caseId, text: 'What else?' });
    const document = await addDocument({ personId });
    await get('documents.file', { ids: [document.id], personId, caseId });
    const visit = await get('consultations.create', {
      personId,
      ...consultationInput({ caseId, providerId, heldOn: '2026-11-22' }),
    });
    expect(await next()).toMatchObject({
      action: 'attend_consultation',
      reason: 'appointment_today',
      dueOn: '2026-11-22',
      ref: { kind: 'consultation', id: visit.id },
    });
    await get('consultations.update', {
      id: visit.id,
      ...consultationInput({ caseId, providerId, heldOn: '2026-11-22', status: 'attended' }),
    });
    expect((await next()).action).toBe('record_answers');
    const answer = { text: 'What else?', answer: 'Nothing', answeredOn: null, consultationId: visit.id };
    await get('questions.update', { id: questionId, ...answer });
    const actions = [(await next()).action];
    for (const order of ['second', 'first'] as const) {
      await get('opinions.create', { personId, ...opinionInput({ caseId, order }) });
      actions.push((await next()).action);
    }
    expect(actions).toEqual(['record_second_opinion', 'record_first_opinion', 'compare_opinions']);
    await get('opinions.decide', {
      caseId,
      followedOpinionId: null,
      decision: 'Surgery',
      reasons: null,
      decidedOn: '2026-11-22',
      followUpOn: '2026-12-01',
      followUpNote: null,
      isFollowUpDone: false,
    });
    expect((await next()).action).toBe('follow_up_first_doctor');
    const { steps, questions } = await journey();
    expect(questions).toEqual({ total: 1, answered: 1 });
    expect(steps.map(({ state }) => state)).toHaveLength(9);
    expect(steps.filter(({ status }) => status === 'current')).toHaveLength(1);
  });

  it('asks for the next referral after a declined one', async () => {
    const { get, personId, caseId, providerId, next } = await openCase();
    const { id } = await get('referrals.create', {
      personId,
      ...referralInput({ caseId, toProviderId: providerId, state: 'sent' }),
    });
    await get('referrals.recordStep', { id, state: 'declined', on: '2026-11-20', by: null, note: null });
    expect(await next()).toMatchObject({ action: 'start_next_referral', ref: { kind: 'referral', id } });
  });

  it('counts the days as they pass: an answer that is late is followed up', async () => {
    const { get, personId, caseId, providerId, time, next, journey } = await openCase();
    await get('referrals.create', {
      personId,
      ...referralInput({ caseId, toProviderId: providerId, state: 'accepted' }),
    });
    const { id } = await get('recordRequests.create', {
      personId,
      ...recordRequestInput({ caseId, custodianId: providerId, dueOn: '2026-12-02' }),
    });
    const deadline = {
      code: 'request_due',
      dueOn: '2026-12-02',
      personId,
      caseId,
      title: 'Dr. Roy',
      ref: { kind: 'record_request', id },
    };
    expect((await journey()).deadlines).toEqual([{ ...deadline, isOverdue: false }]);
    time.set('2026-12-03T15:00:00.000Z');
    expect((await journey()).deadlines).toEqual([{ ...deadline, isOverdue: true }]);
    expect(await next()).toMatchObject({ action: 'follow_up_request', dueOn: '2026-12-02' });
  });

  it('waits for a specialist until the visit with that very one has its day', async () => {
    const { get, personId, caseId, providerId, journey } = await openCase();
    const { id: other } = await get('providers.create', providerInput({ name: 'Dr. Ng' }));
    const referral = referralInput({ caseId, toProviderId: providerId, state: 'accepted' });
    await get('referrals.create', { personId, ...referral });
    const codes = async () => (await journey()).waiting.map(({ code }) => code);
    const visit = (more: object) => consultationInput({ caseId, providerId, heldOn: null, ...more });
    await get('consultations.create', { personId, ...visit({ providerId: other, heldOn: '2026-12-01' }) });
    const { id } = await get('consultations.create', { personId, ...visit({}) });
    expect(await codes()).toEqual(['referral']);
    await get('consultations.update', { id, ...visit({ heldOn: '2026-12-08' }) });
    expect(await codes()).toEqual([]);
    await get('consultations.update', { id, ...visit({ heldOn: '2026-12-08', status: 'cancelled' }) });
    expect(await codes()).toEqual(['referral']);
  });

  it('waits for the report of a completed referral, on the case and at home, until it is here', async () => {
    const { get, personId, caseId, providerId, journey } = await openCase();
    const referral = referralInput({ caseId, toProviderId: providerId, state: 'booked' });
    const { id } = await get('referrals.create', { personId, ...referral });
    const step = { by: null, note: null };
    await get('referrals.recordStep', { id, state: 'completed', on: '2026-11-18', ...step });
    const report = { code: 'referral_report', since: '2026-11-18', ref: { kind: 'referral', id } };
    expect((await journey()).waiting).toMatchObject([report]);
    expect((await get('journey.home', {})).waiting).toMatchObject([report]);
    await get('referrals.recordStep', { id, state: 'report_received', on: '2026-11-20', ...step });
    expect((await journey()).waiting).toEqual([]);
  });

  it('leaves out what lies in the trash', async () => {
    const { get, personId, caseId, journey } = await openCase();
    const { id } = await get('recordRequests.create', {
      personId,
      ...recordRequestInput({ caseId, dueOn: '2026-12-02' }),
    });
    const loan = await get('materialLoans.create', { personId, ...materialLoanInput({ caseId }) });
    expect((await journey()).waiting.map(({ code }) => code).sort()).toEqual(['material', 'record_request']);
    await get('recordRequests.delete', { id });
    await get('materialLoans.delete', { id: loan.id });
    expect(await journey()).toMatchObject({ deadlines: [], waiting: [] });
  });
});

describe('the home screen', () => {
  it('gathers what is due within 60 days across the family, overdue first, and who is waited for longest', async () => {
    const { get, personId, caseId } = await openCase();
    const { id: lucas } = await get(
      'people.create',
      personInput({
        givenName: 'Lucas',
        actingFor: { name: 'Sophie', basis: 'helper', phone: null, validUntil: '2026-12-31' },
      }),
    );
    const { id: his } = await get('cases.create', { personId: lucas, ...caseInput({ title: 'Stomach pain' }) });
    await get('recordRequests.create', {
      personId,
      ...recordRequestInput({ caseId, requestedOn: '2026-10-01', dueOn: '2026-11-01' }),
    });
    await get('authorizations.create', {
      personId: lucas,
      ...authorizationInput({ caseId: his, status: 'approved', validUntil: '2027-01-20' }),
    });
    await get('authorizations.create', {
      personId: lucas,
      ...authorizationInput({ caseId: his, status: 'approved', service: 'Far off', validUntil: '2027-06-01' }),
    });
    await get('referrals.create', { personId: lucas, ...referralInput({ caseId: his, state: 'sent' }) });
    const home = await get('journey.home', {});
    expect(home.due.map(({ code, dueOn, isOverdue, personId: whose }) => [code, dueOn, isOverdue, whose])).toEqual([
      ['request_due', '2026-11-01', true, personId],
      ['acting_for_ends', '2026-12-31', false, lucas],
      ['authorization_expires', '2027-01-20', false, lucas],
    ]);
    expect(home.waiting.map(({ code, since }) => [code, since])).toEqual([
      ['record_request', '2026-10-01'],
      ['referral', '2026-11-22'],
    ]);
    expect(home.next.map((each) => each.caseId).sort()).toEqual([caseId, his].sort());
    // The same step as on the case's own page.
    for (const each of home.next) {
      const { steps } = await get('journey.get', { caseId: each.caseId });
      expect(steps.find(({ status }) => status === 'current')?.state).toBe(each.standing);
    }
    expect(home.missing.map((each) => each.caseId).sort()).toEqual([caseId, his].sort());
    expect(home.missing.every(({ count }) => count > 0)).toBe(true);
  });

  it('asks nothing more for a decided case: neither the accepted referral nor what its checklist misses', async () => {
    const { get, personId, caseId, journey } = await openCase();
    await get('referrals.create', { personId, ...referralInput({ caseId, state: 'accepted' }) });
    const open = await get('journey.home', {});
    expect(open.waiting.map(({ code }) => code)).toEqual(['referral']);
    expect(open.missing.map((each) => each.caseId)).toEqual([caseId]);
    await get('opinions.decide', {
      caseId,
      followedOpinionId: null,
      decision: 'Surgery',
      reasons: null,
      decidedOn: '2026-11-22',
      followUpOn: null,
      followUpNote: null,
      isFollowUpDone: true,
    });
    expect(await get('journey.home', {})).toMatchObject({ waiting: [], missing: [] });
    expect((await journey()).waiting).toEqual([]);
  });

  it('shows the twelve documents imported last, those of the inbox too', async () => {
    const { get, personId, addDocument, time } = await openCase();
    for (let number = 1; number <= 14; number++) {
      time.advance(1000);
      await addDocument({ personId: number === 14 ? null : personId, title: `Document ${number}` });
    }
    const { recent } = await get('journey.home', {});
    expect(recent.map(({ title }) => title)).toEqual(Array.from({ length: 12 }, (_, at) => `Document ${14 - at}`));
    expect(recent[0]?.personId).toBeNull();
  });

  it('is silent about archived cases and people', async () => {
    const { get, personId, caseId } = await openCase();
    await get('recordRequests.create', { personId, ...recordRequestInput({ caseId, dueOn: '2026-12-02' }) });
    await get('cases.archive', { id: caseId });
    expect(await get('journey.home', {})).toMatchObject({ due: [], waiting: [], missing: [], next: [] });
    await get('cases.restore', { id: caseId });
    expect((await get('journey.home', {})).due).toHaveLength(1);
    await get('people.archive', { id: personId });
    expect(await get('journey.home', {})).toMatchObject({ due: [], waiting: [], missing: [], next: [] });
  });
});
