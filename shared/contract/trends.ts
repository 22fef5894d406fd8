import { z } from 'zod';
import { type ObservationId, personId, requiredLine, type TestResultId } from './common';
import { query } from './operation';
import type { SourcePlace } from './records';

/** Observations of one test in one unit; another unit is another series, never converted. */
export type TrendSummary = {
  readonly name: string;
  readonly unit: string | null;
  readonly count: number;
  /** The newest, as printed. */
  readonly last: {
    readonly value: string;
    readonly flag: string | null;
    readonly date: string | null;
    readonly referenceRange: string | null;
  };
  /** Numbers for a small drawing, oldest first; undated values and those that are not numbers are left out. At most 24. */
  readonly points: readonly number[];
};

export type TrendPoint = {
  readonly observationId: ObservationId;
  readonly testResultId: TestResultId;
  readonly date: string | null;
  /** As printed. */
  readonly value: string;
  readonly unit: string | null;
  readonly referenceRange: string | null;
  readonly flag: string | null;
  /** Null where the value is not a number. */
  readonly number: number | null;
  /** `<` or `>` where the report printed a bound instead of a value. */
  readonly comparator: '<' | '<=' | '>' | '>=' | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Where it was read from; the area is that of a link to the very page. */
  readonly source: SourcePlace | null;
};

export const trendsContract = {
  /** By name, then unit. */
  'trends.list': query<readonly TrendSummary[]>()({ input: z.strictObject({ personId }) }),
  /** Oldest first, undated last. */
  'trends.get': query<readonly TrendPoint[]>()({
    input: z.strictObject({ personId, name: requiredLine(200), unit: z.string().trim().max(60).nullable() }),
  }),
};
