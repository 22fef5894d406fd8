import { z } from 'zod';
import {
  type CaseId,
  caseId,
  type DocumentId,
  documentId,
  type Instant,
  type JobId,
  type Language,
  language,
  line,
  type PacketId,
  type PersonId,
  packetId,
} from './common';
import { command, query } from './operation';

export const pageSize = z.enum(['letter', 'a4']);

/** One document as chosen for the packet, in packet order. */
const packetItem = z.strictObject({
  documentId,
  /** 1-based pages in order; null for all. */
  pages: z.array(z.number().int().min(1)).min(1).max(10_000).nullable(),
});

export const packetOptions = z.strictObject({
  caseId,
  language,
  pageSize,
  recipient: z.strictObject({ name: line(200), organization: line(200), fax: line(60) }),
  items: z.array(packetItem).max(2000),
  /** Opens only with this password (AES-256) when given; never stored. */
  password: z.string().min(8).max(127).nullable(),
});
export type PacketOptions = z.infer<typeof packetOptions>;

export type PacketManifestEntry = {
  readonly documentId: DocumentId;
  readonly title: string;
  /** Keyed hash of the document's bytes, as stored. */
  readonly contentId: string;
  readonly pages: readonly number[] | null;
  readonly firstPage: number;
  readonly pageCount: number;
  readonly treatment: 'copied' | 'rebuilt' | 'pictures' | 'placeholder';
};
export type Packet = {
  readonly id: PacketId;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly language: Language;
  readonly recipientName: string | null;
  readonly fileName: string;
  readonly pageCount: number;
  readonly byteSize: number;
  /** SHA-256 of the finished file, hex. */
  readonly sha256: string;
  readonly isPasswordProtected: boolean;
  readonly manifest: readonly PacketManifestEntry[];
  readonly createdAt: Instant;
};

export const packetsContract = {
  /** Newest first. */
  'packets.list': query<readonly Packet[]>()({ input: z.strictObject({ caseId }) }),
  'packets.get': query<Packet>()({ input: z.strictObject({ id: packetId }), failures: ['not_found'] }),
  /** The documents of the case in the order a specialist expects (by kind, then date). */
  'packets.suggestItems': query<readonly DocumentId[]>()({
    input: z.strictObject({ caseId }),
    failures: ['not_found'],
  }),
  /** Starts the export; the finished packet is kept in the vault and the job's result names it. */
  'packets.export': command<{ readonly jobId: JobId }>()({
    input: packetOptions,
    failures: ['not_found', 'other_person', 'page_out_of_range', 'nothing_to_export'],
  }),
};
