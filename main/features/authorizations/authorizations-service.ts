import type { HandlersOf, RecordContext } from '../../core/context';
import { createRecordService } from '../records/record-service';
import { authorizationRecord } from './authorizations-mapper';

export function createAuthorizationsHandlers(context: RecordContext): HandlersOf<'authorizations'> {
  const records = createRecordService(context, authorizationRecord);
  return {
    'authorizations.list': records.list,
    'authorizations.get': records.get,
    'authorizations.create': records.create,
    'authorizations.update': records.update,
    'authorizations.duplicate': records.duplicate,
    'authorizations.delete': records.delete,
    'authorizations.restore': records.restore,
  };
}
