import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AutoLock, startAutoLock } from '../../../main/host/auto-lock';
import { openTestCore, type TestCore } from '../../support/host-core';

let test: TestCore;
let autoLock: AutoLock | null = null;
beforeEach(async () => {
  test = await openTestCore();
});
afterEach(async () => {
  autoLock?.stop();
  await test.end();
});

const state = async () => {
  const answer = await test.core.invoke('vault.state', {});
  return answer.ok ? answer.value.state : answer.failure.code;
};

it('locks after the minutes of the settings without the user, and not before', async () => {
  let now = 1_000_000;
  await test.core.invoke('settings.update', { autoLockMinutes: 5 });
  autoLock = startAutoLock(test.core, () => now, 5);
  now += 4 * 60_000;
  autoLock.touch();
  now += 4 * 60_000;
  await new Promise((done) => setTimeout(done, 60));
  expect(await state()).toBe('open');
  now += 60_000;
  await vi.waitFor(async () => expect(await state()).toBe('locked'));
});

it('never locks by itself when the settings say never', async () => {
  let now = 1_000_000;
  await test.core.invoke('settings.update', { autoLockMinutes: 0 });
  autoLock = startAutoLock(test.core, () => now, 5);
  now += 24 * 3_600_000;
  await new Promise((done) => setTimeout(done, 60));
  expect(await state()).toBe('open');
});

it('locks at once when the computer sleeps', async () => {
  autoLock = startAutoLock(test.core);
  await autoLock.lockNow();
  expect(await state()).toBe('locked');
});
