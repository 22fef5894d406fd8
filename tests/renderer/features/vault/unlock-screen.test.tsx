import type { Bridge } from '@shared/contract/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UnlockScreen } from '../../../../renderer/features/vault/unlock-screen';
import { createQueryClient } from '../../../../renderer/lib/query-client';
import { renderPart } from '../../render';

it('sends the recovery words by Enter, as the passphrase is', async () => {
  const asked: unknown[] = [];
  // The screen only ever invokes.
  window.dossier = {
    invoke: (name: string, input: unknown) => {
      asked.push([name, input]);
      return Promise.resolve({ ok: true, value: null });
    },
  } as unknown as Bridge<File>;
  await renderPart(
    <QueryClientProvider client={createQueryClient(() => undefined)}>
      <UnlockScreen slots={['recovery']} onRestore={() => undefined} />
    </QueryClientProvider>,
  );
  const field = screen.getByLabelText('Recovery words');
  fireEvent.change(field, { target: { value: 'vinun rajam' } });
  fireEvent.keyDown(field, { key: 'a' });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toEqual(['vault.unlock', expect.objectContaining({ recoveryCode: 'vinun rajam' })]);
});
