import { z } from 'zod';
import { type CaseId, type PersonId, type ProviderId, personId } from './common';
import { query } from './operation';
import type { RecordEntry } from './timeline';

/** Something the family wrote down themselves, whose own words begin with those that are searched. */
export type RecordHit =
  | { readonly kind: 'case'; readonly personId: PersonId; readonly caseId: CaseId; readonly title: string }
  | { readonly kind: 'question'; readonly personId: PersonId; readonly caseId: CaseId; readonly text: string }
  /** Of the person's care team. */
  | {
      readonly kind: 'provider';
      readonly personId: PersonId;
      readonly providerId: ProviderId;
      readonly name: string;
      readonly specialty: string | null;
    }
  | { readonly kind: 'record'; readonly personId: PersonId; readonly entry: RecordEntry };

export const searchContract = {
  /** Cases, their questions, care providers, then records, newest first; at most 100. `personId: null` for everyone's. */
  'search.records': query<readonly RecordHit[]>()({
    input: z.strictObject({ text: z.string().trim().max(400), personId: personId.nullable() }),
  }),
};
