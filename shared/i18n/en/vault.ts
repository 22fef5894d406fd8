/** English: vault. */
export const vault = {} as const;
