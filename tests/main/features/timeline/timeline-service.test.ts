import { describe, expect, it } from 'vitest';
import { caseDocuments } from '../../../../main/db/schema';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  diagnosisInput,
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
    await get('documents.delete', { id: document.id });
    expect(await sourceOf()).toBeNull();
  });

  it('leaves out what is in the trash', async () => {
    const { get, personId, diagnosis, test, referral, document } = await openWithHistory();
    await get('diagnoses.delete', { id: diagnosis.id });
    await get('testResults.delete', { id: test.id });
    await get('referrals.delete', { id: referral.id });
    await get('documents.delete', { id: document.id });
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
});
