/** English: people. */
export const people = {} as const;
