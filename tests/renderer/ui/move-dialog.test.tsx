import { documentId, opinionId, personId } from '@shared/contract/common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MoveDialog } from '../../../renderer/ui/move/move-dialog';
import { PERSON, renderRouted } from '../routed';

const OTHER = '33333333-3333-4333-8333-333333333333';
const from = personId.parse(PERSON);
const item = { kind: 'document', id: documentId.parse('44444444-4444-4444-8444-444444444444') } as const;
const people = [
  {
    id: PERSON,
    givenName: 'Ada',
    familyName: 'Roy',
    preferredName: null,
    color: 'teal',
    birthDate: null,
    archivedAt: null,
  },
  {
    id: OTHER,
    givenName: 'Léo',
    familyName: 'Roy',
    preferredName: null,
    color: 'plum',
    birthDate: null,
    archivedAt: null,
  },
];

it('names both people, moves what is linked along, and undoes with the move it is answered', async () => {
  const back = { items: [{ item, caseIds: [] }], toPersonId: from };
  const { asked } = await renderRouted(
    () => (
      <MoveDialog fromPersonId={from} items={[item]} title="Scan" onClose={() => undefined} onMoved={() => undefined} />
    ),
    {
      'people.list': () => people as never,
      'cases.list': () => [],
      'links.listForDocument': () =>
        [{ documentId: item.id, target: { kind: 'diagnosis', id: 'd' }, targetTitle: 'Nodule' }] as never,
      'links.listForRecord': () => [],
      'filing.move': () => back,
    },
  );
  expect(await screen.findByText('“Scan” is filed under Ada Roy. Whose is it really?')).toBeTruthy();
  expect(await screen.findByText('Nodule')).toBeTruthy();
  fireEvent.click(await screen.findByRole('radio', { name: /Léo Roy/ }));
  expect(screen.getByText('“Scan” moves from Ada Roy to Léo Roy.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Move to Léo Roy' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(asked.filter(({ name }) => name === 'filing.move')).toHaveLength(2));
  const [there, undone] = asked.filter(({ name }) => name === 'filing.move').map(({ input }) => input);
  expect(there).toEqual({
    items: [
      { item, caseIds: [] },
      { item: { kind: 'diagnosis', id: 'd' }, caseIds: [] },
    ],
    toPersonId: OTHER,
  });
  expect(undone).toEqual(back);
});

it('explains what holds it where a page is linked to a case, instead of trying', async () => {
  await renderRouted(
    () => (
      <MoveDialog fromPersonId={from} items={[item]} title="Scan" onClose={() => undefined} onMoved={() => undefined} />
    ),
    {
      'people.list': () => people as never,
      'links.listForDocument': () =>
        [
          { documentId: item.id, documentTitle: 'Scan', target: { kind: 'case', id: 'c' }, targetTitle: 'Knee' },
        ] as never,
    },
    { language: 'fr' },
  );
  expect(await screen.findByText(/une situation ne se déplace pas/)).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('moves what is kept in a case only into a case of the other person, never into none', async () => {
  const opinion = { kind: 'opinion', id: '55555555-5555-4555-8555-555555555555' };
  const cases = [{ id: '66666666-6666-4666-8666-666666666666', title: 'Hip' }];
  const { asked } = await renderRouted(
    () => (
      <MoveDialog fromPersonId={from} items={[item]} title="Scan" onClose={() => undefined} onMoved={() => undefined} />
    ),
    {
      'people.list': () => people as never,
      'cases.list': () => cases as never,
      'links.listForDocument': () => [{ documentId: item.id, target: opinion, targetTitle: 'Dr. Roy' }] as never,
      'links.listForRecord': () => [],
      'filing.move': () => ({ items: [], toPersonId: from }),
    },
  );
  fireEvent.click(await screen.findByRole('radio', { name: /Léo Roy/ }));
  expect(await screen.findByText(/is kept in a case only, so it needs a case of Léo Roy/)).toBeTruthy();
  const confirm = screen.getByRole('button', { name: 'Move to Léo Roy' });
  expect(confirm).toHaveProperty('disabled', true);
  fireEvent.click(await screen.findByRole('combobox', { name: /Case of Léo Roy/ }));
  fireEvent.click(await screen.findByRole('option', { name: 'Hip', hidden: true }));
  fireEvent.click(confirm);
  await waitFor(() => expect(asked.some(({ name }) => name === 'filing.move')).toBe(true));
  const caseIds = [cases[0]?.id];
  expect(asked.find(({ name }) => name === 'filing.move')?.input).toMatchObject({
    items: [
      { item, caseIds },
      { item: opinion, caseIds },
    ],
  });
});

it('asks for a case first where the other person has none to take it', async () => {
  const opinion = { kind: 'opinion', id: opinionId.parse('55555555-5555-4555-8555-555555555555') } as const;
  await renderRouted(
    () => (
      <MoveDialog
        fromPersonId={from}
        items={[opinion]}
        title="Dr. Roy"
        onClose={() => undefined}
        onMoved={() => undefined}
      />
    ),
    { 'people.list': () => people as never, 'cases.list': () => [], 'links.listForRecord': () => [] },
  );
  fireEvent.click(await screen.findByRole('radio', { name: /Léo Roy/ }));
  expect(await screen.findByRole('link', { name: 'Start a case' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Move to Léo Roy' })).toHaveProperty('disabled', true);
});
