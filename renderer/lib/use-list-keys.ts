import { type RefObject, useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="application"]'));

/**
 * Keys of a list that work wherever the focus is on its screen: N adds, unless `onAdd` is null, J goes to its first
 * row. Of several lists on a screen, the one that has the focus answers, else the main one. Put `data-record-list` on
 * `root`.
 */
export function useListKeys(root: RefObject<HTMLElement | null>, onAdd: (() => void) | null, isMain = true): void {
  const latest = useRef(onAdd);
  latest.current = onAdd;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // A dialog owns the keyboard while it is open.
      if (document.querySelector('[aria-modal="true"]')) return;
      const list = (document.activeElement ?? document.body).closest('[data-record-list]');
      if (list ? list !== root.current : !isMain) return;
      if (event.key === 'n' && latest.current) latest.current();
      else if (event.key === 'j' && !list?.contains(document.activeElement?.closest('[data-open]') ?? null))
        root.current?.querySelector<HTMLElement>('[data-open]')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [root, isMain]);
}
