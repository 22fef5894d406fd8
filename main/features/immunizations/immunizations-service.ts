import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { immunizationRecord } from './immunizations-mapper';

export function createImmunizationsHandlers(context: RecordContext): HandlersOf<'immunizations'> {
  const records = createRecordService(context, immunizationRecord);
  return {
    'immunizations.list': records.list,
    'immunizations.get': records.get,
    'immunizations.create': records.create,
    'immunizations.update': records.update,
    'immunizations.duplicate': records.duplicate,
    'immunizations.delete': records.delete,
    'immunizations.restore': records.restore,
  };
}
