import type { FactRow } from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import { consultationRecord } from '../consultations/consultations-mapper';
import { listRecords } from '../records/record-service';
import { detailOf, type FactScope, ofCase } from './packet-scope';

/** Those that were held, newest first, with what the family noted of them. */
export function consultationRows(scope: FactScope): readonly FactRow[] {
  const { facts, timeline } = wordsFor(scope.language);
  return listRecords(scope.db, consultationRecord, ofCase(scope))
    .filter(({ status }) => status === 'attended')
    .map((row) => ({
      date: row.heldOn,
      text: scope.nameOf(row.providerId) ?? timeline.consultationUnnamed,
      detail: detailOf([facts.consultationMode[row.mode], row.place, row.notes]),
      citations: scope.cite(row.id),
    }));
}
