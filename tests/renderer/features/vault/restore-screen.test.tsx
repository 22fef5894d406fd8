import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RestoreScreen } from '../../../../renderer/features/vault/restore-screen';
import { renderConnected } from '../../connected';

const FILE = '/media/stick/dossier-20261122-150000.dossier-backup';

async function draw(hasVault: boolean, setAsideAs: string | null = null) {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  const view = await renderConnected(<RestoreScreen hasVault={hasVault} onBack={() => undefined} onDone={done} />, {
    'vault.restore': () => ({ setAsideAs }),
  });
  return { ...view, isDone: () => isDone };
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input:not([type=radio])' }), { target: { value } });
const submit = () => screen.getByRole('button', { name: 'Restore' });

describe('restoring a backup', () => {
  it('needs the place and the passphrase, then leads into the application', async () => {
    const { asked, isDone } = await draw(false);
    expect(submit()).toHaveProperty('disabled', true);
    type(/The backup, or the folder/, FILE);
    type('Passphrase', 'four cedar boats drift');
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.click(submit());
    fireEvent.click(await screen.findByRole('button', { name: 'Open Dossier' }));
    expect(isDone()).toBe(true);
    expect(asked).toEqual([
      {
        name: 'vault.restore',
        input: { path: FILE, unlock: { with: 'passphrase', passphrase: 'four cedar boats drift' }, setAside: false },
      },
    ]);
  });

  it('takes the recovery words, sent by Enter', async () => {
    const { asked } = await draw(false);
    type(/The backup, or the folder/, FILE);
    fireEvent.click(screen.getByText('Recovery words'));
    const words = await screen.findByRole('textbox', { name: 'Recovery words' });
    fireEvent.change(words, { target: { value: 'vinun rajam' } });
    fireEvent.keyDown(words, { key: 'Enter' });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]?.input).toMatchObject({ unlock: { with: 'recovery', recoveryCode: 'vinun rajam' } });
  });

  it('puts a backup in the place of a vault only after a yes, and says where that is kept', async () => {
    const { asked } = await draw(true, 'vault-before-restore-20261122-150000');
    type(/The backup, or the folder/, FILE);
    type('Passphrase', 'four cedar boats drift');
    expect(submit()).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(submit());
    expect(await screen.findByText(/vault-before-restore-20261122-150000/)).toBeTruthy();
    expect(asked[0]?.input).toMatchObject({ setAside: true });
  });
});
