/** English: jobs. */
export const jobs = {} as const;
