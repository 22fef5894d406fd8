import { describe, expect, it } from 'vitest';
import { isTyping, matchesKeys } from '../../../renderer/app/shell/shortcut';

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init });

describe('shortcuts', () => {
  it('want exactly their keys', () => {
    expect(matchesKeys(press(',', { ctrlKey: true }), ['Ctrl', ','])).toBe(true);
    expect(matchesKeys(press(','), ['Ctrl', ','])).toBe(false);
    expect(matchesKeys(press('l', { ctrlKey: true }), ['Ctrl', 'Shift', 'L'])).toBe(false);
    expect(matchesKeys(press('L', { ctrlKey: true, shiftKey: true }), ['Ctrl', 'Shift', 'L'])).toBe(true);
  });

  it('know a digit by its place, whatever Shift writes on this keyboard', () => {
    expect(matchesKeys(press('"', { altKey: true, shiftKey: true, code: 'Digit2' }), ['Alt', 'Shift', '2'])).toBe(true);
    expect(matchesKeys(press('é', { altKey: true, code: 'Digit2' }), ['Alt', '2'])).toBe(true);
  });

  it('take ? however the layout makes it', () => {
    expect(matchesKeys(press('?', { shiftKey: true }), ['?'])).toBe(true);
    expect(matchesKeys(press('?'), ['?'])).toBe(true);
  });

  it('leave fields alone', () => {
    const input = document.body.appendChild(document.createElement('input'));
    let seen: boolean | null = null;
    window.addEventListener('keydown', (event) => {
      seen = isTyping(event);
    });
    input.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
    expect(seen).toBe(true);
  });
});
