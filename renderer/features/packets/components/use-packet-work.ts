import type { CaseId, Language } from '@shared/contract/common';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { PacketDraft } from '@shared/contract/packets';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { invoke, type OperationError } from '../../../lib/api';

/*
 * What the core answers about the plan. None of it outlives the screen: the case may gain documents while the reader is
 * elsewhere, and an old answer must not meet them on coming back. The keys name no noun: the plan on the screen is the
 * newest, and what the core says after each save must not overtake it.
 */

/** What is suggested becomes the case's own at once: the preview shows what is saved. */
async function savedDraft(caseId: CaseId, language: Language): Promise<PacketDraft> {
  const draft = await invoke('packets.draft', { caseId, language });
  return draft.isSaved ? draft : invoke('packets.saveDraft', { caseId, plan: draft.plan });
}

/** The case's packet as it was left, read anew at each visit; `language` is that of one never changed, null while unknown. */
export function usePacketDraft(caseId: CaseId, language: Language | null) {
  return useQuery<PacketDraft, OperationError>({
    queryKey: ['packetWork', 'draft', caseId],
    queryFn: language === null ? skipToken : () => savedDraft(caseId, language),
    gcTime: 0,
  });
}

type Saved = { readonly plan: PacketPlan; readonly revision: number };
type OfPlan = { readonly caseId: CaseId; readonly plan: PacketPlan };

/** Asked anew for each plan that was saved; the answer before stays until the next one is there. */
function useOfPlan<Value>(
  name: string,
  caseId: CaseId,
  { plan, revision }: Saved,
  ask: (input: OfPlan) => Promise<Value>,
  isEnabled = true,
) {
  return useQuery<{ readonly revision: number; readonly value: Value }, OperationError>({
    queryKey: ['packetWork', name, caseId, revision],
    queryFn: async () => ({ revision, value: await ask({ caseId, plan }) }),
    placeholderData: keepPreviousData,
    gcTime: 0,
    enabled: isEnabled,
  });
}

/** Where everything stands. */
export const useOutline = (caseId: CaseId, saved: Saved) =>
  useOfPlan('outline', caseId, saved, (input) => invoke('packets.outline', input));

export const usePreflight = (caseId: CaseId, saved: Saved) =>
  useOfPlan('preflight', caseId, saved, (input) => invoke('packets.preflight', input));

/** Asked only while scans are to be drawn at fewer pixels. */
export const useExpectedSaving = (caseId: CaseId, saved: Saved) =>
  useOfPlan(
    'saving',
    caseId,
    saved,
    (input) => invoke('packets.expectedSaving', input),
    saved.plan.delivery.reduceToDpi !== null && saved.plan.delivery.preset !== 'fax',
  );

/** Asked only while there are words to look for. */
export const useFoundWords = (caseId: CaseId, saved: Saved) =>
  useOfPlan('words', caseId, saved, (input) => invoke('packets.findWords', input), saved.plan.redactedWords.length > 0);
