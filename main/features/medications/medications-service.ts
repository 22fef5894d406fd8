import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { medicationRecord } from './medications-mapper';

export function createMedicationsHandlers(context: RecordContext): HandlersOf<'medications'> {
  const records = createRecordService(context, medicationRecord);
  return {
    'medications.list': records.list,
    'medications.get': records.get,
    'medications.create': records.create,
    'medications.update': records.update,
    'medications.duplicate': records.duplicate,
    'medications.delete': records.delete,
    'medications.restore': records.restore,
  };
}
