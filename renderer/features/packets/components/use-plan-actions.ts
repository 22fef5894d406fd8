import type { CaseId, DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan, RedactedArea } from '@shared/contract/packet-plan';
import type { PreflightFinding } from '@shared/contract/packets';
import { useText } from '../../../i18n/use-text';
import { useCommand } from '../../../lib/api';
import { useRecognition } from '../../../lib/use-recognition';
import { useUndo } from '../../../lib/use-undo';
import type { PlanKeeper } from './plan-keeper';
import { mendPlan } from './plan-mends';

const isSameArea = (left: RedactedArea, right: RedactedArea): boolean => JSON.stringify(left) === JSON.stringify(right);

/** What the panels beside the preview do to the plan; what takes something away offers undo. */
export function usePlanActions(caseId: CaseId, keeper: PlanKeeper, documents: ReadonlyMap<DocumentId, Document>) {
  const { t } = useText();
  const offerUndo = useUndo();
  const recognition = useRecognition();
  const template = useCommand('packets.applyTemplate');
  const offerBack = (message: string, before: PacketPlan) =>
    offerUndo({ message, undo: async () => keeper.undoTo(before) });
  const changeAndOffer = (update: (plan: PacketPlan) => PacketPlan, message: string) => {
    const before = keeper.plan();
    if (keeper.change(update)) offerBack(message, before);
  };
  const withoutArea = (area: RedactedArea) => (now: PacketPlan) => ({
    ...now,
    redactedAreas: now.redactedAreas.filter((one) => !isSameArea(one, area)),
  });
  return {
    offerBack,
    /** Findings of one code that are mended alike. */
    mend: (findings: readonly PreflightFinding[]) => {
      const known = findings.flatMap((finding) => {
        const document = finding.documentId ? documents.get(finding.documentId) : undefined;
        return document ? [{ finding, document }] : [];
      });
      const [first] = known;
      if (!first) return;
      if (first.finding.mend?.kind === 'read_text') return recognition.read(known.map(({ document }) => document));
      const what = t(`packets.check.short.${first.finding.code}`);
      const mendAll = (now: PacketPlan) =>
        known.reduce((plan, { finding, document }) => mendPlan(plan, finding, document.pageCount), now);
      changeAndOffer(mendAll, t('packets.check.mended', { what }));
    },
    leave: (keys: readonly string[]) => void keeper.change((now) => ({ ...now, leftAsIs: [...now.leftAsIs, ...keys] })),
    lookAgain: (key: string) =>
      void keeper.change((now) => ({ ...now, leftAsIs: now.leftAsIs.filter((one) => one !== key) })),
    addArea: (area: RedactedArea) =>
      void keeper.change((now) => ({ ...now, redactedAreas: [...now.redactedAreas, area] })),
    /** On the page itself, where drawing it again is as quick as undo. */
    eraseArea: (area: RedactedArea) => void keeper.change(withoutArea(area)),
    removeArea: (area: RedactedArea) => changeAndOffer(withoutArea(area), t('packets.redact.areaRemoved')),
    addWord: (word: string) =>
      void keeper.change((now) =>
        now.redactedWords.includes(word) ? now : { ...now, redactedWords: [...now.redactedWords, word] },
      ),
    removeWord: (word: string) =>
      changeAndOffer(
        (now) => ({ ...now, redactedWords: now.redactedWords.filter((one) => one !== word) }),
        t('packets.redact.wordRemoved', { word }),
      ),
    applyTemplate: async (specialty: PacketPlan['template']) => {
      if (!(await keeper.flush())) return;
      const before = keeper.plan();
      const take = ({ plan }: { readonly plan: PacketPlan }) => {
        keeper.replace(plan);
        offerBack(t('packets.options.templateApplied'), before);
      };
      template.mutate({ caseId, template: specialty }, { onSuccess: take });
    },
  };
}
