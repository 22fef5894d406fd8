import { hasMod, modKey } from '../../lib/platform';

/** True when the keys pressed are exactly these, whatever the keyboard's layout makes of a digit with Shift or Alt. */
export function matchesKeys(event: KeyboardEvent, keys: readonly string[]): boolean {
  const main = keys.at(-1) ?? '';
  const wants = (name: string) => keys.includes(name);
  if (hasMod(event) !== wants(modKey()) || event.altKey !== wants('Alt')) return false;
  if (main === '?') return event.key === '?';
  if (event.shiftKey !== wants('Shift')) return false;
  if (/^\d$/.test(main)) return event.code === `Digit${main}`;
  return event.key.toLowerCase() === main.toLowerCase();
}

/** True where keys belong to what is being typed. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
