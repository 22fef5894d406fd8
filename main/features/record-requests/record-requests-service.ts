import { ok } from '@shared/contract/result';
import { isFullDate } from '@shared/domain/calendar-date';
import { recordRequestDueOn } from '@shared/domain/record-request-rules';
import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { recordRequestRecord } from './record-requests-mapper';

export function createRecordRequestsHandlers(context: RecordContext): HandlersOf<'recordRequests'> {
  const records = createRecordService(context, recordRequestRecord);
  return {
    'recordRequests.list': records.list,
    'recordRequests.get': records.get,
    'recordRequests.create': records.create,
    'recordRequests.update': records.update,
    'recordRequests.duplicate': records.duplicate,
    'recordRequests.delete': records.delete,
    'recordRequests.restore': records.restore,
    'recordRequests.suggestDueDate': ({ jurisdiction, requestedOn }) =>
      ok({ dueOn: isFullDate(requestedOn) ? recordRequestDueOn(jurisdiction, requestedOn) : null }),
  };
}
