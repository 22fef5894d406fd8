import { z } from 'zod';
import { caseId, consultationId, language, recordRequestId } from './common';

/** Small documents made on demand: a PDF to print, or an appointment for a calendar (iCalendar, RFC 5545). */
export const printableRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request_letter'), id: recordRequestId, language }),
  z.strictObject({ kind: z.literal('questions'), caseId, language }),
  z.strictObject({ kind: z.literal('appointment'), id: consultationId, language }),
]);
export type PrintableRequest = z.infer<typeof printableRequest>;

/** What an address made by `printableAddress` asks for; null for any other. */
export function parsePrintableAddress(pathname: string, language: string | null): PrintableRequest | null {
  const [, kind, id] = /^\/content\/printables\/([a-z_]+)\/([\w-]+)$/.exec(pathname) ?? [];
  const parsed = printableRequest.safeParse({ kind, language, ...(kind === 'questions' ? { caseId: id } : { id }) });
  return parsed.success ? parsed.data : null;
}
