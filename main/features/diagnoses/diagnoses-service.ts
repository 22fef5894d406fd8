import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { diagnosisRecord } from './diagnoses-mapper';

export function createDiagnosesHandlers(context: RecordContext): HandlersOf<'diagnoses'> {
  const records = createRecordService(context, diagnosisRecord);
  return {
    'diagnoses.list': records.list,
    'diagnoses.get': records.get,
    'diagnoses.create': records.create,
    'diagnoses.update': records.update,
    'diagnoses.duplicate': records.duplicate,
    'diagnoses.delete': records.delete,
    'diagnoses.restore': records.restore,
  };
}
