import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * When the link that was followed is gone with its screen, the focus would fall to the top of the window; it goes to
 * the content instead. A link in the rail stays, and keeps the focus.
 */
export function useFocusAfterNavigation(): void {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body)
        document.getElementById('content')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [path]);
}
