import { caseId, documentId, personId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DocumentCases } from '../../../../renderer/features/documents/components/document-cases';
import { PERSON, renderRouted } from '../../routed';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [lung, heart] = [caseId.parse(uuid(1)), caseId.parse(uuid(2))];
const id = documentId.parse(uuid(3));
// Only what the part reads of a document.
const document = { id, title: 'CT report', caseIds: [lung, heart] } as unknown as Document;
const cases = [
  { value: lung, label: 'Lung nodule' },
  { value: heart, label: 'Heart' },
];

it.each([
  ['en', 'Take it out of the case “Heart”', 'Undo'],
  ['fr', /Retirer de la situation «.Heart.»/, 'Annuler'],
] as const)(
  'takes a document out of one of its cases and offers to take that back, in %s',
  async (language, name, undo) => {
    const { asked } = await renderRouted(
      () => <DocumentCases personId={personId.parse(PERSON)} document={document} cases={cases} />,
      { 'filing.change': () => ({ documents: [{ id, caseIds: [lung, heart] }] }) },
      { language },
    );
    const changes = () => asked.filter((one) => one.name === 'filing.change').map(({ input }) => input);
    fireEvent.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(changes()).toEqual([{ documents: [{ id, caseIds: [lung] }] }]));
    fireEvent.click(await screen.findByRole('button', { name: undo }));
    await waitFor(() => expect(changes()[1]).toEqual({ documents: [{ id, caseIds: [lung, heart] }] }));
  },
);

it('leads to each case', async () => {
  await renderRouted(() => <DocumentCases personId={personId.parse(PERSON)} document={document} cases={cases} />, {});
  const link = await screen.findByRole('link', { name: 'Lung nodule' });
  expect(link.getAttribute('href')).toContain(`/people/${PERSON}/cases/${lung}`);
});
