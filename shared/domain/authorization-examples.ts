import type { Payer } from '../contract/authorizations';
import type { Jurisdiction } from '../contract/common';

/** Who asks the payer, as far as known. `ask_the_office`: not known; the doctor's office says. */
export type AuthorizationApplicant =
  | 'physician'
  | 'local_specialist'
  | 'clinician_not_patient'
  | 'two_physicians'
  | 'prescriber'
  | 'insured_person'
  | 'ask_the_office';

export interface AuthorizationExample {
  /** Wording: `authorizationHelp.examples` of the catalogues. */
  readonly code: AuthorizationExampleCode;
  readonly payer: Payer;
  /** Null: helps wherever nothing is known about the province. */
  readonly jurisdiction: Jurisdiction | null;
  /** As the programme prints it. */
  readonly formNumber: string | null;
  readonly applicant: AuthorizationApplicant;
  /** Calendar date last checked; shown with "verify with the office", always. */
  readonly checkedOn: string;
}

export const AUTHORIZATION_EXAMPLE_CODES = [
  'on_out_of_country',
  'on_out_of_province',
  'on_exceptional_access',
  'bc_out_of_country',
  'bc_special_authority',
  'ab_out_of_country',
  'qc_out_of_country',
  'qc_exception_drug',
  'any_provincial_plan',
  'any_other_province',
  'any_out_of_country',
  'any_drug_programme',
  'any_private_insurer',
] as const;
export type AuthorizationExampleCode = (typeof AUTHORIZATION_EXAMPLE_CODES)[number];

const CHECKED_ON = '2026-11-22';

const example = (
  code: AuthorizationExampleCode,
  payer: Payer,
  jurisdiction: Jurisdiction | null,
  applicant: AuthorizationApplicant,
  formNumber: string | null = null,
): AuthorizationExample => ({ code, payer, jurisdiction, formNumber, applicant, checkedOn: CHECKED_ON });

/** Source: the product's gathered facts on prior authorizations. Provincial ones first, then the general ones. */
const EXAMPLES: readonly AuthorizationExample[] = [
  example('on_out_of_country', 'out_of_country', 'ON', 'physician', 'on00314'),
  example('on_out_of_province', 'other_province', 'ON', 'ask_the_office', '4963-84'),
  example('on_exceptional_access', 'drug_programme', 'ON', 'prescriber'),
  example('bc_out_of_country', 'out_of_country', 'BC', 'local_specialist'),
  example('bc_special_authority', 'drug_programme', 'BC', 'prescriber'),
  example('ab_out_of_country', 'out_of_country', 'AB', 'clinician_not_patient'),
  example('qc_out_of_country', 'out_of_country', 'QC', 'two_physicians'),
  example('qc_exception_drug', 'drug_programme', 'QC', 'prescriber'),
  example('any_provincial_plan', 'provincial_plan', null, 'ask_the_office'),
  example('any_other_province', 'other_province', null, 'ask_the_office'),
  example('any_out_of_country', 'out_of_country', null, 'ask_the_office'),
  example('any_drug_programme', 'drug_programme', null, 'prescriber'),
  example('any_private_insurer', 'private_insurer', null, 'insured_person'),
];

/** Help for one payer: what is known in the person's province, else the general advice; never empty. */
export function authorizationExamples(
  payer: Payer,
  jurisdiction: Jurisdiction | null,
): readonly AuthorizationExample[] {
  const forPayer = EXAMPLES.filter((each) => each.payer === payer);
  const local = forPayer.filter((each) => each.jurisdiction !== null && each.jurisdiction === jurisdiction);
  return local.length > 0 ? local : forPayer.filter((each) => each.jurisdiction === null);
}
