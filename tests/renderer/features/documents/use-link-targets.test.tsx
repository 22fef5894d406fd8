import { personId } from '@shared/contract/common';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLinkTargets } from '../../../../renderer/features/documents/components/use-link-targets';
import { RECORD_NOUNS } from '../../../../renderer/lib/record-kinds';
import { type Answers, renderConnected } from '../../connected';

const person = personId.parse('11111111-1111-4111-8111-111111111111');

function Kinds() {
  const { groups } = useLinkTargets(person);
  return <p>{groups.flatMap(({ items }) => items.map(({ ref }) => ref.kind)).join(' ')}</p>;
}

it('offers every kind of record to a place on a page, and the cases', async () => {
  const lists = Object.values(RECORD_NOUNS).map((noun) => [`${noun}.list`, () => [{ id: noun, name: noun }]]);
  // Only names and ids are read of them.
  const answers = { ...Object.fromEntries(lists), 'cases.list': () => [{ id: 'c' }], 'providers.list': () => [] };
  await renderConnected(<Kinds />, answers as Answers);
  const shown = await screen.findByText(/case$/);
  expect(shown.textContent?.split(' ').sort()).toEqual([...Object.keys(RECORD_NOUNS), 'case'].sort());
});
