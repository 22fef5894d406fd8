import type { Case, CaseInput, CaseSummary } from '@shared/contract/cases';
import type { CaseRow, CaseSummaryRow } from './cases-repository';

export const toCase = (row: CaseRow): Case => ({
  id: row.id,
  personId: row.personId,
  title: row.title,
  reason: row.reason,
  question: row.question,
  state: row.state,
  specialty: row.specialty,
  currentProviderId: row.currentProviderId,
  openedOn: row.openedOn,
  note: row.note,
  archivedAt: row.archivedAt,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export const toCaseSummary = (row: CaseSummaryRow): CaseSummary => ({
  ...toCase(row.case),
  documents: row.documents,
  records: row.records,
  packets: row.packets,
});

export const toCaseColumns = (input: CaseInput) => ({
  title: input.title,
  reason: input.reason,
  question: input.question,
  state: input.state,
  specialty: input.specialty,
  currentProviderId: input.currentProviderId,
  openedOn: input.openedOn,
  note: input.note,
});
