import type { RecordRequest, RecordRequestInput, RequestStatus } from '@shared/contract/record-requests';
import { isFullDate } from '@shared/domain/calendar-date';
import { recordRequestDueOn } from '@shared/domain/record-request-rules';
import { useCommand } from '../../lib/api';
import { today } from '../../lib/person-words';

/** A saved request as `recordRequests.update` takes it. */
const requestInputOf = (one: RecordRequest): RecordRequestInput => ({
  caseId: one.caseId,
  custodianId: one.custodianId,
  jurisdiction: one.jurisdiction,
  items: [...one.items],
  otherItems: one.otherItems,
  periodFrom: one.periodFrom,
  periodTo: one.periodTo,
  status: one.status,
  method: one.method,
  requestedOn: one.requestedOn,
  dueOn: one.dueOn,
  feeEstimate: one.feeEstimate,
  feePaid: one.feePaid,
  receivedOn: one.receivedOn,
  note: one.note,
});

/** The request in its new state, dated `day` where no date was written; what was written stays. */
export function withStatus(one: RecordRequest, status: RequestStatus, day: string): RecordRequestInput {
  const input = { ...requestInputOf(one), status };
  if (status === 'received' || status === 'partly_received') return { ...input, receivedOn: one.receivedOn ?? day };
  if (status !== 'sent') return input;
  const requestedOn = one.requestedOn ?? day;
  const suggested =
    one.jurisdiction && isFullDate(requestedOn) ? recordRequestDueOn(one.jurisdiction, requestedOn) : null;
  return { ...input, requestedOn, dueOn: one.dueOn ?? suggested };
}

/** Moves a request to a state in one click. */
export function useRequestStatus() {
  const update = useCommand('recordRequests.update');
  return {
    isBusy: update.isPending,
    move: (one: RecordRequest, status: RequestStatus, onDone: () => void) =>
      update.mutate({ ...withStatus(one, status, today()), id: one.id }, { onSuccess: onDone }),
  };
}
