import { randomUUID } from 'node:crypto';
import { packetId } from '@shared/contract/common';
import { describe, expect, it } from 'vitest';
import { caseDocuments, packets } from '../../../../main/db/schema';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  diagnosisInput,
  inTrash,
  observationInput,
  personInput,
  providerInput,
  referralInput,
  testResultInput,
} from '../../../support/record-inputs';

/** One of each kind for one person: a diagnosis and a document in a case, the others loose; somebody else's as well. */
async function openWithHistory() {
  const session = await openTestSession();
  const { get, addDocument, db } = session;
  const { id: personId } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const { id: toProviderId } = await get('providers.create', providerInput({ name: 'Dr. Roy' }));
  const diagnosis = await get('diagnoses.create', { personId, ...diagnosisInput({ caseId, diagnosedOn: '2026-09' }) });
  const test = await get('testResults.create', {
    personId,
    ...testResultInput({
      collectedOn: null,
      reportedOn: '2026-03-03',
      observations: [observationInput({ flag: 'H' }), observationInput()],
    }),
  });
  const referral = await get('referrals.create', {
    personId,
    ...referralInput({ toProviderId, requestedOn: null, appointmentOn: '2027-01-15' }),
  });
  const document = await addDocument({ personId, title: 'Lab report', documentDate: null });
  db.insert(caseDocuments).values({ caseId, documentId: document.id }).run();
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  await get('diagnoses.create', { personId: lucas, ...diagnosisInput({ name: 'Asthma' }) });
  await addDocument({ personId: lucas });
  return { ...session, personId, caseId, diagnosis, test, referral, document };
}

describe('timeline', () => {
  it('shows everything of one person, newest first and undated last', async () => {
    const { get, personId, caseId, diagnosis, test, referral, document } = await openWithHistory();
    expect(await get('timeline.list', { personId, caseId: null })).toEqual([
      {
        kind: 'referral',
        ref: { kind: 'referral', id: referral.id },
        caseId: null,
        date: '2027-01-15',
        title: 'Dr. Roy',
        status: 'requested',
        flagged: 0,
        source: null,
      },
      {
        kind: 'diagnosis',
        ref: { kind: 'diagnosis', id: diagnosis.id },
        caseId,
        date: '2026-09',
        title: 'Adenocarcinoma',
        status: 'suspected',
        flagged: 0,
        source: null,
      },
      {
        kind: 'test_result',
        ref: { kind: 'test_result', id: test.id },
        caseId: null,
        date: '2026-03-03',
        title: 'Chemistry panel',
        status: 'lab',
        flagged: 1,
        source: null,
      },
      {
        kind: 'document',
        date: null,
        title: 'Lab report',
        documentKind: 'lab',
        source: { documentId: document.id, page: null, area: null },
      },
    ]);
  });

  it('shows one case only when asked', async () => {
    const { get, personId, caseId } = await openWithHistory();
    const kinds = (await get('timeline.list', { personId, caseId })).map((entry) => entry.kind);
    expect(kinds).toEqual(['diagnosis', 'document']);
  });

  it('names the place a record was first linked from, and none in the trash', async () => {
    const { get, personId, diagnosis, document } = await openWithHistory();
    const target = { kind: 'diagnosis' as const, id: diagnosis.id };
    const area = { x: 0.1, y: 0.2, width: 0.5, height: 0.05 };
    await get('links.create', { documentId: document.id, page: 3, area, target });
    await get('links.create', { documentId: document.id, page: 1, area: null, target });
    const sourceOf = async () =>
      (await get('timeline.list', { personId, caseId: null })).find((entry) => entry.kind === 'diagnosis')?.source;
    expect(await sourceOf()).toEqual({ documentId: document.id, page: 3, area });
    await get('filing.change', inTrash(document.id));
    expect(await sourceOf()).toBeNull();
  });

  it('leaves out what is in the trash', async () => {
    const { get, personId, diagnosis, test, referral, document } = await openWithHistory();
    await get('diagnoses.delete', { id: diagnosis.id });
    await get('testResults.delete', { id: test.id });
    await get('referrals.delete', { id: referral.id });
    await get('filing.change', inTrash(document.id));
    expect(await get('timeline.list', { personId, caseId: null })).toEqual([]);
  });

  it('puts a bare year after the days of that year', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    for (const diagnosedOn of ['2024', '2024-03-01', '2023-12-31', '2024-03']) {
      await get('diagnoses.create', { personId, ...diagnosisInput({ diagnosedOn }) });
    }
    const dates = (await get('timeline.list', { personId, caseId: null })).map((entry) => entry.date);
    expect(dates).toEqual(['2024-03-01', '2024-03', '2024', '2023-12-31']);
  });

  it('shows each dated step of a referral, but for what its own line says', async () => {
    const { get, personId, caseId } = await openWithHistory();
    const { id: toProviderId } = await get('providers.create', providerInput({ name: 'Dr. Ouellet' }));
    const input = referralInput({ caseId, toProviderId, state: 'requested', requestedOn: '2026-10-01' });
    const { id } = await get('referrals.create', { personId, ...input });
    const steps = async () =>
      (await get('timeline.list', { personId, caseId })).flatMap((entry) =>
        entry.kind === 'referral_step' ? [[entry.date, entry.state, entry.by, entry.title, entry.referralId]] : [],
      );
    expect(await steps()).toEqual([]);
    const told = { by: 'Dr. Abara', note: null };
    await get('referrals.recordStep', { id, state: 'sent', on: '2026-10-05', ...told });
    await get('referrals.recordStep', { id, state: 'received', on: null, by: null, note: null });
    expect(await steps()).toEqual([
      ['2026-10-05', 'sent', 'Dr. Abara', 'Dr. Ouellet', id],
      ['2026-10-01', 'requested', null, 'Dr. Ouellet', id],
    ]);
    await get('referrals.delete', { id });
    expect(await steps()).toEqual([]);
  });

  it('does not say that an old referral happened on the day it was written down', async () => {
    const { get, personId, caseId } = await openWithHistory();
    const old = referralInput({ caseId, state: 'completed', requestedOn: '2019-02-01', sentOn: '2019-02-03' });
    const { id } = await get('referrals.create', { personId, ...old });
    const kinds = async () => (await get('timeline.list', { personId, caseId })).map(({ kind }) => kind);
    expect(await kinds()).not.toContain('referral_step');
    await get('referrals.recordStep', { id, state: 'report_received', on: '2019-06', by: null, note: null });
    expect(await kinds()).toContain('referral_step');
  });

  it('shows a decision and the day of going back, each on its day, under its case alone', async () => {
    const { get, personId, caseId } = await openWithHistory();
    const other = await get('cases.create', { personId, ...caseInput({ title: 'Knee' }) });
    const nothing = { followedOpinionId: null, decision: null, reasons: null, followUpNote: null };
    const decide = (decidedOn: string | null, followUpOn: string | null, decision: string | null) =>
      get('opinions.decide', { caseId, ...nothing, decision, decidedOn, followUpOn, isFollowUpDone: false });
    const decisions = async (of: typeof caseId | null) =>
      (await get('timeline.list', { personId, caseId: of })).flatMap((entry) =>
        entry.kind === 'decision' ? [[entry.date, entry.part, entry.caseId, entry.title]] : [],
      );
    const { title } = await get('cases.get', { id: caseId });
    await decide('2026-11', '2026-12-01', 'Surgery');
    const both = [
      ['2026-12-01', 'follow_up', caseId, title],
      ['2026-11', 'decided', caseId, title],
    ];
    expect([await decisions(null), await decisions(caseId), await decisions(other.id)]).toEqual([both, both, []]);
    await decide(null, null, 'Surgery');
    expect(await decisions(caseId)).toEqual([[null, 'decided', caseId, title]]);
    await decide(null, null, null);
    expect(await decisions(caseId)).toEqual([]);
  });

  it('shows each packet on the day it was made, with who it was for', async () => {
    const { get, db, personId, caseId } = await openWithHistory();
    const { plan } = await get('packets.draft', { caseId, language: 'en' });
    const made = (recipient: Partial<typeof plan.recipient>) => {
      const id = packetId.parse(randomUUID());
      const frozen = { firstNumber: 1, pageCount: 12, savedBytes: 0, isPasswordProtected: false };
      const to = { ...plan, recipient: { ...plan.recipient, ...recipient } };
      const createdAt = new Date(2026, 9, 20, 12).toISOString();
      db.insert(packets)
        .values({ id, personId, caseId, ...frozen, createdAt, plan: to, manifest: [], redactions: [] })
        .run();
      return id;
    };
    const ids = [made({}), made({ organization: 'Cancer Centre' }), made({ name: 'Dr. Roy', organization: 'Centre' })];
    const entries = (await get('timeline.list', { personId, caseId })).filter(({ kind }) => kind === 'packet');
    expect(entries).toEqual(
      ['', 'Cancer Centre', 'Dr. Roy'].map((title, at) => ({
        kind: 'packet',
        packetId: ids[at],
        date: '2026-10-20',
        title,
        pageCount: 12,
        source: null,
      })),
    );
  });
});
