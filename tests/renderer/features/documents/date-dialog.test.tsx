import { documentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DateDialog } from '../../../../renderer/features/documents/components/date-dialog';
import { renderRouted } from '../../routed';

// Only what the dialog reads.
const document = {
  id: documentId.parse('44444444-4444-4444-8444-444444444444'),
  title: 'Letter',
  kind: 'consult_note',
  documentDate: null,
  providerId: null,
  note: null,
} as unknown as Document;

const dialog = (text: string) =>
  renderRouted(
    () => <DateDialog request={{ as: 'date', text, document, page: 1, area: null }} onClose={() => undefined} />,
    { 'documents.update': () => document },
  );
const savedDate = (asked: readonly { readonly name: string; readonly input: unknown }[]) =>
  (asked.find(({ name }) => name === 'documents.update')?.input as { documentDate?: string } | undefined)?.documentDate;

it('reads a printed date behind its label and sets it', async () => {
  const { asked } = await dialog('Date of visit: 14-MAR-2024');
  fireEvent.click(await screen.findByRole('button', { name: 'Set the date' }));
  await waitFor(() => expect(savedDate(asked)).toBe('2024-03-14'));
});

it('asks where the date can be read in two ways, and chooses neither by itself', async () => {
  const { asked } = await dialog('03/04/2024');
  await screen.findByText(/can be read as two dates/);
  fireEvent.click(screen.getByRole('button', { name: 'Set the date' }));
  expect(savedDate(asked)).toBeUndefined();
  fireEvent.click(screen.getByRole('radio', { name: 'April 3, 2024' }));
  fireEvent.click(screen.getByRole('button', { name: 'Set the date' }));
  await waitFor(() => expect(savedDate(asked)).toBe('2024-04-03'));
});

it('says when it finds none', async () => {
  await dialog('Respirology');
  expect(await screen.findByText(/No date could be read/)).toBeTruthy();
});
