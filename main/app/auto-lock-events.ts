import { powerMonitor } from 'electron';
import type { AutoLock } from '../host/auto-lock';

/** The vault locks when the computer sleeps or its screen locks, whatever the settings say. */
export function lockWithComputer(autoLock: AutoLock): void {
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'] as const) {
    // Electron declares one overload for each name; the listeners are alike.
    powerMonitor.on(event as 'suspend', () => void autoLock.lockNow());
  }
}
