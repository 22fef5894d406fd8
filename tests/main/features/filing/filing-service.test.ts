import { randomUUID } from 'node:crypto';
import type { CaseId, DocumentId, PersonId } from '@shared/contract/common';
import type { Move } from '@shared/contract/filing';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import {
  caseInput,
  consultationInput,
  diagnosisInput,
  inTrash,
  observationInput,
  opinionInput,
  personInput,
  referralInput,
  testResultInput,
} from '../../../support/record-inputs';

async function openTwoPeople() {
  const session = await openTestSession();
  const { get, addDocument } = session;
  const { id: margaret } = await get('people.create', personInput());
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id: hers } = await get('cases.create', { personId: margaret, ...caseInput() });
  const { id: his } = await get('cases.create', { personId: lucas, ...caseInput() });
  const filed = async (personId: PersonId, caseId: CaseId | null = null): Promise<DocumentId> => {
    const { id } = await addDocument({ personId });
    if (caseId !== null) await get('documents.file', { ids: [id], personId, caseId });
    return id;
  };
  return { ...session, margaret, lucas, hers, his, filed };
}
type Items = Move['items'];
const document = (id: DocumentId, caseIds: CaseId[] = []): Items[number] => ({
  item: { kind: 'document', id },
  caseIds,
});

describe('moving what was filed under the wrong person', () => {
  it('takes a report and its result together, links, cases and trend included, and the answer brings all back', async () => {
    const { get, margaret, lucas, hers, his, filed } = await openTwoPeople();
    const documentId = await filed(margaret, hers);
    const result = await get('testResults.create', {
      personId: margaret,
      ...testResultInput({ caseId: hers, observations: [observationInput()] }),
    });
    const target = { kind: 'test_result' as const, id: result.id };
    await get('links.create', { documentId, page: 1, area: null, target });
    const undo = await get('filing.move', {
      items: [document(documentId, [his]), { item: target, caseIds: [his] }],
      toPersonId: lucas,
    });
    expect(await get('documents.get', { id: documentId })).toMatchObject({ personId: lucas, caseIds: [his] });
    expect(await get('testResults.get', { id: result.id })).toMatchObject({ personId: lucas, caseId: his });
    expect(await get('links.listForRecord', { target })).toHaveLength(1);
    expect(await get('trends.list', { personId: margaret })).toEqual([]);
    expect(await get('trends.list', { personId: lucas })).toHaveLength(1);
    await get('filing.move', undo);
    expect(await get('documents.get', { id: documentId })).toMatchObject({ personId: margaret, caseIds: [hers] });
    expect(await get('testResults.get', { id: result.id })).toMatchObject({ personId: margaret, caseId: hers });
    expect(await get('trends.list', { personId: margaret })).toHaveLength(1);
  });

  it('refuses the whole when a link ties a moved thing to one that stays', async () => {
    const { get, failureOf, margaret, lucas, hers, filed } = await openTwoPeople();
    const documentId = await filed(margaret);
    const loose = await filed(margaret);
    const diagnosis = await get('diagnoses.create', { personId: margaret, ...diagnosisInput() });
    const target = { kind: 'diagnosis' as const, id: diagnosis.id };
    await get('links.create', { documentId, page: 1, area: null, target });
    const move = (items: Items) => failureOf('filing.move', { items, toPersonId: lucas });
    expect(await move([document(loose), document(documentId)])).toBe('linked_elsewhere');
    expect(await move([{ item: target, caseIds: [] }])).toBe('linked_elsewhere');
    expect(await get('documents.get', { id: loose })).toMatchObject({ personId: margaret });
    const toCase = await filed(margaret);
    await get('links.create', { documentId: toCase, page: 1, area: null, target: { kind: 'case', id: hers } });
    expect(await move([document(toCase)])).toBe('linked_elsewhere');
  });

  it('refuses a consultation that answers a question, an opinion that was followed, a referral without the one before', async () => {
    const { get, failureOf, margaret, lucas, hers } = await openTwoPeople();
    const visit = await get('consultations.create', { personId: margaret, ...consultationInput({ caseId: hers }) });
    const question = await get('questions.create', { caseId: hers, text: 'Why?' });
    const answer = { text: 'Why?', answer: 'Because.', answeredOn: null };
    await get('questions.update', { id: question.id, ...answer, consultationId: visit.id });
    const opinion = await get('opinions.create', { personId: margaret, ...opinionInput({ caseId: hers }) });
    await get('opinions.decide', {
      caseId: hers,
      followedOpinionId: opinion.id,
      decision: 'Surgery',
      reasons: null,
      decidedOn: null,
      followUpOn: null,
      followUpNote: null,
      isFollowUpDone: false,
    });
    const declined = await get('referrals.create', { personId: margaret, ...referralInput({ state: 'declined' }) });
    const next = await get('referrals.startNext', { id: declined.id });
    const move = (items: Items) => failureOf('filing.move', { items, toPersonId: lucas });
    expect(await move([{ item: { kind: 'consultation', id: visit.id }, caseIds: [] }])).toBe('linked_elsewhere');
    expect(await move([{ item: { kind: 'opinion', id: opinion.id }, caseIds: [] }])).toBe('linked_elsewhere');
    const referrals = [declined, next].map(({ id }): Items[number] => ({
      item: { kind: 'referral', id },
      caseIds: [],
    }));
    for (const one of referrals) expect(await move([one])).toBe('linked_elsewhere');
    await get('filing.move', { items: referrals, toPersonId: lucas });
    expect(await get('referrals.list', { personId: lucas, caseId: null })).toHaveLength(2);
  });

  it('moves things of one person only, to cases of the receiver only', async () => {
    const { failureOf, margaret, lucas, hers, filed } = await openTwoPeople();
    const items = [document(await filed(margaret)), document(await filed(lucas))];
    expect(await failureOf('filing.move', { items, toPersonId: lucas })).toBe('several_people');
    const wrongCase = [document(await filed(margaret), [hers])];
    expect(await failureOf('filing.move', { items: wrongCase, toPersonId: lucas })).toBe('other_person');
  });

  it('answers not_found for the receiver, a case, an unfiled document and what lies in the trash', async () => {
    const { get, failureOf, addDocument, margaret, lucas, filed } = await openTwoPeople();
    // No such person or case: any id will do.
    const nobody = randomUUID() as PersonId;
    const nowhere = randomUUID() as CaseId;
    const mine = await filed(margaret);
    expect(await failureOf('filing.move', { items: [document(mine)], toPersonId: nobody })).toBe('not_found');
    expect(await failureOf('filing.move', { items: [document(mine, [nowhere])], toPersonId: lucas })).toBe('not_found');
    const inbox = await addDocument({ personId: null });
    expect(await failureOf('filing.move', { items: [document(inbox.id)], toPersonId: lucas })).toBe('not_found');
    await get('filing.change', inTrash(mine));
    expect(await failureOf('filing.move', { items: [document(mine)], toPersonId: lucas })).toBe('not_found');
  });
});
