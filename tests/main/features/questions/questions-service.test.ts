import { expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, consultationInput, personInput } from '../../../support/record-inputs';

async function openQuestions(...texts: readonly string[]) {
  const session = await openTestSession();
  const { get } = session;
  const { id: personId } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const made = [];
  for (const text of texts) made.push(await get('questions.create', { caseId, text }));
  const texted = async () => (await get('questions.list', { caseId })).map(({ text }) => text);
  return { ...session, personId, caseId, ids: made.map(({ id }) => id), texted };
}

it('asks them in the order written, then in the order chosen', async () => {
  const { get, caseId, ids, texted } = await openQuestions('A', 'B', 'C');
  expect(await texted()).toEqual(['A', 'B', 'C']);
  const [a, b, c] = ids;
  const reordered = await get('questions.reorder', { caseId, ids: [c, a, b].flatMap((id) => id ?? []) });
  expect(reordered.map(({ text }) => text)).toEqual(['C', 'A', 'B']);
  expect(await texted()).toEqual(['C', 'A', 'B']);
});

it('refuses an order made of another list: one missing, one too many, one twice', async () => {
  const { failureOf, get, caseId, ids, texted } = await openQuestions('A', 'B');
  const [a, b] = ids;
  if (!a || !b) throw new Error('two questions');
  for (const wrong of [[a], [a, a], [a, b, b]])
    expect(await failureOf('questions.reorder', { caseId, ids: wrong })).toBe('list_changed');
  await get('questions.create', { caseId, text: 'C' });
  expect(await failureOf('questions.reorder', { caseId, ids: [b, a] })).toBe('list_changed');
  expect(await texted()).toEqual(['A', 'B', 'C']);
});

it('puts a removed question back where it stood, and a new one at the end', async () => {
  const { get, caseId, ids, texted } = await openQuestions('A', 'B', 'C');
  const [, b] = ids;
  if (!b) throw new Error('three questions');
  await get('questions.delete', { id: b });
  await get('questions.create', { caseId, text: 'D' });
  expect(await texted()).toEqual(['A', 'C', 'D']);
  await get('questions.restore', { id: b });
  expect(await texted()).toEqual(['A', 'B', 'C', 'D']);
});

it('keeps the answer with the consultation it was given at', async () => {
  const { get, personId, caseId, ids } = await openQuestions('A');
  const [id] = ids;
  if (!id) throw new Error('one question');
  const visit = await get('consultations.create', { personId, ...consultationInput({ caseId }) });
  const answered = { text: 'A?', answer: 'No.', answeredOn: '2026-12-08', consultationId: visit.id };
  expect(await get('questions.update', { id, ...answered })).toMatchObject(answered);
  await get('consultations.delete', { id: visit.id });
  await get('trash.empty', {});
  expect(await get('questions.list', { caseId })).toMatchObject([{ answer: 'No.', consultationId: null }]);
});

it('refuses a consultation of somebody else', async () => {
  const { get, failureOf, ids } = await openQuestions('A');
  const [id] = ids;
  if (!id) throw new Error('one question');
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const visit = await get('consultations.create', { personId: lucas, ...consultationInput() });
  const input = { id, text: 'A', answer: null, answeredOn: null, consultationId: visit.id };
  expect(await failureOf('questions.update', input)).toBe('other_person');
});

it('does not change a removed question', async () => {
  const { get, failureOf, ids } = await openQuestions('A');
  const [id] = ids;
  if (!id) throw new Error('one question');
  await get('questions.delete', { id });
  const input = { id, text: 'B', answer: null, answeredOn: null, consultationId: null };
  expect(await failureOf('questions.update', input)).toBe('not_found');
});
