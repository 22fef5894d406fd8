import { z } from 'zod';
import {
  calendarDate,
  caseId,
  jurisdiction,
  line,
  paragraph,
  partialDate,
  providerId,
  type RecordRequestId,
  recordRequestId,
} from './common';
import { query } from './operation';
import { type RecordEntity, recordOperations } from './records';

/** What can be asked for; the letter says it in words. */
export const requestedItem = z.enum([
  'complete_chart',
  'consult_letters',
  'operative_notes',
  'discharge_summaries',
  'pathology_reports',
  'lab_history',
  'imaging_reports',
  'imaging_images',
  'genetic_reports',
  'treatment_summaries',
  'medication_list',
]);
export const requestStatus = z.enum(['draft', 'sent', 'partly_received', 'received', 'refused', 'cancelled']);
export const requestMethod = z.enum(['mail', 'fax', 'email', 'portal', 'in_person', 'phone']);
export type RequestedItem = z.infer<typeof requestedItem>;
export type RequestStatus = z.infer<typeof requestStatus>;

export const recordRequestInput = z.strictObject({
  caseId: caseId.nullable(),
  /** The records office asked, as an entry of the care team. */
  custodianId: providerId.nullable(),
  /** Whose rules apply: where the custodian is. */
  jurisdiction: jurisdiction.nullable(),
  items: z.array(requestedItem).max(20),
  otherItems: line(500),
  /** Bounds of the period asked for; both null for everything. */
  periodFrom: partialDate.nullable(),
  periodTo: partialDate.nullable(),
  status: requestStatus,
  method: requestMethod.nullable(),
  requestedOn: calendarDate.nullable(),
  /** When an answer is due; suggested from the province's table where one is confirmed, never enforced. */
  dueOn: calendarDate.nullable(),
  /** Money in the user's words: `25,00 $`. */
  feeEstimate: line(60),
  feePaid: line(60),
  receivedOn: calendarDate.nullable(),
  note: paragraph(),
});
export type RecordRequestInput = z.infer<typeof recordRequestInput>;
export type RecordRequest = Readonly<RecordRequestInput> &
  RecordEntity<RecordRequestId> & {
    /** Documents linked as having come in answer. */
    readonly receivedDocuments: number;
  };

export const recordRequestsContract = {
  ...recordOperations<RecordRequest>()('recordRequests', recordRequestInput, recordRequestId),
  /** The day an answer is due under the province's rules; null where the time is unconfirmed. */
  'recordRequests.suggestDueDate': query<{ readonly dueOn: string | null }>()({
    input: z.strictObject({ jurisdiction, requestedOn: calendarDate }),
  }),
};
