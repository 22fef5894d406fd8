import { personId } from '@shared/contract/common';
import type { FilingSuggestion } from '@shared/contract/documents';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InboxFiling } from '../../../../renderer/features/documents/components/inbox-filing';
import { PERSON, renderRouted } from '../../routed';
import { documentOf } from '../packets/plan-samples';

const ADA = personId.parse(PERSON);
const LEO = personId.parse('33333333-3333-4333-8333-333333333333');
const person = { familyName: 'Roy', preferredName: null, archivedAt: null, jurisdiction: 'ON', healthNumber: null };
const people = [
  { ...person, id: ADA, givenName: 'Ada', color: 'teal', birthDate: '1954-03-08' },
  { ...person, id: LEO, givenName: 'Léo', color: 'plum', birthDate: '2015-09-02' },
];
const hers = documentOf(1, { title: 'scan 1', originalName: 'scan_1.pdf', kind: 'other', documentDate: null });

const suggestion = (part: Partial<FilingSuggestion> = {}): FilingSuggestion => ({
  documentId: hers.id,
  person: { personId: ADA, caseId: null, because: 'name', words: 'Patient ROY, Ada' },
  doubtfulPersonId: null,
  title: { value: 'Consultation note', words: 'Consultation note' },
  kind: { value: 'consult_note', words: 'Consultation note' },
  documentDate: { value: '2026-09-29', words: 'Seen on 2026-09-29' },
  provider: null,
  mismatches: [],
  ...part,
});

async function open(read: FilingSuggestion) {
  const view = await renderRouted(
    () => (
      <InboxFiling document={hers} next={null} selected={[]} onFiled={() => undefined} onSelection={() => undefined} />
    ),
    {
      'people.list': () => people as never,
      'cases.list': () => [],
      'providers.list': () => [],
      'documents.suggest': () => [read],
      'documents.update': () => hers,
      'filing.change': () => ({ documents: [{ id: hers.id, personId: null, caseIds: [] }] }),
    },
  );
  await screen.findByLabelText('Title');
  const input = (name: string) => view.asked.filter((each) => each.name === name).map((each) => each.input);
  return { ...view, input };
}

it('offers what the page says with the words it was read from, and Enter files it so, with one undo', async () => {
  const { input } = await open(suggestion());
  for (const words of ['Patient ROY, Ada', 'Seen on 2026-09-29', 'Consultation note'])
    expect((await screen.findAllByText(`Read from “${words}”`)).length).toBeGreaterThan(0);
  fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(input('filing.change')).toHaveLength(1));
  expect(input('documents.update')).toEqual([
    expect.objectContaining({ title: 'Consultation note', kind: 'consult_note', documentDate: '2026-09-29' }),
  ]);
  expect(input('filing.change')[0]).toEqual({ documents: [{ id: hers.id, personId: ADA, caseIds: [] }] });
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(input('filing.change')).toHaveLength(2));
});

it('takes the evidence away from a value that was changed', async () => {
  await open(suggestion());
  fireEvent.change(screen.getByLabelText('Document date'), { target: { value: '2026-09' } });
  expect(screen.queryByText('Read from “Seen on 2026-09-29”')).toBeNull();
});

it('chooses nobody where the page speaks against whom it names, says why, and does not file', async () => {
  const { input } = await open(
    suggestion({
      person: null,
      doubtfulPersonId: ADA,
      mismatches: [{ personId: ADA, mismatch: { kind: 'birth_date', printed: '1956-05-14', pages: [1] } }],
    }),
  );
  expect(await screen.findByText(/birth date May 14, 1956, and Ada Roy’s file says March 8, 1954/)).toBeTruthy();
  fireEvent.submit(screen.getByRole('form'));
  expect(await screen.findByText(/Say whose document this is/)).toBeTruthy();
  expect(input('filing.change')).toEqual([]);
});
