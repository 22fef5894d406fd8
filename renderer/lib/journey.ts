import { type CaseState, type CaseSummary, caseState } from '@shared/contract/cases';

/** The journey in order; steps may be skipped and revisited. */
export const CASE_STATES: readonly CaseState[] = caseState.options;

/** Where the next sensible action is done: on a screen of the case, or outside, then marked here. */
export type NextPlace = 'edit' | 'referral' | 'documents' | 'packet' | 'mark';
export type NextStep = {
  /** Names the title and the reason in the catalogue: `cases.next.<key>`. */
  readonly key: 'question' | 'documents' | CaseState;
  readonly place: NextPlace;
};

const PLACES: Readonly<Record<CaseState, NextPlace>> = {
  doubt: 'mark',
  asked_doctor: 'referral',
  referral: 'mark',
  authorization: 'mark',
  records: 'packet',
  packet_sent: 'mark',
  consultation: 'mark',
  compared: 'mark',
  decided: 'mark',
};

/** The one thing to do next for a case. A case without its question asks for it first; one without papers, for them. */
export function nextStep({
  state,
  question,
  documents,
}: Pick<CaseSummary, 'state' | 'question' | 'documents'>): NextStep {
  const position = CASE_STATES.indexOf(state);
  if (question === null && position <= CASE_STATES.indexOf('records')) return { key: 'question', place: 'edit' };
  if (documents === 0 && state === 'records') return { key: 'documents', place: 'documents' };
  return { key: state, place: PLACES[state] };
}

/** The state after this one; null at the end. */
export const stateAfter = (state: CaseState): CaseState | null => CASE_STATES[CASE_STATES.indexOf(state) + 1] ?? null;
