import { useCallback, useState } from 'react';

const read = (key: string): number => Number(window.localStorage.getItem(key) ?? Number.NaN);

/** A pane's width in pixels, remembered on this computer; holds nothing about a person. */
export function useStoredSize(
  key: string,
  initial: number,
  { least, most }: { readonly least: number; readonly most: number },
): readonly [number, (size: number) => void] {
  const within = useCallback((size: number) => Math.round(Math.min(most, Math.max(least, size))), [least, most]);
  const [size, setSize] = useState(() => {
    const stored = read(key);
    return Number.isFinite(stored) && stored > 0 ? within(stored) : initial;
  });
  const change = useCallback(
    (next: number) => {
      const fitted = within(next);
      setSize(fitted);
      window.localStorage.setItem(key, String(fitted));
    },
    [key, within],
  );
  return [size, change];
}
