export type BenchSize = 'small' | 'medium' | 'large';

/** One line of a benchmark: what was done, by whom, how long it took and against what. */
export type BenchRow = {
  readonly work: string;
  readonly subject: string;
  readonly wallMs: { readonly min: number; readonly median: number; readonly max: number };
  /** Peak resident memory of the process that did the work; null where it was not measured. */
  readonly peakMiB: number | null;
  /** Median divided by the baseline's median of the same work; null when there is none. */
  readonly ratio: number | null;
  readonly note?: string;
};

export type BenchSuite = {
  readonly name: string;
  run(size: BenchSize): AsyncIterable<BenchRow>;
};
