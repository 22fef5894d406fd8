import { z } from 'zod';
import type { CaseState } from './cases';
import { type CaseId, caseId, type DocumentId, type Instant, nothing, type PersonId } from './common';
import { query } from './operation';
import type { RecordRef } from './records';

export type StepStatus = 'done' | 'current' | 'ahead' | 'skipped';
/** The next sensible action; the screen has the words, the reason and the way there for each code. */
export type NextAction =
  | 'write_question'
  | 'talk_to_doctor'
  | 'start_referral'
  | 'choose_specialist'
  | 'send_referral'
  | 'follow_up_referral'
  | 'start_next_referral'
  | 'start_authorization'
  | 'follow_up_authorization'
  | 'appeal_authorization'
  | 'request_records'
  | 'follow_up_request'
  | 'file_inbox'
  | 'complete_checklist'
  | 'prepare_questions'
  | 'export_packet'
  | 'book_consultation'
  | 'attend_consultation'
  | 'record_answers'
  | 'record_first_opinion'
  | 'record_second_opinion'
  | 'compare_opinions'
  | 'decide'
  | 'follow_up_first_doctor'
  | 'return_materials'
  | 'nothing';

export type Deadline = {
  readonly code:
    | 'request_due'
    | 'appointment'
    | 'authorization_expires'
    | 'appeal_by'
    | 'return_due'
    | 'follow_up'
    | 'acting_for_ends';
  /** Calendar date. */
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  /** Provider, service or description, as the family wrote it. */
  readonly title: string;
  readonly ref: RecordRef | null;
};
/** Something another office has to do first; for a decided case only what is still owed to the family. */
export type Waiting = {
  readonly code: 'referral' | 'referral_report' | 'authorization' | 'record_request' | 'material';
  readonly since: string | null;
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly title: string;
  readonly ref: RecordRef;
};

export type Journey = {
  readonly caseId: CaseId;
  /** In journey order; what the records show, corrected by the state the family set. */
  readonly steps: readonly { readonly state: CaseState; readonly status: StepStatus }[];
  readonly next: {
    readonly action: NextAction;
    readonly reason: string;
    readonly dueOn: string | null;
    readonly ref: RecordRef | null;
  };
  /** Soonest first. */
  readonly deadlines: readonly Deadline[];
  readonly waiting: readonly Waiting[];
  readonly checklist: { readonly have: number; readonly requested: number; readonly missing: number };
  readonly questions: { readonly total: number; readonly answered: number };
};

export type HomeOverview = {
  /** Overdue first, then the coming 60 days. */
  readonly due: readonly Deadline[];
  /** Longest wait first. */
  readonly waiting: readonly Waiting[];
  /** Cases still to be decided whose checklist misses something, most missing first. */
  readonly missing: readonly {
    readonly personId: PersonId;
    readonly caseId: CaseId;
    readonly title: string;
    readonly count: number;
  }[];
  /** At most 12, newest first. */
  readonly recent: readonly {
    readonly personId: PersonId | null;
    readonly documentId: DocumentId;
    readonly title: string;
    readonly importedAt: Instant;
  }[];
  /** One an open case. */
  readonly next: readonly {
    readonly caseId: CaseId;
    readonly personId: PersonId;
    /** The step that is current; `decided` when all is done. */
    readonly standing: CaseState;
    readonly action: NextAction;
    readonly dueOn: string | null;
  }[];
};

export const journeyContract = {
  'journey.get': query<Journey>()({ input: z.strictObject({ caseId }), failures: ['not_found'] }),
  'journey.home': query<HomeOverview>()({ input: nothing }),
};
