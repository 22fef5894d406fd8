import type { AuthorizationStatus } from '../contract/authorizations';
import type { CaseState } from '../contract/cases';
import type {
  AuthorizationId,
  CaseId,
  ConsultationId,
  MaterialLoanId,
  OpinionId,
  PersonId,
  RecordRequestId,
  ReferralId,
} from '../contract/common';
import type { Consultation } from '../contract/consultations';
import type { LoanStatus } from '../contract/material-loans';
import type { RequestStatus } from '../contract/record-requests';
import type { ReferralState } from '../contract/referrals';
import type { ChecklistCounts } from './checklist';

/** Dates are `YYYY-MM-DD`; those marked partial may be `YYYY-MM` or `YYYY`. Titles are as the family wrote them. */
export interface ReferralFacts {
  readonly id: ReferralId;
  readonly state: ReferralState;
  readonly title: string;
  readonly hasSpecialist: boolean;
  /** A consultation with that specialist has its day, or was held. */
  readonly hasVisit: boolean;
  /** Day of the last step, partial; null when undated. */
  readonly since: string | null;
  /** Partial. */
  readonly appointmentOn: string | null;
}

export interface AuthorizationFacts {
  readonly id: AuthorizationId;
  readonly status: AuthorizationStatus;
  readonly title: string;
  /** Partial. */
  readonly submittedOn: string | null;
  readonly validUntil: string | null;
  readonly appealBy: string | null;
}

export interface RequestFacts {
  readonly id: RecordRequestId;
  readonly status: RequestStatus;
  readonly title: string;
  readonly requestedOn: string | null;
  readonly dueOn: string | null;
}

export interface ConsultationFacts {
  readonly id: ConsultationId;
  readonly status: Consultation['status'];
  readonly title: string;
  readonly heldOn: string | null;
}

export interface MaterialFacts {
  readonly id: MaterialLoanId;
  readonly status: LoanStatus;
  readonly title: string;
  /** Partial. */
  readonly requestedOn: string | null;
  /** Partial. */
  readonly sentOn: string | null;
  readonly returnDueOn: string | null;
}

/** Everything that the journey of one case is read from; trashed records are left out. */
export interface JourneyFacts {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly caseTitle: string;
  /** What the family set. */
  readonly state: CaseState;
  readonly hasQuestion: boolean;
  /** Filed under the case. */
  readonly documents: number;
  /** Waiting in the inbox, whoever they belong to. */
  readonly inbox: number;
  /** Oldest first, like every list here. */
  readonly referrals: readonly ReferralFacts[];
  readonly authorizations: readonly AuthorizationFacts[];
  readonly requests: readonly RequestFacts[];
  readonly checklist: ChecklistCounts;
  readonly questions: { readonly total: number; readonly answered: number };
  /** Exported for this case. */
  readonly packets: number;
  readonly consultations: readonly ConsultationFacts[];
  readonly opinions: {
    readonly firstId: OpinionId | null;
    readonly secondId: OpinionId | null;
    /** At least one aspect was judged. */
    readonly isCompared: boolean;
  };
  /** Null until something of it is written. */
  readonly decision: { readonly followUpOn: string | null; readonly isFollowUpDone: boolean } | null;
  readonly materials: readonly MaterialFacts[];
}
