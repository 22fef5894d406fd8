import type { CaseId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan } from '@shared/contract/packet-plan';
import { useEffect, useReducer, useRef, useState } from 'react';
import { invoke } from '../../../lib/api';
import { createPlanKeeper, type PlanKeeper } from './plan-keeper';

export type ChangePlan = (change: (plan: PacketPlan) => PacketPlan, group?: string) => boolean;

/**
 * The plan being built: changed at once on the screen, saved a moment later and on leaving. Documents that are filed or
 * go while the screen is open come in or drop out by what the core says.
 */
export function usePacketPlan(caseId: CaseId, initial: PacketPlan, documents: readonly Document[]): PlanKeeper {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [keeper] = useState(() =>
    createPlanKeeper(initial, {
      save: async (plan) => {
        await invoke('packets.saveDraft', { caseId, plan });
      },
      changed: redraw,
    }),
  );
  const ids = documents.map(({ id }) => id).join();
  const known = useRef(ids);
  useEffect(() => {
    if (known.current === ids) return;
    known.current = ids;
    const { revision } = keeper.saved();
    invoke('packets.draft', { caseId, language: initial.languages[0] ?? 'en' }).then(
      ({ plan }) => keeper.saved().revision === revision && keeper.adopt(plan),
      () => undefined, // The list of documents has its own error; the plan stays as it was.
    );
  }, [keeper, caseId, ids, initial]);
  useEffect(() => {
    const leave = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keeper]);
  return keeper;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea');

/** Ctrl/Cmd Z anywhere on the screen but in a field, while no dialog is open; `said` hears that a step was taken back. */
export function useUndoKey(keeper: PlanKeeper, said: () => void): void {
  const latest = useRef(said);
  latest.current = said;
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
      if (!isUndo || isField(event.target) || document.querySelector('[aria-modal="true"]')) return;
      if (!keeper.undo()) return;
      event.preventDefault();
      latest.current();
    };
    // Before the window's own listener, which would undo the last removal from the records.
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [keeper]);
}
