/** English: packet-pages. */
export const packetPages = {} as const;
