/** English: cases. */
export const cases = {} as const;
