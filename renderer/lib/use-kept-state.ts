import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** Forgotten with everything read from the vault when it locks. */
const KEPT = 'screen.kept';

/**
 * Like `useState`, but what a screen was set to is there again when the reader comes back to it. `name` says which
 * screen's and whose; a component that may change it is given it as its key too.
 */
export function useKeptState<State>(name: string, initial: State): readonly [State, (next: State) => void] {
  const client = useQueryClient();
  const [state, setState] = useState<State>(() => client.getQueryData<State>([KEPT, name]) ?? initial);
  const keep = useCallback(
    (next: State) => {
      setState(next);
      client.setQueryDefaults([KEPT], { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData([KEPT, name], next);
    },
    [client, name],
  );
  return [state, keep];
}
