import { z } from 'zod';
import { caseId, diagnosisId, documentId, referralId, testResultId } from './common';

/** What a document, or one page of it, can be linked to. */
export const recordRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), id: caseId }),
  z.strictObject({ kind: z.literal('diagnosis'), id: diagnosisId }),
  z.strictObject({ kind: z.literal('test_result'), id: testResultId }),
  z.strictObject({ kind: z.literal('referral'), id: referralId }),
]);
export type RecordRef = z.infer<typeof recordRef>;

/** A place in a document: 1-based page; `area` as fractions of the page's width and height from its top left. */
export const sourcePlace = z.strictObject({
  documentId,
  page: z.number().int().min(1).max(100_000).nullable(),
  area: z
    .strictObject({
      x: z.number().min(0).max(1),
      y: z.number().min(0).max(1),
      width: z.number().min(0).max(1),
      height: z.number().min(0).max(1),
    })
    .nullable(),
});
export type SourcePlace = z.infer<typeof sourcePlace>;
