import type { PacketPlan } from '@shared/contract/packet-plan';

/** How long the screen waits for the next change before it saves, in milliseconds. */
export const SAVE_AFTER_MS = 400;
const MOST_STEPS_BACK = 100;

export type PlanKeeperOptions = {
  readonly save: (plan: PacketPlan) => Promise<void>;
  /** Called whenever anything that the keeper answers may differ. */
  readonly changed: () => void;
};

export type PlanKeeper = {
  plan(): PacketPlan;
  /** The plan that the core holds, and how often it took another; reading anew starts from it. */
  saved(): { readonly plan: PacketPlan; readonly revision: number };
  state(): 'saved' | 'unsaved' | 'failed';
  error(): unknown;
  canUndo(): boolean;
  /** False when nothing changed. Changes of one `group` in a row, such as typing, are one step back. */
  change(update: (plan: PacketPlan) => PacketPlan, group?: string): boolean;
  /** Goes one step back; false when there is none. */
  undo(): boolean;
  /** Goes back to what `plan` was; true when it is still a step back. */
  undoTo(plan: PacketPlan): boolean;
  /** Takes over what the core says, unless something here is still unsaved. */
  adopt(plan: PacketPlan): void;
  /** Takes over a plan that the core just made and keeps the one before as a step back. */
  replace(plan: PacketPlan): void;
  /** Resolves true once the core holds what the screen shows; false when it could not be saved. */
  flush(): Promise<boolean>;
};

const same = (left: PacketPlan, right: PacketPlan): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Holds one plan between the screen and the core. One save runs at a time, always of the newest plan. */
export function createPlanKeeper(initial: PacketPlan, { save, changed }: PlanKeeperOptions): PlanKeeper {
  let plan = initial;
  let saved = { plan: initial, revision: 0 };
  let past: readonly { readonly plan: PacketPlan; readonly group: string | null }[] = [];
  let error: unknown = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<boolean> | null = null;

  const isSaved = () => saved.plan === plan;
  const keepStep = (group: string | null) => {
    past = [...past.slice(1 - MOST_STEPS_BACK), { plan, group }];
  };
  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const saveOnce = async (): Promise<boolean> => {
    const sent = plan;
    try {
      await save(sent);
    } catch (reason) {
      error = reason;
      changed();
      return false;
    }
    error = null;
    saved = { plan: sent, revision: saved.revision + 1 };
    changed();
    return true;
  };
  const run = async (): Promise<boolean> => {
    stopTimer();
    while (!isSaved()) if (!(await saveOnce())) return false;
    return true;
  };
  const flush = (): Promise<boolean> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  const show = (next: PacketPlan) => {
    plan = next;
    stopTimer();
    timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
    changed();
  };
  const hold = (next: PacketPlan) => {
    plan = next;
    saved = { plan: next, revision: saved.revision + 1 };
    stopTimer();
    error = null;
    changed();
  };
  return {
    plan: () => plan,
    saved: () => saved,
    state: () => (error !== null ? 'failed' : isSaved() ? 'saved' : 'unsaved'),
    error: () => error,
    canUndo: () => past.length > 0,
    change(update, group) {
      const next = update(plan);
      if (next === plan || same(next, plan)) return false;
      const isSameStep = group !== undefined && past.at(-1)?.group === group;
      if (!isSameStep) keepStep(group ?? null);
      show(next);
      return true;
    },
    undo() {
      const last = past.at(-1);
      if (!last) return false;
      past = past.slice(0, -1);
      show(last.plan);
      return true;
    },
    undoTo(before) {
      const at = past.findIndex((step) => step.plan === before);
      if (at < 0) return false;
      past = past.slice(0, at);
      show(before);
      return true;
    },
    adopt(next) {
      if (isSaved() && !same(next, plan)) hold(next);
    },
    replace(next) {
      keepStep(null);
      hold(next);
    },
    flush,
  };
}
