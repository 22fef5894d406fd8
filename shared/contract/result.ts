/** An expected outcome that is not success. `code` is stable snake_case; the renderer turns it into a sentence. */
export type Failure<Code extends string = string> = {
  readonly code: Code;
  /** Counts, ids or dates for the sentence; never names, paths or document text. */
  readonly details?: Readonly<Record<string, string | number>>;
};

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure<Code> };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <Code extends string>(
  code: Code,
  details?: Failure['details'],
): { readonly ok: false; readonly failure: Failure<Code> } => ({
  ok: false,
  failure: details ? { code, details } : { code },
});
