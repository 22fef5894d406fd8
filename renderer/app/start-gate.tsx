import { useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FirstRunScreen } from '../features/vault/first-run-screen';
import { RestoreScreen } from '../features/vault/restore-screen';
import { StartStateScreen } from '../features/vault/start-state-screen';
import { UnlockScreen } from '../features/vault/unlock-screen';
import { useOperation } from '../lib/api';
import { forgetVaultData } from '../lib/query-client';
import { ErrorState } from '../ui/error-state';
import { createAppRouter } from './routes';

/** Decides what stands in the window: the first run, a named start-up state, the unlock screen, or the application. */
export function StartGate() {
  const client = useQueryClient();
  const vault = useOperation('vault.state', {});
  const [router, setRouter] = useState(createAppRouter);
  // The vault is open from step two of the first run; the sheet of step three must still be seen.
  const [isFirstRun, setFirstRun] = useState(false);
  // Held here: the vault is open as soon as it is restored, and what became of the earlier one must still be read.
  const [restoring, setRestoring] = useState<{ readonly hasVault: boolean } | null>(null);
  const state = vault.data?.state;
  useEffect(() => {
    if (state === 'missing') setFirstRun(true);
    if (state !== undefined && state !== 'open') forgetVaultData(client);
  }, [state, client]);

  if (!vault.data)
    return vault.error ? <ErrorState isPage error={vault.error} onRetry={() => void vault.refetch()} /> : null;
  const enter = () => {
    if (restoring) {
      // What stood open before may not be in the restored vault: a new router begins at home.
      router.history.replace('/');
      setRouter(createAppRouter());
    }
    setRestoring(null);
    setFirstRun(false);
  };
  const restore = (hasVault: boolean) => setRestoring({ hasVault });
  if (restoring) return <RestoreScreen {...restoring} onBack={() => setRestoring(null)} onDone={enter} />;
  if (vault.data.state === 'missing' || isFirstRun)
    return (
      <FirstRunScreen
        keychainAvailable={vault.data.keychainAvailable}
        onDone={enter}
        onRestore={() => restore(false)}
      />
    );
  if (vault.data.state === 'locked') return <UnlockScreen slots={vault.data.slots} onRestore={() => restore(true)} />;
  if (vault.data.state === 'open') return <RouterProvider router={router} />;
  return <StartStateScreen vault={vault.data} onRetry={() => void vault.refetch()} onRestore={() => restore(true)} />;
}
