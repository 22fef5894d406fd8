import { z } from 'zod';
import { caseSpecialty } from './cases';
import {
  type CaseId,
  caseId,
  type DocumentId,
  type Instant,
  type JobId,
  type Language,
  language,
  type PacketId,
  type PersonId,
  packetId,
} from './common';
import { command, query } from './operation';
import { type PacketPlan, type PacketPreset, type PacketSectionKind, type PlanPage, packetPlan } from './packet-plan';
import type { SourcePlace } from './records';

type Area = NonNullable<SourcePlace['area']>;

export type PacketManifestEntry = {
  readonly documentId: DocumentId;
  readonly title: string;
  /** Keyed hash of the document's bytes, as stored. */
  readonly contentId: string;
  readonly pages: readonly PlanPage[] | null;
  /** As printed on it. */
  readonly firstPage: number;
  readonly pageCount: number;
  readonly treatment: 'copied' | 'rebuilt' | 'pictures' | 'placeholder';
};

/** One file of a packet: parts in order, then the patient summary. */
export type PacketFile = {
  readonly kind: 'packet' | 'summary';
  readonly fileName: string;
  readonly byteSize: number;
  /** Of the finished file, hex. */
  readonly sha256: string;
  /** As printed; 0 for the summary. */
  readonly firstPage: number;
  readonly pageCount: number;
};

/** What was removed from one page. */
export type PacketRedaction = {
  readonly documentId: DocumentId;
  readonly title: string;
  /** 1-based page of the document, and the number printed on it in the packet. */
  readonly page: number;
  readonly packetPage: number;
  readonly areas: number;
  /** The words that were found there; each once. */
  readonly words: readonly string[];
};

/** A packet as lists show it. */
export type PacketSummary = {
  readonly id: PacketId;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly languages: readonly Language[];
  readonly preset: PacketPreset;
  readonly recipientName: string | null;
  readonly supplementTo: PacketId | null;
  readonly pageCount: number;
  /** Of all its files. */
  readonly byteSize: number;
  readonly fileCount: number;
  readonly isPasswordProtected: boolean;
  readonly createdAt: Instant;
};

export type Packet = Omit<PacketSummary, 'fileCount'> & {
  /** The number printed on its first page; above 1 for a supplement. */
  readonly firstNumber: number;
  /** Bytes that drawing scans at fewer pixels saved. */
  readonly savedBytes: number;
  readonly files: readonly PacketFile[];
  /** Of the ZIP that holds them all. */
  readonly archiveName: string;
  readonly manifest: readonly PacketManifestEntry[];
  readonly redactions: readonly PacketRedaction[];
  readonly plan: PacketPlan;
};

/** The packet being built for a case. */
export type PacketDraft = {
  readonly plan: PacketPlan;
  /** False for one that is suggested and was never changed. */
  readonly isSaved: boolean;
};

/** Where everything will stand; numbers as printed. */
export type PacketOutline = {
  readonly firstNumber: number;
  readonly pageCount: number;
  /** Expected, before fax or reduction. */
  readonly byteSize: number;
  readonly sections: readonly {
    readonly kind: PacketSectionKind;
    readonly firstPage: number;
    /** The application's own; 0 when it has nothing to say there. */
    readonly ownPages: number;
    /** The summary has lines of it. A part that has nothing else takes no page: `firstPage` is then the summary's. */
    readonly isSummarized: boolean;
    readonly pageCount: number;
  }[];
  readonly documents: readonly {
    readonly documentId: DocumentId;
    readonly firstPage: number;
    readonly pageCount: number;
    readonly byteSize: number;
  }[];
};

/** What an office, or the family, would stumble over. */
export type PreflightCode =
  /** The stored file is gone: it stops the export until it is back, or left out. */
  | 'file_missing'
  | 'password_needed'
  | 'unreadable'
  | 'damaged'
  | 'wrong_person'
  /** The birth date a document prints is not the one in the person's file. */
  | 'birth_date_differs'
  | 'health_number_differs'
  | 'duplicate'
  | 'undated'
  | 'no_text'
  | 'sideways'
  | 'blank_page'
  | 'low_resolution'
  | 'odd_size'
  | 'missing_item'
  | 'no_recipient'
  | 'no_question'
  | 'no_birth_date'
  | 'no_health_number'
  /** Pages that took too long to look at, or that the engine gave up on. */
  | 'not_looked_at'
  | 'words_not_searchable'
  /** Words to be removed are looked for in text that a machine read from pictures. */
  | 'words_read_by_machine'
  /** A word to be removed stands in what the application itself writes. */
  | 'word_in_own_pages'
  | 'fax_illegible';

/** What one click does about it; the window does it to the plan or opens the place where it is done. */
export type PreflightMend =
  | { readonly kind: 'leave_out' }
  | { readonly kind: 'drop_pages' }
  /** Starts a job; the plan stays. */
  | { readonly kind: 'read_text' }
  | { readonly kind: 'turn_pages'; readonly turn: 90 | 180 | 270 }
  | { readonly kind: 'open_document' }
  | { readonly kind: 'add_recipient' }
  | { readonly kind: 'write_question' }
  | { readonly kind: 'complete_person' }
  | { readonly kind: 'request_record'; readonly code: string }
  /** What the family writes down itself: no office could send it. */
  | { readonly kind: 'write_record'; readonly record: 'allergy' | 'family_history' };

export type PreflightFinding = {
  /** Stays the same while the matter does; goes into `leftAsIs`. */
  readonly key: string;
  readonly code: PreflightCode;
  /** `stop` should not go out like this; `look` deserves a look; `note` is good to know. */
  readonly weight: 'stop' | 'look' | 'note';
  readonly documentId: DocumentId | null;
  /** 1-based pages of the document; empty for the document as a whole. */
  readonly pages: readonly number[];
  /** Whose name or number was found, which document it repeats, which item is missing (a checklist code). */
  readonly subject: string | null;
  readonly mend: PreflightMend | null;
};

/** Places where words to be removed were found. */
export type FoundWords = {
  readonly places: readonly {
    readonly word: string;
    readonly documentId: DocumentId;
    readonly page: number;
    readonly areas: readonly Area[];
  }[];
  /** Pages that have no text: nobody can search them. */
  readonly unsearchable: readonly { readonly documentId: DocumentId; readonly pages: readonly number[] }[];
};

export type PacketComparison = {
  readonly added: readonly PacketManifestEntry[];
  readonly removed: readonly PacketManifestEntry[];
  /** The same document with other pages or other content. */
  readonly changed: readonly { readonly before: PacketManifestEntry; readonly after: PacketManifestEntry }[];
  readonly unchanged: number;
};

const planOfCase = z.strictObject({ caseId, plan: packetPlan });
const PLAN_FAILURES = ['not_found', 'other_person', 'page_out_of_range'] as const;

export const packetsContract = {
  /** Newest first. */
  'packets.list': query<readonly PacketSummary[]>()({ input: z.strictObject({ caseId }) }),
  'packets.get': query<Packet>()({ input: z.strictObject({ id: packetId }), failures: ['not_found'] }),
  /**
   * The one being built: as last saved, with what was filed since in its place and what is gone taken out. `language` is
   * that of a new one.
   */
  'packets.draft': query<PacketDraft>()({ input: z.strictObject({ caseId, language }), failures: ['not_found'] }),
  'packets.saveDraft': command<PacketDraft>()({ input: planOfCase, failures: PLAN_FAILURES }),
  /** Starts the case's packet over in a template's order; recipient, languages and delivery stay. */
  'packets.applyTemplate': command<PacketDraft>()({
    input: z.strictObject({ caseId, template: caseSpecialty }),
    failures: ['not_found'],
  }),
  /** Makes the case's draft a supplement: what that packet did not hold, numbered on from it. */
  'packets.startSupplement': command<PacketDraft>()({
    input: z.strictObject({ id: packetId }),
    failures: ['not_found', 'nothing_new'],
  }),
  /** Typesets the packet's own pages to learn their number; opens no document. */
  'packets.outline': query<PacketOutline>()({
    input: planOfCase,
    failures: [...PLAN_FAILURES, 'nothing_to_export', 'took_too_long'],
  }),
  /** Worst first; looks at the pages themselves, so it takes a moment. */
  'packets.preflight': query<readonly PreflightFinding[]>()({ input: planOfCase, failures: PLAN_FAILURES }),
  /** Where the plan's redacted words stand, over all included pages. */
  'packets.findWords': query<FoundWords>()({ input: planOfCase, failures: PLAN_FAILURES }),
  /** About how many bytes drawing scans at the plan's `reduceToDpi` will save; 0 where nothing is asked for. */
  'packets.expectedSaving': query<{ readonly bytes: number }>()({ input: planOfCase, failures: PLAN_FAILURES }),
  'packets.compare': query<PacketComparison>()({
    input: z.strictObject({ before: packetId, after: packetId }),
    failures: ['not_found', 'other_person'],
  }),
  /** Starts the export; the finished packet is kept in the vault and the job's result names it. */
  'packets.export': command<{ readonly jobId: JobId }>()({
    input: planOfCase.extend({
      /** For `secure` alone, where it must be given; never stored. */
      password: z.string().min(8).max(127).nullable(),
    }),
    failures: [...PLAN_FAILURES, 'nothing_to_export', 'password_needed'],
  }),
};
