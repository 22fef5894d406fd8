import type { ChecklistItem } from '@shared/contract/checklist';
import { expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import {
  allergyInput,
  caseInput,
  inTrash,
  materialLoanInput,
  medicationInput,
  personInput,
  recordRequestInput,
} from '../../../support/record-inputs';

async function openCase(specialty: 'oncology' | 'cardiology' = 'oncology') {
  const session = await openTestSession();
  const { get, addDocument } = session;
  const { id: personId } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', { personId, ...caseInput({ specialty }) });
  const items = async (): Promise<ReadonlyMap<string, ChecklistItem>> =>
    new Map((await get('checklist.list', { caseId })).map((item) => [item.code, item]));
  const file = async (kind: 'pathology' | 'lab' | 'referral_letter', title: string) => {
    const { id } = await addDocument({ personId, title });
    await get('documents.file', { ids: [id], personId, caseId });
    await get('documents.update', { id, title, kind, documentDate: null, providerId: null, note: null });
    return id;
  };
  return { ...session, personId, caseId, items, file };
}

it('is the list of the case’s specialty, all missing where nothing is filed', async () => {
  const { get, caseId, items } = await openCase('cardiology');
  const listed = await get('checklist.list', { caseId });
  expect(listed[0]?.code).toBe('referral_letter');
  expect(listed.map(({ code }) => code)).toContain('echocardiogram');
  expect(listed.every(({ state }) => state === 'missing')).toBe(true);
  expect((await items()).get('ecg')?.why).toEqual({ kind: 'nothing_found' });
});

it('fills itself from what is filed under the case, and empties again', async () => {
  const { get, items, file } = await openCase();
  const id = await file('pathology', 'Transbronchial biopsy');
  expect((await items()).get('pathology_report')).toEqual({
    code: 'pathology_report',
    state: 'have',
    why: { kind: 'filed', documentIds: [id] },
  });
  await get('filing.change', inTrash(id));
  expect((await items()).get('pathology_report')?.state).toBe('missing');
});

it('says which documents of the person, and of nobody else, would answer an item but are not in the case', async () => {
  const { get, personId, caseId, items, addDocument } = await openCase();
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id } = await addDocument({ personId, title: 'Transbronchial biopsy' });
  const { id: his } = await addDocument({ personId: lucas, title: 'Biopsy' });
  for (const each of [id, his]) {
    await get('documents.update', {
      id: each,
      title: 'Biopsy',
      kind: 'pathology',
      documentDate: null,
      providerId: null,
      note: null,
    });
  }
  expect((await items()).get('pathology_report')).toMatchObject({
    state: 'missing',
    why: { kind: 'filed_elsewhere', documentIds: [id] },
  });
  await get('documents.file', { ids: [id], personId, caseId });
  expect((await items()).get('pathology_report')).toMatchObject({ state: 'have', why: { kind: 'filed' } });
});

it('does not take blood work of more than twelve months ago for recent', async () => {
  const { get, items, file, time } = await openCase();
  const id = await file('lab', 'CBC');
  const dated = (documentDate: string | null) =>
    get('documents.update', { id, title: 'CBC', kind: 'lab', documentDate, providerId: null, note: null });
  const state = async () => (await items()).get('recent_blood_work')?.state;
  await dated('2011-03-01');
  expect(await state()).toBe('missing');
  await dated('2025-11-22');
  expect(await state()).toBe('have');
  time.advance(24 * 60 * 60 * 1000);
  expect(await state()).toBe('missing');
});

it('fills itself from what is recorded, also outside the case; none known counts once it is said', async () => {
  const { get, personId, items } = await openCase();
  await get('medications.create', { personId, ...medicationInput() });
  expect((await items()).get('medication_list')).toMatchObject({ state: 'have', why: { kind: 'recorded', count: 1 } });
  expect((await items()).get('allergies')?.state).toBe('missing');
  await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-22', saidBy: null });
  expect((await items()).get('allergies')?.state).toBe('have');
  const { id } = await get('allergies.create', { personId, ...allergyInput() });
  expect((await items()).get('allergies')?.state).toBe('have');
  await get('allergies.delete', { id });
  expect((await items()).get('allergies')?.state).toBe('missing');
});

it('tells what was asked for, with the day an answer is due, until it is here', async () => {
  const { get, personId, caseId, items, file } = await openCase();
  const request = await get('recordRequests.create', {
    personId,
    ...recordRequestInput({ caseId, items: ['pathology_reports'], dueOn: '2026-12-02' }),
  });
  expect((await items()).get('pathology_report')).toMatchObject({
    state: 'requested',
    why: { kind: 'requested', requestId: request.id, dueOn: '2026-12-02' },
  });
  await get('materialLoans.create', { personId, ...materialLoanInput({ caseId }) });
  expect((await items()).get('slides_and_blocks')?.state).toBe('requested');
  await file('pathology', 'Final pathology');
  expect((await items()).get('pathology_report')?.state).toBe('have');
});

it('puts a person’s word before what was found, and takes it back', async () => {
  const { get, caseId, items } = await openCase();
  const set = (state: 'not_applicable' | 'have' | null, note: string | null) =>
    get('checklist.set', { caseId, code: 'radiation_summary', state, note });
  const listed = await set('not_applicable', 'Never had any');
  const item = {
    code: 'radiation_summary',
    state: 'not_applicable',
    why: { kind: 'set_by_hand', note: 'Never had any' },
  };
  expect(listed.find(({ code }) => code === item.code)).toEqual(item);
  await set('have', null);
  expect((await items()).get('radiation_summary')).toMatchObject({ state: 'have', why: { note: null } });
  await set(null, null);
  expect((await items()).get('radiation_summary')).toMatchObject({ state: 'missing', why: { kind: 'nothing_found' } });
});

it('keeps words about another specialty’s items for when the case goes back to it', async () => {
  const { get, failureOf, caseId, items } = await openCase();
  await get('checklist.set', { caseId, code: 'tumour_markers', state: 'not_applicable', note: null });
  await get('cases.update', { id: caseId, ...caseInput({ specialty: 'cardiology' }) });
  expect((await items()).has('tumour_markers')).toBe(false);
  const set = { caseId, code: 'tumour_markers', state: 'have' as const, note: null };
  expect(await failureOf('checklist.set', set)).toBe('unknown_item');
  await get('cases.update', { id: caseId, ...caseInput({ specialty: 'oncology' }) });
  expect((await items()).get('tumour_markers')?.state).toBe('not_applicable');
});
