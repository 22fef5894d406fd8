import type { TimelineEntry } from '@shared/contract/timeline';

export type TimelineKind = TimelineEntry['kind'];
/** In the order of the switches: what is known about the person, then what was done, then the papers. */
export const KINDS: readonly TimelineKind[] = [
  'diagnosis',
  'test_result',
  'treatment',
  'procedure',
  'medication',
  'allergy',
  'immunization',
  'family_history',
  'referral',
  'referral_step',
  'authorization',
  'record_request',
  'material_loan',
  'packet',
  'consultation',
  'opinion',
  'decision',
  'document',
];
