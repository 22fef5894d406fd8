import type { CaseId, OpinionId } from '@shared/contract/common';
import type { OpinionAspect } from '@shared/contract/opinions';
import type { OpinionJudgement } from '@shared/domain/opinion-comparison';
import { and, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '../../db/handles';
import { decisions, opinionJudgements } from '../../db/schema';

type Pair = { readonly firstId: OpinionId; readonly secondId: OpinionId };

const isPair = ({ firstId, secondId }: Pair) =>
  and(eq(opinionJudgements.firstId, firstId), eq(opinionJudgements.secondId, secondId));

/** What a person judged of these two, in this order. */
export const judgementsOf = (db: ReadDb, pair: Pair): readonly OpinionJudgement[] =>
  db
    .select({ aspect: opinionJudgements.aspect, mark: opinionJudgements.mark })
    .from(opinionJudgements)
    .where(isPair(pair))
    .all();

export function saveJudgement(db: WriteDb, pair: Pair, aspect: OpinionAspect, mark: 'agree' | 'differ' | null): void {
  db.delete(opinionJudgements)
    .where(and(isPair(pair), eq(opinionJudgements.aspect, aspect)))
    .run();
  if (mark !== null)
    db.insert(opinionJudgements)
      .values({ ...pair, aspect, mark })
      .run();
}

export type DecisionRow = typeof decisions.$inferSelect;

export const findDecision = (db: ReadDb, caseId: CaseId): DecisionRow | null =>
  db.select().from(decisions).where(eq(decisions.caseId, caseId)).get() ?? null;

export const saveDecision = (db: WriteDb, row: DecisionRow): void => {
  db.insert(decisions).values(row).onConflictDoUpdate({ target: decisions.caseId, set: row }).run();
};
