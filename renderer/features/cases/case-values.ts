import type { Case, CaseInput } from '@shared/contract/cases';

/** What the fields of the form hold: text, empty for "not given". */
export type CaseValues = {
  title: string;
  reason: CaseInput['reason'];
  question: string;
  state: CaseInput['state'];
  specialty: CaseInput['specialty'];
  currentProviderId: CaseInput['currentProviderId'];
  openedOn: string;
  note: string;
};

export const newCaseValues = (today: string): CaseValues => ({
  title: '',
  reason: 'uncertain_diagnosis',
  question: '',
  state: 'doubt',
  specialty: null,
  currentProviderId: null,
  openedOn: today,
  note: '',
});

export const caseValues = (one: Case): CaseValues => ({
  title: one.title,
  reason: one.reason,
  question: one.question ?? '',
  state: one.state,
  specialty: one.specialty,
  currentProviderId: one.currentProviderId,
  openedOn: one.openedOn ?? '',
  note: one.note ?? '',
});

/** The fields as the contract reads them. */
export const toCaseInput = (values: CaseValues): unknown => ({
  ...values,
  openedOn: values.openedOn.trim() === '' ? null : values.openedOn,
});

/** A saved case as `cases.update` takes it. */
export const caseInputOf = (one: Case): CaseInput => ({
  title: one.title,
  reason: one.reason,
  question: one.question,
  state: one.state,
  specialty: one.specialty,
  currentProviderId: one.currentProviderId,
  openedOn: one.openedOn,
  note: one.note,
});
