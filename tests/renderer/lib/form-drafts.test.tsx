import { TextInput } from '@mantine/core';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { useContractForm } from '../../../renderer/lib/contract-form';
import { FormFrame } from '../../../renderer/ui/form-frame';
import { renderPart } from '../render';

const schema = z.strictObject({ text: z.string().min(1) });

type Props = { readonly name: string; readonly canSave?: boolean };

function Letter({ name, canSave = true }: Props) {
  const [error, setError] = useState<unknown>(null);
  const save = () => setError(canSave ? null : new Error('no'));
  const { form, draft, submit } = useContractForm({ schema, initialValues: { text: '' }, save, name });
  return (
    <FormFrame onSubmit={submit} draft={draft} isBusy={false} error={error} onCancel={() => undefined}>
      <TextInput label="Text" {...form.getInputProps('text')} />
    </FormFrame>
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Text');
const type = (value: string) => fireEvent.change(field(), { target: { value } });
/** Opens the form again and says what it holds, and whether it says so. */
async function again(name: string) {
  const { unmount } = await renderPart(<Letter name={name} />);
  const seen = { text: field().value, isTold: screen.queryByText(/is back/) !== null };
  unmount();
  return seen;
}

it('has what was typed when it is opened again, and says so', async () => {
  const { unmount } = await renderPart(<Letter name="left" />);
  type('a long letter');
  unmount();
  expect(await again('left')).toEqual({ text: 'a long letter', isTold: true });
  expect(await again('another')).toEqual({ text: '', isTold: false });
});

it('starts over when asked, and then has nothing to keep', async () => {
  const first = await renderPart(<Letter name="over" />);
  type('wrong');
  first.unmount();
  const second = await renderPart(<Letter name="over" />);
  fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(field().value).toBe('');
  second.unmount();
  expect(await again('over')).toEqual({ text: '', isTold: false });
});

it('keeps nothing of a form that was saved or cancelled', async () => {
  for (const button of ['Save', 'Cancel']) {
    const { unmount } = await renderPart(<Letter name={button} />);
    type('done with');
    fireEvent.click(screen.getByRole('button', { name: button }));
    unmount();
    expect(await again(button)).toEqual({ text: '', isTold: false });
  }
});

it('keeps what could not be saved', async () => {
  const { unmount } = await renderPart(<Letter name="failed" canSave={false} />);
  type('precious');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  unmount();
  expect((await again('failed')).text).toBe('precious');
});
