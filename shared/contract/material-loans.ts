import { z } from 'zod';
import {
  calendarDate,
  caseId,
  line,
  type MaterialLoanId,
  materialLoanId,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const materialKind = z.enum(['slides', 'blocks', 'imaging_disc', 'other']);
export const loanStatus = z.enum(['held', 'requested', 'sent', 'received', 'returned', 'lost']);
export type MaterialKind = z.infer<typeof materialKind>;
export type LoanStatus = z.infer<typeof loanStatus>;

/** Slides, blocks and discs that exist once, tracked from the lab that holds them to their return. */
export const materialLoanInput = z.strictObject({
  caseId: caseId.nullable(),
  kind: materialKind,
  description: requiredLine(300),
  /** The laboratory or hospital they belong to. */
  holderId: providerId.nullable(),
  borrowerId: providerId.nullable(),
  accessionNumber: line(60),
  /** Block or slide ids, as labelled. */
  itemIds: line(300),
  status: loanStatus,
  requestedOn: partialDate.nullable(),
  sentOn: partialDate.nullable(),
  carrier: line(120),
  trackingNumber: line(80),
  receivedOn: partialDate.nullable(),
  returnDueOn: calendarDate.nullable(),
  returnedOn: partialDate.nullable(),
  note: paragraph(),
});
export type MaterialLoanInput = z.infer<typeof materialLoanInput>;
export type MaterialLoan = Readonly<MaterialLoanInput> & RecordEntity<MaterialLoanId>;

export const materialLoansContract = recordOperations<MaterialLoan>()(
  'materialLoans',
  materialLoanInput,
  materialLoanId,
);
