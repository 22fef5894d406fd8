import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { NoSessionScreen } from '../features/vault/no-session-screen';
import { bridge } from '../lib/bridge';
import { applyCoreEvent, createQueryClient } from '../lib/query-client';
import { useNotify } from '../lib/use-notify';
import { ErrorBoundary } from './error-boundary';
import { SettingsEffect } from './settings-effect';
import { StartGate } from './start-gate';
import { resolveVariables, theme } from './theme';

/** Providers around everything; `isConnected` is false in a browser tab whose one-time address was used already. */
export function App({ isConnected }: { readonly isConnected: boolean }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto">
      <ErrorBoundary>{isConnected ? <Connected /> : <NoSessionScreen />}</ErrorBoundary>
      {/* They outlive the screen that gave them, and are announced as they come: not among its overlays. */}
      <Notifications position="bottom-right" limit={3} withinPortal={false} />
    </MantineProvider>
  );
}

function Connected() {
  const notify = useNotify();
  const [client] = useState(() => createQueryClient((error) => notify.failure(error)));
  useEffect(() => bridge().subscribe((event) => applyCoreEvent(client, event)), [client]);
  return (
    <QueryClientProvider client={client}>
      <SettingsEffect />
      <StartGate />
    </QueryClientProvider>
  );
}
