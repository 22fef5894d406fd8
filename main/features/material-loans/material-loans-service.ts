import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { materialLoanRecord } from './material-loans-mapper';

export function createMaterialLoansHandlers(context: RecordContext): HandlersOf<'materialLoans'> {
  const records = createRecordService(context, materialLoanRecord);
  return {
    'materialLoans.list': records.list,
    'materialLoans.get': records.get,
    'materialLoans.create': records.create,
    'materialLoans.update': records.update,
    'materialLoans.duplicate': records.duplicate,
    'materialLoans.delete': records.delete,
    'materialLoans.restore': records.restore,
  };
}
