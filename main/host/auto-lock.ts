import type { Core } from '../core/core';

const CHECK_EVERY_MS = 5_000;
/** Nothing but sleep keeps a timer waiting this long. */
const SLEPT_MS = 60_000;

export type AutoLock = {
  /** The user did something. */
  touch(): void;
  /** Locks now if the vault is open; for suspend and screen lock. */
  lockNow(): Promise<void>;
  stop(): void;
};

/**
 * Locks the vault after the settings' number of minutes without the user, and when the computer has slept. A running
 * job or save counts as the user: locking would cut it short.
 */
export function startAutoLock(core: Pick<Core, 'invoke' | 'subscribe' | 'isSaving'>): AutoLock {
  let lastActive = Date.now();
  const touch = () => {
    lastActive = Date.now();
  };
  const stopListening = core.subscribe((event) => {
    if (event.type === 'vault' || (event.type === 'job' && event.job.status === 'running')) touch();
  });
  const lockNow = async () => {
    const state = await core.invoke('vault.state', {});
    if (state.ok && state.value.state === 'open') await core.invoke('vault.lock', {});
  };
  let checkedAt = Date.now();
  const check = async () => {
    const hasSlept = Date.now() - checkedAt >= SLEPT_MS;
    checkedAt = Date.now();
    if (hasSlept) return lockNow();
    if (core.isSaving()) touch();
    const settings = await core.invoke('settings.get', {});
    const minutes = settings.ok ? settings.value.autoLockMinutes : 5;
    if (minutes > 0 && Date.now() - lastActive >= minutes * 60_000) await lockNow();
  };
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  timer.unref();
  return {
    touch,
    lockNow,
    stop() {
      clearInterval(timer);
      stopListening();
    },
  };
}
