import type { SourceLink } from '@shared/contract/links';
import type { ItemRef } from '@shared/contract/records';
import { expect, it } from 'vitest';
import { linkedItems } from '../../../renderer/ui/move/linked-items';

const link = (documentId: string, kind: string, id: string): SourceLink =>
  // Only what is followed.
  ({
    documentId,
    documentTitle: documentId.toUpperCase(),
    target: { kind, id },
    targetTitle: id.toUpperCase(),
  }) as unknown as SourceLink;
const ALL = [
  link('scan', 'diagnosis', 'nodule'),
  link('letter', 'diagnosis', 'nodule'),
  link('letter', 'referral', 'out'),
];
const ask = (all: readonly SourceLink[]) => async (item: ItemRef) =>
  all.filter(({ documentId, target }) => (item.kind === 'document' ? documentId : target.id) === item.id);
const document = (id: string) => ({ kind: 'document', id }) as ItemRef;

it('finds all that hangs together through sources, near things first, each once', async () => {
  const { items, heldBy } = await linkedItems([document('scan')], ask(ALL));
  expect(items.map(({ item, title }) => `${item.kind} ${title}`)).toEqual([
    'diagnosis NODULE',
    'document LETTER',
    'referral OUT',
  ]);
  expect(heldBy).toBeNull();
});

it('names the case that holds it, since cases stay with their person', async () => {
  const { heldBy } = await linkedItems([document('scan')], ask([...ALL, link('letter', 'case', 'why')]));
  expect(heldBy?.targetTitle).toBe('WHY');
});

it('is nothing for what has no links', async () => {
  expect(await linkedItems([document('alone')], ask(ALL))).toEqual({ items: [], heldBy: null });
});
