import type { PacketPlan } from '@shared/contract/packet-plan';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPlanKeeper, SAVE_AFTER_MS } from '../../../../renderer/features/packets/components/plan-keeper';
import { planOf } from './plan-samples';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keeperOf(save: (plan: PacketPlan) => Promise<void> = async () => undefined) {
  const sent: PacketPlan[] = [];
  const keeper = createPlanKeeper(planOf(), {
    save: (plan) => {
      sent.push(plan);
      return save(plan);
    },
    changed: () => undefined,
  });
  const name = (text: string) =>
    keeper.change((now) => ({ ...now, recipient: { ...now.recipient, name: text } }), 'name');
  return { keeper, sent, name };
}
const namesIn = (plans: readonly PacketPlan[]) => plans.map(({ recipient }) => recipient.name);

it('saves once after the last of several changes', async () => {
  const { keeper, sent, name } = keeperOf();
  name('A');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 50);
  name('Ab');
  await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 50);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(60);
  expect(namesIn(sent)).toEqual(['Ab']);
  expect(keeper.state()).toBe('saved');
  expect(keeper.saved().revision).toBe(1);
});

it('saves what was changed while a save was under way, one after the other', async () => {
  const { keeper, sent, name } = keeperOf(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  name('A');
  const done = keeper.flush();
  name('B');
  expect(namesIn(sent)).toEqual(['A']);
  await vi.advanceTimersByTimeAsync(2100);
  expect(await done).toBe(true);
  expect(namesIn(sent)).toEqual(['A', 'B']);
  expect(keeper.saved().plan.recipient.name).toBe('B');
});

it('does not save before the time is up, and at once when asked to', async () => {
  const { keeper, sent, name } = keeperOf();
  name('A');
  expect(await keeper.flush()).toBe(true);
  expect(sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2 * SAVE_AFTER_MS);
  expect(sent).toHaveLength(1);
});

it('keeps what is on the screen when saving fails, and saves it when tried again', async () => {
  let isBroken = true;
  const { keeper, name } = keeperOf(async () => {
    if (isBroken) throw new Error('disk');
  });
  name('A');
  expect(await keeper.flush()).toBe(false);
  expect(keeper.state()).toBe('failed');
  expect(keeper.plan().recipient.name).toBe('A');
  isBroken = false;
  expect(await keeper.flush()).toBe(true);
  expect(keeper.state()).toBe('saved');
});

it('goes back a step at a time, typing in one field being one step', () => {
  const { keeper, name } = keeperOf();
  keeper.change((now) => ({ ...now, attachesSummary: true }));
  name('A');
  name('Ab');
  expect(keeper.undo()).toBe(true);
  expect(keeper.plan()).toMatchObject({ attachesSummary: true, recipient: { name: null } });
  expect(keeper.undo()).toBe(true);
  expect(keeper.plan()).toEqual(planOf());
  expect(keeper.undo()).toBe(false);
});

it('calls a change that changes nothing no change', () => {
  const { keeper } = keeperOf();
  expect(keeper.change((now) => ({ ...now }))).toBe(false);
  expect(keeper.canUndo()).toBe(false);
});

it('takes over what the core says, but never over an unsaved change', async () => {
  const { keeper, name } = keeperOf();
  const other = planOf({ pageSize: 'a4' });
  name('A');
  keeper.adopt(other);
  expect(keeper.plan().pageSize).toBe('letter');
  await keeper.flush();
  keeper.adopt(other);
  expect(keeper.plan()).toBe(other);
});

it('goes back to what was before the core made another plan', () => {
  const { keeper } = keeperOf();
  const before = keeper.plan();
  keeper.replace(planOf({ template: 'oncology' }));
  expect(keeper.state()).toBe('saved');
  expect(keeper.undoTo(before)).toBe(true);
  expect(keeper.plan().template).toBe('general');
  expect(keeper.state()).toBe('unsaved');
});

it('keeps a hundred steps back, plans made anew among them', async () => {
  const { keeper } = keeperOf();
  const named = (name: string): PacketPlan => ({ ...planOf(), recipient: { ...planOf().recipient, name } });
  for (let number = 1; number <= 120; number++) keeper.replace(named(`${number}`));
  let steps = 0;
  while (keeper.undo()) steps++;
  expect(steps).toBe(100);
});
