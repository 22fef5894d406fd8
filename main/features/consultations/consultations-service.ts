import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { consultationRecord } from './consultations-mapper';

export function createConsultationsHandlers(context: RecordContext): HandlersOf<'consultations'> {
  const records = createRecordService(context, consultationRecord);
  return {
    'consultations.list': records.list,
    'consultations.get': records.get,
    'consultations.create': records.create,
    'consultations.update': records.update,
    'consultations.duplicate': records.duplicate,
    'consultations.delete': records.delete,
    'consultations.restore': records.restore,
  };
}
