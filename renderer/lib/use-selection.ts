import { useCallback, useMemo, useRef, useState } from 'react';

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** Chooses or leaves one; with the keys of the list in their order, also all from the one pressed before. */
  readonly toggle: (key: string, range?: readonly string[] | null) => void;
  readonly add: (keys: readonly string[]) => void;
  readonly clear: () => void;
};

/** Which rows of a list are chosen, by key. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const toggle = useCallback((key: string, range: readonly string[] | null = null) => {
    const from = last.current === null || range === null ? -1 : range.indexOf(last.current);
    const to = range?.indexOf(key) ?? -1;
    const keys = range && from >= 0 && to >= 0 ? range.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    last.current = key;
    setChosen((before) => {
      const isChosen = !before.has(key);
      const next = new Set(before);
      for (const one of keys) {
        if (isChosen) next.add(one);
        else next.delete(one);
      }
      return next;
    });
  }, []);
  const add = useCallback((keys: readonly string[]) => {
    last.current = keys.at(-1) ?? last.current;
    setChosen((before) => new Set([...before, ...keys]));
  }, []);
  const clear = useCallback(() => {
    last.current = null;
    setChosen(new Set());
  }, []);
  return useMemo(() => ({ chosen, toggle, add, clear }), [chosen, toggle, add, clear]);
}
