import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { treatmentRecord } from './treatments-mapper';

export function createTreatmentsHandlers(context: RecordContext): HandlersOf<'treatments'> {
  const records = createRecordService(context, treatmentRecord);
  return {
    'treatments.list': records.list,
    'treatments.get': records.get,
    'treatments.create': records.create,
    'treatments.update': records.update,
    'treatments.duplicate': records.duplicate,
    'treatments.delete': records.delete,
    'treatments.restore': records.restore,
  };
}
