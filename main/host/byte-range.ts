/** `start` up to but not including `end`; `whole` where no usable range was asked for. */
export type ByteRange = { readonly kind: 'whole' | 'part'; readonly start: number; readonly end: number };

/**
 * Reads a Range header for a body of `size` bytes (RFC 9110, 14.1.2). Several ranges, or a unit other than bytes, are
 * answered with the whole; null means it cannot be satisfied (416).
 */
export function parseByteRange(header: string | null | undefined, size: number): ByteRange | null {
  const whole = { kind: 'whole', start: 0, end: size } as const;
  const match = header ? /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) : null;
  const [, first = '', last = ''] = match ?? [];
  if (!match || (first === '' && last === '')) return whole;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? null : { kind: 'part', start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < start) return whole;
  return start >= size ? null : { kind: 'part', start, end };
}
