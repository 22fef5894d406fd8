import type { JobState } from '@shared/contract/jobs';
import { describe, expect, test } from 'vitest';
import { jobLine } from '../../../../renderer/features/jobs/job-words';

type Recognition = Extract<JobState, { readonly kind: 'recognition' }>;

const job = (parts: Partial<Recognition>): Recognition => ({
  // Only shown, never looked up.
  id: 'a job' as Recognition['id'],
  kind: 'recognition',
  documentIds: [],
  startedAt: '2026-11-22T15:00:00.000Z',
  status: 'running',
  failureCode: null,
  progress: { done: 0, total: 3 },
  currentTitle: null,
  readPages: 0,
  leftPages: 0,
  ...parts,
});

/** The key and its values, so that a test reads which sentence is said of what. */
const reading = {
  t: ((key: string, values: object = {}) => `${key} ${Object.values(values).join('/')}`.trim()) as never,
  list: (items: readonly string[]) => items.join(' + '),
};
const said = (parts: Partial<Recognition>) => jobLine(reading, job(parts)).replaceAll('jobs.recognition.', '');

describe('reading the text of scans', () => {
  test('names the document and its page while it runs', () => {
    expect(said({})).toBe('waiting');
    expect(said({ currentTitle: 'Scan', progress: { done: 1, total: 3 } })).toBe('running Scan/2/3');
    expect(said({ currentTitle: 'Scan', progress: { done: 3, total: 3 } })).toBe('running Scan/3/3');
  });

  test('tells at its end what was read and what was left', () => {
    expect(said({ status: 'done' })).toBe('nothing');
    expect(said({ status: 'done', readPages: 2, leftPages: 1 })).toBe('read 2 + left 1');
    expect(said({ status: 'cancelled', readPages: 2 })).toBe('cancelled read 2');
    expect(said({ status: 'failed' })).toBe('failed nothing');
  });
});
