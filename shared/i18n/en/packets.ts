/** English: packets. */
export const packets = {} as const;
