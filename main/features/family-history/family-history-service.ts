import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { familyHistoryRecord } from './family-history-mapper';

export function createFamilyHistoryHandlers(context: RecordContext): HandlersOf<'familyHistory'> {
  const records = createRecordService(context, familyHistoryRecord);
  return {
    'familyHistory.list': records.list,
    'familyHistory.get': records.get,
    'familyHistory.create': records.create,
    'familyHistory.update': records.update,
    'familyHistory.duplicate': records.duplicate,
    'familyHistory.delete': records.delete,
    'familyHistory.restore': records.restore,
  };
}
