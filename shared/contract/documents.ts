import { z } from 'zod';
import type { Mismatch, Sign } from '../domain/whose-paper';
import type { JobId } from './common';
import {
  type CaseId,
  caseId,
  type DocumentId,
  documentId,
  type Instant,
  type PersonId,
  type ProviderId,
  paragraph,
  partialDate,
  personId,
  providerId,
  requiredLine,
} from './common';
import { command, query } from './operation';

export const documentKind = z.enum([
  'lab',
  'imaging',
  'pathology',
  'consult_note',
  'referral_letter',
  'operative_report',
  'discharge_summary',
  'medication_list',
  'authorization',
  'insurance',
  'other',
]);
export type DocumentKind = z.infer<typeof documentKind>;
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff' | 'image/heic';

export const documentDetails = z.strictObject({
  title: requiredLine(300),
  kind: documentKind,
  documentDate: partialDate.nullable(),
  providerId: providerId.nullable(),
  note: paragraph(),
});
export type DocumentDetails = z.infer<typeof documentDetails>;

/** What stands in the way of using a document, if anything. */
export type DocumentCondition =
  | 'readable'
  /** Opens without a password but carries restrictions. */
  | 'encrypted'
  /** Kept byte for byte; cannot be shown or added to a packet until the password is given. */
  | 'password_needed'
  /** Structure had to be repaired to count its pages. */
  | 'damaged'
  /** Kept byte for byte; no page could be read. */
  | 'unreadable';

export type Document = Readonly<DocumentDetails> & {
  readonly id: DocumentId;
  /** Null while it waits in the inbox. */
  readonly personId: PersonId | null;
  readonly caseIds: readonly CaseId[];
  readonly originalName: string;
  readonly mediaType: MediaType;
  readonly byteSize: number;
  readonly pageCount: number;
  /** Some page has text, printed or read by machine. */
  readonly hasText: boolean;
  /** Pages that are pictures whose text nobody has read yet. */
  readonly unreadPages: number;
  /** Pages whose text was read from their picture by machine: it may hold mistakes. */
  readonly recognizedPages: number;
  readonly condition: DocumentCondition;
  readonly deletedAt: Instant | null;
  readonly importedAt: Instant;
  readonly updatedAt: Instant;
};

/** Each file of a batch is answered for on its own. */
export type ImportOutcome = {
  readonly fileName: string;
  readonly result:
    | { readonly kind: 'imported'; readonly documentId: DocumentId; readonly condition: DocumentCondition }
    /** The same bytes were here; a document in the trash was brought back from it. */
    | {
        readonly kind: 'duplicate';
        readonly documentId: DocumentId;
        readonly ofTitle: string;
        readonly wasInTrash: boolean;
      }
    | { readonly kind: 'refused'; readonly code: ImportRefusal };
};
export const IMPORT_REFUSALS = [
  'empty_file',
  'unsupported_type',
  'not_a_file',
  'too_large',
  'too_many_pages',
  'picture_too_large',
  'unreadable_file',
  'no_pages',
  'disk_full',
  'storage_failed',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** Where a batch is filed on arrival; null leaves it in the inbox. */
export const importTarget = z.strictObject({
  personId: personId.nullable(),
  caseId: caseId.nullable(),
  /** It waits in the inbox all the same, where the person and the case are suggested. */
  isForReview: z.boolean().optional(),
});
export type ImportTarget = z.infer<typeof importTarget>;

/** A value that was read from a page, with the words on it that say so. */
export type Suggested<Value> = { readonly value: Value; readonly words: string };

/** Why a document seems not to be somebody's, and the pages that say so. */
export type PersonMismatch = Mismatch<PersonId>;

/** What a document seems to be, for a person to confirm; null where nothing says so. */
export type FilingSuggestion = {
  readonly documentId: DocumentId;
  /** Never somebody whose file the pages speak against. */
  readonly person: {
    readonly personId: PersonId;
    /** A case of theirs, where the files were dropped on it. */
    readonly caseId: CaseId | null;
    readonly because: Sign['because'] | 'dropped_here' | 'only_person';
    /** As printed; null where no words on a page say so. */
    readonly words: string | null;
  } | null;
  /** Whose it would be, were it not for what their file says otherwise. */
  readonly doubtfulPersonId: PersonId | null;
  readonly title: Suggested<string> | null;
  readonly kind: Suggested<DocumentKind> | null;
  readonly documentDate: Suggested<string> | null;
  readonly provider: Suggested<ProviderId> | null;
  /** What speaks against each member of the family, archived ones too. */
  readonly mismatches: readonly { readonly personId: PersonId; readonly mismatch: PersonMismatch }[];
};

export type SearchHit = {
  readonly documentId: DocumentId;
  readonly personId: PersonId | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly documentDate: string | null;
  /** 1-based; null when the title matched. */
  readonly page: number | null;
  /** Plain text cut in parts, matched ones marked. */
  readonly excerpt: readonly { readonly text: string; readonly isMatch: boolean }[];
};

const one = z.strictObject({ id: documentId });
const listed = z.strictObject({ personId: personId.nullable(), caseId: caseId.nullable() });

export const documentsContract = {
  /** Newest document date first, undated last. `personId: null` lists the inbox. */
  'documents.list': query<readonly Document[]>()({ input: listed }),
  /** How many `documents.list` would answer. */
  'documents.count': query<{ readonly total: number }>()({ input: listed }),
  /** The last of a person's that were imported, newest import first. */
  'documents.recent': query<readonly Document[]>()({
    input: z.strictObject({ personId, limit: z.number().int().min(1).max(100) }),
  }),
  'documents.get': query<Document>()({ input: one, failures: ['not_found'] }),
  /** What each of the documents seems to be, read from its first pages; those that do not exist are left out. */
  'documents.suggest': query<readonly FilingSuggestion[]>()({
    input: z.strictObject({ ids: z.array(documentId).max(1000) }),
  }),
  /** Files one or more documents under a person, and a case if given; refused across people. */
  'documents.file': command<readonly Document[]>()({
    input: z.strictObject({ ids: z.array(documentId).min(1).max(1000), personId, caseId: caseId.nullable() }),
    failures: ['not_found', 'other_person', 'linked_elsewhere'],
  }),
  'documents.update': command<Document>()({
    input: documentDetails.extend({ id: documentId }),
    failures: ['not_found', 'provider_not_found'],
  }),
  'documents.restore': command<Document>()({ input: one, failures: ['not_found'] }),
  /** Stores a decrypted rendition beside the untouched original. */
  'documents.unlockWithPassword': command<Document>()({
    input: z.strictObject({ id: documentId, password: z.string().min(1).max(200) }),
    failures: ['not_found', 'wrong_password', 'too_many_pages', 'took_too_long'],
  }),
  /** Starts a job that reads the text of pages that are pictures. The originals stay as they are. */
  'documents.recognizeText': command<{ readonly jobId: JobId }>()({
    input: z.strictObject({ ids: z.array(documentId).min(1).max(1000) }),
    failures: ['not_found', 'nothing_to_read'],
  }),
  /** Words anywhere in titles and pages; best match first, at most 100. */
  'documents.search': query<readonly SearchHit[]>()({
    input: z.strictObject({ text: z.string().max(400), personId: personId.nullable() }),
  }),
};

/** Not an operation: files arrive beside the contract (paths or streams), the job is then like any other. */
export type ImportStarted = { readonly jobId: JobId };
