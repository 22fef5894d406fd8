import { documentId, opinionId, personId } from '@shared/contract/common';
import type { SourceLink } from '@shared/contract/links';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LinkedDocuments } from '../../../renderer/ui/linked-documents';
import { placeSearch } from '../../../renderer/ui/pdf-viewer/page-area';
import { PERSON, renderRouted } from '../routed';

const target = { kind: 'opinion', id: opinionId.parse('55555555-5555-4555-8555-555555555555') } as const;
const place = { page: 3, area: { x: 0.1, y: 0.2, width: 0.5, height: 0.1 } };

it('leads to the very place on the page that was linked', async () => {
  const document = documentId.parse('44444444-4444-4444-8444-444444444444');
  // Only what the list reads of it.
  const link = { id: 'l', documentId: document, documentTitle: 'Letter', target, ...place } as unknown as SourceLink;
  const { path } = await renderRouted(
    () => <LinkedDocuments personId={personId.parse(PERSON)} caseId={null} target={target} title="" none="" />,
    { 'links.listForRecord': () => [link] },
  );
  fireEvent.click(await screen.findByRole('link', { name: /Letter/ }));
  const { area } = placeSearch(place);
  await waitFor(() => expect(path()).toContain(`/documents/${document}`));
  expect(path()).toContain('page=3');
  expect(path()).toContain(String(area));
});
