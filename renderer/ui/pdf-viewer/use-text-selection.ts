import { type RefObject, useEffect, useState } from 'react';
import type { QuarterTurn } from './page-area';
import { type PdfSelection, readSelection } from './text-selection';

/** The text selected on the pages once the pointer or key that selects is up; null when nothing is. */
export function useTextSelection(
  pages: RefObject<HTMLElement | null>,
  turn: QuarterTurn,
  isOn: boolean,
): { readonly selection: PdfSelection | null; readonly clear: () => void } {
  const [selection, setSelection] = useState<PdfSelection | null>(null);
  useEffect(() => {
    if (!isOn) return;
    let isDown = false;
    const read = () => setSelection(pages.current ? readSelection(pages.current, turn) : null);
    const down = () => {
      isDown = true;
    };
    const up = () => {
      isDown = false;
      // The browser finishes the selection after the event.
      setTimeout(read, 0);
    };
    const changed = () => {
      if (!isDown || document.getSelection()?.isCollapsed) read();
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    document.addEventListener('selectionchange', changed);
    return () => {
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('selectionchange', changed);
    };
  }, [pages, turn, isOn]);
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setSelection(null);
  };
  return { selection, clear };
}
