import type { PersonId } from '@shared/contract/common';
import type { PersonInput } from '@shared/contract/people';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PersonForm } from '../../../../renderer/features/people/person-form';
import { newPersonValues } from '../../../../renderer/features/people/person-values';
import { renderPart } from '../../render';

let forms = 0;
async function form(language: 'en' | 'fr' = 'en') {
  const saved: PersonInput[] = [];
  await renderPart(
    <PersonForm
      // Each its own: what is left unsaved in one comes back in the next of the same person.
      personId={`person ${forms++}` as PersonId}
      initialValues={newPersonValues(1)}
      isBusy={false}
      error={null}
      onSave={(input) => saved.push(input)}
      onCancel={() => undefined}
    />,
    language,
  );
  const type = (label: RegExp, value: string) => {
    const field = screen.getByLabelText(label);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  };
  const save = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  return { saved, type, save };
}

describe('the person form', () => {
  it('saves two names alone, with everything else not given', async () => {
    const { saved, type, save } = await form();
    type(/Given name/, ' Thomas ');
    type(/Family name/, 'Tremblay');
    save('Save');
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({
      givenName: 'Thomas',
      familyName: 'Tremblay',
      birthDate: null,
      actingFor: null,
      phone: null,
    });
  });

  it('says in French what is missing, at the field, and moves there', async () => {
    const { saved, type, save } = await form('fr');
    type(/Prénom(?! usuel)/, 'Thomas');
    save('Enregistrer');
    expect(saved).toHaveLength(0);
    expect(screen.getByText('Veuillez remplir ce champ.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Nom de famille/)));
  });

  it('refuses a birth date that does not exist', async () => {
    const { saved, type, save } = await form();
    type(/Given name/, 'Thomas');
    type(/Family name/, 'Tremblay');
    type(/Birth date/, '1970-02-30');
    save('Save');
    expect(saved).toHaveLength(0);
    expect(screen.getByText(/a date that exists/)).toBeTruthy();
  });

  it('points out an unusual health number and saves it all the same', async () => {
    const { saved, type, save } = await form();
    type(/Given name/, 'Margaret');
    type(/Family name/, 'Okafor');
    type(/Province or territory/, 'ON');
    type(/Health card number/, '9876543210');
    expect(screen.getByText(/one digit may be mistyped/)).toBeTruthy();
    save('Save');
    expect(saved[0]?.healthNumber).toBe('9876-543-210');
  });

  it('groups a right number as its card does, without a warning', async () => {
    const { type } = await form();
    type(/Province or territory/, 'BC');
    type(/Personal Health Number/, '9698658215');
    expect(screen.getByDisplayValue('9698 658 215')).toBeTruthy();
    expect(screen.queryByText(/Compare it with the card/)).toBeNull();
  });
});
