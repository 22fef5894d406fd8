import { z } from 'zod';
import { caseId, type DocumentId, line, type RecordRequestId } from './common';
import { command, query } from './operation';

export const checklistState = z.enum(['have', 'requested', 'missing', 'not_applicable']);
export type ChecklistState = z.infer<typeof checklistState>;
/** Codes of `shared/domain/checklist`; wording in the catalogues. */
export const checklistCode = z.string().regex(/^[a-z_]{1,60}$/);

export type ChecklistItem = {
  readonly code: string;
  readonly state: ChecklistState;
  readonly why:
    | { readonly kind: 'filed'; readonly documentIds: readonly DocumentId[] }
    | { readonly kind: 'recorded'; readonly count: number }
    | { readonly kind: 'requested'; readonly requestId: RecordRequestId; readonly dueOn: string | null }
    | { readonly kind: 'nothing_found' }
    /** Documents of the person that would answer it and are not in the case. */
    | { readonly kind: 'filed_elsewhere'; readonly documentIds: readonly DocumentId[] }
    | { readonly kind: 'set_by_hand'; readonly note: string | null };
};

export const checklistContract = {
  /**
   * In the order a specialist's office asks, by the case's specialty; filled from what is filed and requested. Blood work
   * counts as recent for 12 months, the product's own habit: no source sets a period.
   */
  'checklist.list': query<readonly ChecklistItem[]>()({ input: z.strictObject({ caseId }), failures: ['not_found'] }),
  /** A person's word goes before what was found; `state: null` takes it back. */
  'checklist.set': command<readonly ChecklistItem[]>()({
    input: z.strictObject({ caseId, code: checklistCode, state: checklistState.nullable(), note: line(300) }),
    failures: ['not_found', 'unknown_item'],
  }),
};
