import { z } from 'zod';
import {
  type AuthorizationId,
  authorizationId,
  calendarDate,
  caseId,
  line,
  paragraph,
  partialDate,
  providerId,
  requiredLine,
} from './common';
import { type RecordEntity, recordOperations } from './records';

export const payer = z.enum([
  'provincial_plan',
  'other_province',
  'out_of_country',
  'drug_programme',
  'private_insurer',
]);
export const authorizationStatus = z.enum([
  'draft',
  'submitted',
  'more_information',
  'approved',
  'denied',
  'appealed',
  'expired',
  'withdrawn',
]);
export type Payer = z.infer<typeof payer>;
export type AuthorizationStatus = z.infer<typeof authorizationStatus>;

export const authorizationInput = z.strictObject({
  caseId: caseId.nullable(),
  payer,
  programme: line(200),
  formNumber: line(60),
  /** The clinician who applies; in most programmes the patient cannot. */
  applicantId: providerId.nullable(),
  service: requiredLine(300),
  /** Who may give the service, as the approval names them. */
  approvedProviderId: providerId.nullable(),
  status: authorizationStatus,
  submittedOn: partialDate.nullable(),
  referenceNumber: line(80),
  decidedOn: partialDate.nullable(),
  validFrom: calendarDate.nullable(),
  validUntil: calendarDate.nullable(),
  conditions: paragraph(4000),
  appealBy: calendarDate.nullable(),
  note: paragraph(),
});
export type AuthorizationInput = z.infer<typeof authorizationInput>;
export type Authorization = Readonly<AuthorizationInput> & RecordEntity<AuthorizationId>;

export const authorizationsContract = recordOperations<Authorization>()(
  'authorizations',
  authorizationInput,
  authorizationId,
);
