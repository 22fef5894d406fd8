import { documentId, personId } from '@shared/contract/common';
import { MOST_AT_ONCE } from '@shared/contract/filing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { InboxBulkForm } from '../../../../renderer/features/documents/components/inbox-bulk-form';
import { PERSON, renderRouted } from '../../routed';
import { documentOf } from '../packets/plan-samples';

const documents = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    documentOf(1, { id: documentId.parse(`00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`) }),
  );

/** The bulk form for as many documents of the inbox, all meant for one person. */
async function open(count: number) {
  const target = { personId: personId.parse(PERSON), caseId: null };
  const form = await renderRouted(
    () => (
      <InboxBulkForm
        documents={documents(count)}
        suggestions={[]}
        target={target}
        onTarget={() => {}}
        onKeep={() => {}}
        onDone={() => {}}
      />
    ),
    {
      'people.list': () => [],
      'cases.list': () => [],
      'providers.list': () => [],
      'filing.change': () => ({ documents: [{ id: documentId.parse(`00000000-0000-4000-8000-${'0'.repeat(12)}`) }] }),
    },
  );
  const button = async (name: RegExp) => (await screen.findByRole('button', { name })) as HTMLButtonElement;
  return { ...form, file: await button(/^File/), trash: await button(/trash/i) };
}

it('files as many at once as the core takes', async () => {
  const { file, trash, asked } = await open(MOST_AT_ONCE);
  expect([file.disabled, trash.disabled, screen.queryByText(/At most/)]).toEqual([false, false, null]);
  fireEvent.click(file);
  await waitFor(() => expect(asked.map(({ name }) => name)).toContain('filing.change'));
});

it('says how many at once when there are more, and offers nothing that would be refused', async () => {
  const { file, trash } = await open(MOST_AT_ONCE + 1);
  expect(screen.getByText('At most 1,000 at once.')).toBeTruthy();
  expect([file.disabled, trash.disabled]).toEqual([true, true]);
});
