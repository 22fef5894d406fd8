/** English: terminal. */
export const terminal = {} as const;
