import { TextInput } from '@mantine/core';
import { providerId } from '@shared/contract/common';
import type { Provider } from '@shared/contract/providers';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { useContractForm } from '../../../renderer/lib/contract-form';
import { ProviderField } from '../../../renderer/ui/provider-field';
import { type Answers, renderConnected } from '../connected';

const schema = z.object({ title: z.string(), doctor: providerId.nullable() });
type Values = z.infer<typeof schema>;
const MADE = providerId.parse('33333333-3333-4333-8333-333333333333');

function Form({ onSaved }: { readonly onSaved: (values: Values) => void }) {
  const { form, submit } = useContractForm<Values, Values>({
    schema,
    initialValues: { title: '', doctor: null },
    save: onSaved,
  });
  return (
    <form onSubmit={submit}>
      <TextInput label="Title" {...form.getInputProps('title')} />
      <ProviderField label="Doctor" {...form.getInputProps('doctor')} />
      <button type="submit">Save</button>
    </form>
  );
}

/** The form with "Dr. Roy" typed and added, the core not having answered yet. */
async function addAndWait(create?: Answers['providers.create']) {
  const onSaved = vi.fn<(values: Values) => void>();
  const answers: Answers = { 'providers.list': () => [], ...(create ? { 'providers.create': create } : {}) };
  const view = await renderConnected(<Form onSaved={onSaved} />, answers);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Doctor' });
  field.focus();
  fireEvent.click(field);
  fireEvent.change(field, { target: { value: 'Dr. Roy' } });
  fireEvent.click(await screen.findByRole('option', { name: /Dr. Roy/, hidden: true }));
  return { ...view, onSaved, field, save: () => fireEvent.click(screen.getByRole('button', { name: 'Save' })) };
}

/** An answer that comes when the test says. */
function later() {
  let answer: (provider: Provider) => void = () => undefined;
  const promise = new Promise<Provider>((resolve) => {
    answer = resolve;
  });
  // Only the id and the name are read of it.
  return {
    promise,
    answer: () => answer({ id: MADE, name: 'Dr. Roy', specialty: null, organization: null } as Provider),
  };
}

it('keeps a doctor who is added and saved at once', async () => {
  const made = later();
  const { onSaved, save, field } = await addAndWait(() => made.promise);
  await waitFor(() => expect(field.getAttribute('aria-busy')).toBe('true'));
  save();
  save();
  expect(onSaved).not.toHaveBeenCalled();
  expect(field.value).toBe('Dr. Roy');
  made.answer();
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
  expect(onSaved).toHaveBeenCalledWith({ title: '', doctor: MADE });
  await waitFor(() => expect(field.hasAttribute('aria-busy')).toBe(false));
  expect(field.value).toBe('Dr. Roy');
});

it('does not save without the doctor when adding failed', async () => {
  const { onSaved, save, field } = await addAndWait();
  save();
  await waitFor(() => expect(field.hasAttribute('aria-busy')).toBe(false));
  expect(onSaved).not.toHaveBeenCalled();
  save();
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith({ title: '', doctor: null }));
});

it('does not save a form that was left while a doctor was being added', async () => {
  const made = later();
  const { onSaved, save, unmount } = await addAndWait(() => made.promise);
  save();
  unmount();
  made.answer();
  await made.promise;
  await Promise.resolve();
  expect(onSaved).not.toHaveBeenCalled();
});

it('opens its list for typing, a click or an arrow, and not for the focus alone', async () => {
  await renderConnected(<Form onSaved={() => undefined} />, { 'providers.list': () => [] });
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Doctor' });
  const isOpen = () => field.getAttribute('aria-expanded') === 'true';
  act(() => field.focus());
  expect(isOpen()).toBe(false);
  for (const open of [
    () => fireEvent.change(field, { target: { value: 'Dr. Roy' } }),
    () => fireEvent.click(field),
    () => fireEvent.keyDown(field, { key: 'ArrowDown', code: 'ArrowDown' }),
  ]) {
    open();
    await waitFor(() => expect(isOpen()).toBe(true));
    fireEvent.keyDown(field, { key: 'Escape', code: 'Escape' });
    await waitFor(() => expect(isOpen()).toBe(false));
  }
});
