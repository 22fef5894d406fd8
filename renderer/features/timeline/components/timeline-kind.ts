import type { TimelineEntry } from '@shared/contract/timeline';

export type TimelineKind = TimelineEntry['kind'];
/** In the order they are offered. */
export const KINDS: readonly TimelineKind[] = ['diagnosis', 'test_result', 'referral', 'document'];
