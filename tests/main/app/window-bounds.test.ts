import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReachable, readWindow, writeWindow } from '../../../main/app/window-bounds';
import { temporaryFolder } from '../../support/vault';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ x, y, width: 1280, height: 860 });

describe('the remembered window', () => {
  it('comes back as it was left', () => {
    const { path, remove } = temporaryFolder();
    const file = join(path, 'window.json');
    const left = { bounds: at(40, 60), isMaximized: true };
    writeWindow(file, left);
    expect(readWindow(file)).toEqual(left);
    remove();
  });

  it('is forgotten when the file is missing, broken or nonsense', () => {
    const { path, remove } = temporaryFolder();
    const file = join(path, 'window.json');
    expect(readWindow(file)).toBeNull();
    for (const text of ['', '{', '{"bounds":{"x":0,"y":0,"width":-5,"height":1e9},"isMaximized":false}']) {
      writeFileSync(file, text);
      expect(readWindow(file)).toBeNull();
    }
    remove();
  });

  it('is reachable while its title bar is on a screen, and not after that screen is unplugged', () => {
    expect(isReachable(at(100, 100), [screen])).toBe(true);
    expect(isReachable(at(1850, 100), [screen])).toBe(false);
    expect(isReachable(at(2000, 100), [screen])).toBe(false);
    expect(isReachable(at(2000, 100), [screen, { ...screen, x: 1920 }])).toBe(true);
    expect(isReachable(at(100, -500), [screen])).toBe(false);
  });
});
