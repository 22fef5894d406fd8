// @vitest-environment node
import { expect, it } from 'vitest';
import { CASE_STATES, nextStep, stateAfter } from '../../../renderer/lib/journey';

const summary = { state: 'records', question: 'Operate or not?', documents: 3 } as const;

it('asks for the question before anything else, until the packet is sent', () => {
  expect(nextStep({ ...summary, question: null }).key).toBe('question');
  expect(nextStep({ ...summary, state: 'consultation', question: null }).key).toBe('consultation');
});

it('asks for documents before a packet', () => {
  expect(nextStep({ ...summary, documents: 0 })).toEqual({ key: 'documents', place: 'documents' });
  expect(nextStep(summary)).toEqual({ key: 'records', place: 'packet' });
});

it('goes through every state once and ends', () => {
  const walked = CASE_STATES.map((state) => stateAfter(state));
  expect(walked).toEqual([...CASE_STATES.slice(1), null]);
});
