import { powerMonitor } from 'electron';
import type { AutoLock } from '../host/auto-lock';

const LOOK_EVERY_MS = 5_000;

/**
 * The vault locks when the computer sleeps or its screen locks, whatever the settings say. Linux tells no program of a
 * locked screen through Electron's events; where its desktop answers when asked, it is asked.
 */
export function lockWithComputer(autoLock: AutoLock): void {
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'] as const) {
    // Electron declares one overload for each name; the listeners are alike.
    powerMonitor.on(event as 'suspend', () => void autoLock.lockNow());
  }
  if (process.platform !== 'linux') return;
  setInterval(() => {
    if (powerMonitor.getSystemIdleState(LOOK_EVERY_MS / 1000) === 'locked') void autoLock.lockNow();
  }, LOOK_EVERY_MS).unref();
}
