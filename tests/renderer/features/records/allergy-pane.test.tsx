import { personId } from '@shared/contract/common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AllergyPane } from '../../../../renderer/features/records/components/allergy-pane';
import { PERSON, renderRouted } from '../../routed';

const person = personId.parse(PERSON);
const go = { open: () => undefined, edit: () => undefined, add: () => undefined, close: () => undefined };

const pane = (saidOn: string | null, saidBy: string | null = null) =>
  renderRouted(() => <AllergyPane personId={person} place={{}} go={go} />, {
    'allergies.list': () => [],
    'allergies.noneKnown': () => ({ saidOn, saidBy }),
    'allergies.sayNoneKnown': ({ saidOn: on, saidBy: by }) => ({ saidOn: on, saidBy: by }),
    'providers.list': () => [],
    'cases.list': () => [],
    'people.get': () => ({ givenName: 'Ada', familyName: 'Roy', preferredName: null, color: 'teal' }) as never,
  });

describe('allergies of a person without any recorded', () => {
  it('are not known: an empty list never reads as none', async () => {
    await pane(null);
    expect(await screen.findByText('Allergies: not known yet')).toBeTruthy();
    expect(screen.queryByText('No known allergies')).toBeNull();
  });

  it('read as none only as a statement with its day and whose word it is', async () => {
    await pane('2026-11-22');
    expect(await screen.findByText('No known allergies')).toBeTruthy();
    expect(await screen.findByText(/Said by Ada Roy or the family on November 22, 2026/)).toBeTruthy();
  });

  it('name who said it, where that was written down', async () => {
    await pane('2026-11-22', 'Sophie Roy');
    expect(await screen.findByText(/Said by Sophie Roy on November 22, 2026/)).toBeTruthy();
  });

  it('are said to be none with a day and whose word it is, in one step', async () => {
    const { asked } = await pane(null);
    fireEvent.click(await screen.findByRole('button', { name: 'Say that none are known' }));
    fireEvent.change(await screen.findByLabelText(/On which day/), { target: { value: '2026-05-04' } });
    fireEvent.change(screen.getByLabelText(/Who says so/), { target: { value: 'Sophie Roy' } });
    fireEvent.click(screen.getByRole('button', { name: 'No allergies are known' }));
    await waitFor(() =>
      expect(asked.find(({ name }) => name === 'allergies.sayNoneKnown')?.input).toEqual({
        personId: PERSON,
        saidOn: '2026-05-04',
        saidBy: 'Sophie Roy',
      }),
    );
  });
});
