import { compareOpinions } from '@shared/domain/opinion-comparison';
import type { OpinionHead, OpinionsBody } from '../../pdf/pages/packet-content-types';
import { opinionRecord } from '../opinions/opinions-mapper';
import { judgementsOf } from '../opinions/opinions-repository';
import { listRecords } from '../records/record-service';
import { type FactScope, ofCase } from './packet-scope';

/** The newest first and second opinion side by side; null until there are both. */
export function opinionsBody(scope: FactScope): OpinionsBody | null {
  const all = listRecords(scope.db, opinionRecord, ofCase(scope));
  const first = all.find(({ order }) => order === 'first');
  const second = all.find(({ order }) => order === 'second');
  if (!first || !second) return null;
  const head = ({ id, providerId, givenOn }: typeof first): OpinionHead => ({
    doctor: scope.nameOf(providerId),
    date: givenOn,
    citations: scope.cite(id),
  });
  const judgements = judgementsOf(scope.db, { firstId: first.id, secondId: second.id });
  const rows = compareOpinions(first, second, judgements).flatMap(({ mark, ...row }) =>
    mark === 'neither' ? [] : [{ ...row, mark }],
  );
  return rows.length === 0 ? null : { kind: 'opinions', first: head(first), second: head(second), rows };
}
