import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AutoLock, startAutoLock } from '../../../main/host/auto-lock';
import { openTestCore, type TestCore } from '../../support/host-core';

let test: TestCore;
let autoLock: AutoLock | null = null;
beforeEach(async () => {
  test = await openTestCore();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(async () => {
  autoLock?.stop();
  vi.useRealTimers();
  await test.end();
});

const state = async () => {
  const answer = await test.core.invoke('vault.state', {});
  return answer.ok ? answer.value.state : answer.failure.code;
};

const MINUTE = 60_000;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('locks after the minutes of the settings without the user, and not before', async () => {
  await test.core.invoke('settings.update', { autoLockMinutes: 5 });
  autoLock = startAutoLock(test.core);
  await pass(4 * MINUTE);
  autoLock.touch();
  await pass(4 * MINUTE);
  expect(await state()).toBe('open');
  await pass(MINUTE);
  expect(await state()).toBe('locked');
});

it('lets a save that takes longer come to its end', async () => {
  await test.core.invoke('settings.update', { autoLockMinutes: 5 });
  const save = { isRunning: true };
  autoLock = startAutoLock({ ...test.core, isSaving: () => save.isRunning });
  await pass(20 * MINUTE);
  expect(await state()).toBe('open');
  save.isRunning = false;
  await pass(5 * MINUTE);
  expect(await state()).toBe('locked');
});

it('never locks by itself when the settings say never', async () => {
  await test.core.invoke('settings.update', { autoLockMinutes: 0 });
  autoLock = startAutoLock(test.core);
  await pass(60 * MINUTE);
  expect(await state()).toBe('open');
});

it('locks when the computer has slept, whatever the settings say', async () => {
  await test.core.invoke('settings.update', { autoLockMinutes: 0 });
  autoLock = startAutoLock(test.core);
  await pass(MINUTE);
  // Timers stand still meanwhile.
  vi.setSystemTime(Date.now() + 2 * MINUTE);
  expect(await state()).toBe('open');
  await pass(5_000);
  expect(await state()).toBe('locked');
});

it('locks at once when told that the computer sleeps or its screen locks', async () => {
  autoLock = startAutoLock(test.core);
  await autoLock.lockNow();
  expect(await state()).toBe('locked');
});
