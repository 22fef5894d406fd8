import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { procedureRecord } from './procedures-mapper';

export function createProceduresHandlers(context: RecordContext): HandlersOf<'procedures'> {
  const records = createRecordService(context, procedureRecord);
  return {
    'procedures.list': records.list,
    'procedures.get': records.get,
    'procedures.create': records.create,
    'procedures.update': records.update,
    'procedures.duplicate': records.duplicate,
    'procedures.delete': records.delete,
    'procedures.restore': records.restore,
  };
}
