import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { testResultRecord } from './test-results-mapper';

export function createTestResultsHandlers(context: RecordContext): HandlersOf<'testResults'> {
  const records = createRecordService(context, testResultRecord);
  return {
    'testResults.list': records.list,
    'testResults.get': records.get,
    'testResults.create': records.create,
    'testResults.update': records.update,
    'testResults.duplicate': records.duplicate,
    'testResults.delete': records.delete,
    'testResults.restore': records.restore,
  };
}
