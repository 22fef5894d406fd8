import type { MaterialLoan } from '@shared/contract/material-loans';
import { fill } from '@shared/i18n/wording';
import type { FactRow } from '../../pdf/pages/packet-content-types';
import { wordsFor } from '../../pdf/pages/words';
import { materialLoanRecord } from '../material-loans/material-loans-mapper';
import { listRecords } from '../records/record-service';
import { detailOf, type FactScope, ofCase, when } from './packet-scope';

type Rows = readonly FactRow[];

/** Slides and blocks: who holds them, under which numbers, and where they are on their way. */
export const materialRows = (scope: FactScope): Rows => rowsOf(scope, ({ kind }) => kind !== 'imaging_disc');

/** Discs and portals of images. */
export const discRows = (scope: FactScope): Rows => rowsOf(scope, ({ kind }) => kind === 'imaging_disc');

const rowsOf = (scope: FactScope, isWanted: (loan: MaterialLoan) => boolean): Rows =>
  listRecords(scope.db, materialLoanRecord, ofCase(scope))
    .filter(isWanted)
    .map((loan) => toRow(loan, scope));

function toRow(loan: MaterialLoan, scope: FactScope): FactRow {
  const { facts } = wordsFor(scope.language);
  const named = (words: string, name: string | null) => name && fill(words, { name });
  const dated = (words: string, date: string | null) => date && fill(words, { date: when(date, scope) ?? '' });
  const sent = [
    dated(facts.sentOn, loan.sentOn),
    loan.carrier && fill(facts.carrier, { carrier: loan.carrier }),
    loan.trackingNumber && fill(facts.tracking, { number: loan.trackingNumber }),
  ].filter((part) => part !== null);
  return {
    date: loan.requestedOn ?? loan.sentOn ?? loan.receivedOn,
    lead: facts.materialKind[loan.kind],
    text: loan.description,
    detail: detailOf([
      named(facts.heldBy, scope.nameOf(loan.holderId)),
      loan.accessionNumber && fill(facts.accession, { number: loan.accessionNumber }),
      loan.itemIds && fill(facts.items, { ids: loan.itemIds }),
      facts.loanStatus[loan.status],
      dated(facts.requestedOn, loan.requestedOn),
      sent.join(' '),
      named(facts.lentTo, scope.nameOf(loan.borrowerId)),
      dated(facts.receivedOn, loan.receivedOn),
      loan.returnedOn === null ? dated(facts.returnDue, loan.returnDueOn) : dated(facts.returnedOn, loan.returnedOn),
    ]),
    citations: scope.cite(loan.id),
  };
}
