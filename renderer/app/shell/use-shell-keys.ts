import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { hasMod } from '../../lib/platform';
import { togglePalette } from './palette-store';
import { isTyping, matchesKeys } from './shortcut';
import { useActions } from './use-actions';

/** Binds every action's shortcut. Those without Ctrl, Cmd or Alt, and undo, keep out of fields. */
export function useShellKeys() {
  const [isKeyMapOpen, { open: openKeyMap, close: closeKeyMap }] = useDisclosure(false);
  const actions = useActions(openKeyMap);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      if (hasMod(event) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        togglePalette();
        return;
      }
      const action = actions.find(({ keys }) => keys && matchesKeys(event, keys));
      if (!action) return;
      // A dialog owns the keyboard while it is open, except when somebody comes in.
      if (action.id !== 'lock' && document.querySelector('[aria-modal="true"]')) return;
      const isOfField = action.id === 'undo' || action.id === 'keys';
      if (isOfField && isTyping(event)) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions]);
  return { isKeyMapOpen, openKeyMap, closeKeyMap };
}
