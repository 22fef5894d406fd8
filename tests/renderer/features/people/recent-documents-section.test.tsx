import { personId } from '@shared/contract/common';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RecentDocumentsSection } from '../../../../renderer/features/people/recent-documents-section';
import { PERSON, renderRouted } from '../../routed';
import { documentOf } from '../packets/plan-samples';

it('asks for the few documents it shows, and keeps the order they come in', async () => {
  const { asked } = await renderRouted(() => <RecentDocumentsSection personId={personId.parse(PERSON)} />, {
    'documents.recent': () => [documentOf(2), documentOf(1)],
  });
  const titles = (await screen.findAllByText(/^Document \d$/)).map(({ textContent }) => textContent);
  expect(titles).toEqual(['Document 2', 'Document 1']);
  expect(asked).toEqual([{ name: 'documents.recent', input: { personId: PERSON, limit: 5 } }]);
});
