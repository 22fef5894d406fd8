import type { CoreEvent, Handlers, OperationName } from '@shared/contract';
import type { CaseId, DocumentId, Instant, JobId, PersonId } from '@shared/contract/common';
import type { JobFailure, JobState } from '@shared/contract/jobs';
import type { WriteDb } from '../db/handles';
import type { DocumentStore, Vault } from '../vault/types';
import type { Workers } from '../workers/workers';
import type { Core } from './core';

/** The present moment; a test hands in its own. */
export type Clock = () => Date;
/** A fresh random UUID, lower case. */
export type NewId = () => string;
export type Emit = (event: CoreEvent) => void;

/** What every record service is built from. Lives as long as the vault stays open. */
export type RecordContext = {
  readonly db: WriteDb;
  readonly clock: Clock;
  readonly newId: NewId;
  /** For what happens outside a command, such as a job; the core itself announces what each command changed. */
  readonly emit: Emit;
};

/** What one kind of job shows beyond the parts every job has. */
export type JobDetails<Kind extends JobState['kind']> = Omit<
  Extract<JobState, { kind: Kind }>,
  'id' | 'kind' | 'startedAt' | 'status' | 'failureCode'
>;

/** What a running job works with: when to stop, and how to say how far it is. */
export type JobControl<Kind extends JobState['kind']> = {
  readonly id: JobId;
  /** Aborted when the user cancels or the vault is being locked. */
  readonly signal: AbortSignal;
  /** Replaces the given parts and tells every window. */
  update(details: Partial<JobDetails<Kind>>): void;
};

/** Long work with progress and cancel. `createJobs` in features/jobs makes it, one an open vault. */
export interface Jobs {
  /**
   * Starts `run` at once and answers its id. The job ends as cancelled when the signal was aborted, as failed with the
   * code `run` answers, as failed with `internal` when it throws, as done on null.
   */
  start<Kind extends JobState['kind']>(
    kind: Kind,
    details: JobDetails<Kind>,
    run: (job: JobControl<Kind>) => Promise<JobFailure | null>,
  ): JobId;
  /** True while any job has not come to its end. */
  hasRunning(): boolean;
  /** Cancels what runs and waits for its end. */
  close(): Promise<void>;
}

/** What documents, packets and jobs are built from: one an open vault, thrown away when it locks. */
export type SessionContext = RecordContext & {
  readonly vault: Vault;
  readonly store: DocumentStore;
  readonly jobs: Jobs;
  readonly workers: Workers;
  /** Where the files were dropped that wait in the inbox: for as long as the vault is open, to be suggested. */
  readonly arrivals: Map<DocumentId, { readonly personId: PersonId; readonly caseId: CaseId | null }>;
};

type NounOf<Name extends OperationName> = Name extends `${infer Noun}.${string}` ? Noun : never;
export type Noun = NounOf<OperationName>;
/** The handlers of one noun: what `create<Noun>Handlers` answers. */
export type HandlersOf<Name extends Noun> = Pick<Handlers, Extract<OperationName, `${Name}.${string}`>>;

/** What `createDocumentsContent(context)` answers: the parts of the core that carry files. */
export type DocumentsContent = Pick<Core, 'importFiles' | 'documentContent' | 'documentThumbnail'>;
/** What `createPacketsContent(context)` answers. */
export type PacketsContent = Pick<Core, 'packetContent' | 'packetArchive' | 'packetPreview' | 'savePacket'>;
/** What `createPrintablesContent(context)` answers. */
export type PrintablesContent = Pick<Core, 'printable' | 'savePrintable'>;

/** ISO 8601 in UTC with milliseconds: how every instant is kept. */
export const instantOf = (date: Date): Instant => date.toISOString();
