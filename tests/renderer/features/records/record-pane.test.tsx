import { personId } from '@shared/contract/common';
import type { Immunization } from '@shared/contract/immunizations';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RecordPlace } from '../../../../renderer/features/records/components/use-record-place';
import { ImmunizationsPage } from '../../../../renderer/features/records/immunizations-page';
import type { Answers } from '../../connected';
import { PERSON, renderRouted } from '../../routed';

const person = personId.parse(PERSON);
const shot = (vaccine: string, givenOn: string | null, number: number): Immunization => ({
  // Ids of the contract's form, told apart by their last digit.
  id: `22222222-2222-4222-8222-22222222222${number}` as Immunization['id'],
  personId: person,
  caseId: null,
  vaccine,
  givenOn,
  dose: null,
  lotNumber: null,
  providerId: null,
  note: null,
  deletedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const ROWS = [shot('Influenza', '2025-10', 1), shot('Tetanus', '2014', 2)];

const open = (answers: Answers = {}, language: 'en' | 'fr' = 'en') =>
  renderRouted(
    (search) => <ImmunizationsPage personId={person} place={search as RecordPlace} />,
    {
      'immunizations.list': () => ROWS,
      'providers.list': () => [],
      'cases.list': () => [],
      'people.get': () => ({ givenName: 'Ada', familyName: 'Roy', preferredName: null, color: 'teal' }) as never,
      'links.listForRecord': () => [],
      ...answers,
    },
    { at: 'immunizations', language },
  );
const rowOf = async (vaccine: string) => (await screen.findByText(vaccine)).closest('button') as HTMLButtonElement;

describe('a list of records', () => {
  it('is sorted newest first and shows a partial date as far as it is known', async () => {
    await open();
    await rowOf('Influenza');
    const cells = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(cells[1]).toContain('Influenza');
    expect(cells[1]).toContain('Oct 2025');
    expect(cells[2]).toContain('2014');
  });

  it('is filtered by letters as a keyboard without accents or ligatures types them', async () => {
    await open({ 'immunizations.list': () => [shot('Vaccin sans œuf', '2025', 1), shot('Tétanos', '2014', 2)] });
    await rowOf('Tétanos');
    const filter = screen.getByPlaceholderText(/^Find /);
    fireEvent.change(filter, { target: { value: 'oeuf' } });
    await waitFor(() => expect(screen.queryByText('Tétanos')).toBeNull());
    expect(screen.getByText('Vaccin sans œuf')).toBeTruthy();
    fireEvent.change(filter, { target: { value: 'tetan' } });
    expect(await screen.findByText('Tétanos')).toBeTruthy();
  });

  it('moves with j and k, edits with e and adds with n', async () => {
    const { path } = await open();
    await rowOf('Influenza');
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.activeElement).toBe(await rowOf('Influenza'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j' });
    expect(document.activeElement).toBe(await rowOf('Tetanus'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'e' });
    await waitFor(() => expect(path()).toContain('edit=true'));
    expect(path()).toContain(String(ROWS[1]?.id));
  });

  it('moves the selected one to the trash with Delete and takes it back by undo', async () => {
    const { asked } = await open({
      'immunizations.delete': () => null,
      'immunizations.restore': () => ROWS[0] as never,
    });
    fireEvent.keyDown(await rowOf('Influenza'), { key: 'Delete' });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(asked.filter(({ name }) => name !== 'immunizations.list').map(({ name }) => name)).toEqual(
        expect.arrayContaining(['immunizations.delete', 'immunizations.restore']),
      ),
    );
  });

  it('narrows by words, without accents or case', async () => {
    await open();
    await rowOf('Influenza');
    fireEvent.change(screen.getByLabelText('Find a vaccine'), { target: { value: 'TÉTAN' } });
    expect(screen.queryByText('Influenza')).toBeNull();
    expect(screen.getByText('Tetanus')).toBeTruthy();
  });

  it('teaches the first step where nothing is recorded, in French too', async () => {
    await open({ 'immunizations.list': () => [] }, 'fr');
    expect(await screen.findByText('Aucun vaccin inscrit')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Ajouter un vaccin' }).length).toBeGreaterThan(0);
  });
});

describe('a new record', () => {
  it('is sent as the contract reads it, with its person and a date as printed', async () => {
    const { asked } = await open({ 'immunizations.create': () => shot('MMR', '2024-03', 3) });
    await rowOf('Influenza');
    fireEvent.keyDown(document.body, { key: 'n' });
    const field = await screen.findByLabelText('Vaccine, as printed');
    fireEvent.change(field, { target: { value: ' MMR ' } });
    fireEvent.change(screen.getByLabelText('Given on'), { target: { value: 'March 2024' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked.some(({ name }) => name === 'immunizations.create')).toBe(true));
    expect(asked.find(({ name }) => name === 'immunizations.create')?.input).toEqual({
      personId: PERSON,
      caseId: null,
      vaccine: 'MMR',
      givenOn: '2024-03',
      dose: null,
      lotNumber: null,
      providerId: null,
      note: null,
    });
  });

  it('is refused at its field while the name is missing', async () => {
    const { asked } = await open();
    await rowOf('Influenza');
    fireEvent.keyDown(document.body, { key: 'n' });
    await screen.findByLabelText('Vaccine, as printed');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Please fill this in.')).toBeTruthy();
    expect(asked.some(({ name }) => name === 'immunizations.create')).toBe(false);
  });
});
