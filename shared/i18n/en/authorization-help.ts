import type { AuthorizationApplicant, AuthorizationExampleCode } from '../../domain/authorization-examples';

/** English: examples of prior authorizations. Every one is shown with `verify`. */
export const authorizationHelp = {
  verify: 'Verify with the office. Last checked {{date}}.',
  form: 'Form {{number}}',
  whoApplies: 'Who applies: {{applicant}}',
  lead: 'What is known about authorizations like this one',
  applicants: {
    physician: 'a physician, for the patient',
    local_specialist: 'a specialist in the province',
    clinician_not_patient: 'a clinician; patients cannot apply themselves',
    two_physicians: 'two physicians, each in writing',
    prescriber: 'the prescriber of the drug',
    insured_person: 'the insured person, with papers from the doctor',
    ask_the_office: 'ask the doctor’s office',
  } satisfies Readonly<Record<AuthorizationApplicant, string>>,
  examples: {
    on_out_of_country: {
      title: 'Ontario: prior approval for care outside Canada',
      text: 'The plan’s written approval is needed before the service is given.',
    },
    on_out_of_province: {
      title: 'Ontario: care in another province or territory',
      text: 'Ask the doctor’s office whether this service needs approval first and who fills in the form.',
    },
    on_exceptional_access: {
      title: 'Ontario: Exceptional Access Program',
      text: 'For drugs that the public drug plan does not list for everyone.',
    },
    bc_out_of_country: {
      title: 'British Columbia: care outside Canada',
      text: 'A specialist in British Columbia applies to the plan for the patient.',
    },
    bc_special_authority: {
      title: 'British Columbia: Special Authority',
      text: 'For drugs that the public plan covers only in certain situations.',
    },
    ab_out_of_country: {
      title: 'Alberta: Out-of-Country Health Services Committee',
      text: 'The committee decides on applications for care outside Canada.',
    },
    qc_out_of_country: {
      title: 'Quebec: services outside the province',
      text: 'Two physicians send the Régie de l’assurance maladie du Québec (RAMQ) their written requests.',
    },
    qc_exception_drug: {
      title: 'Quebec: exception drugs (médicament d’exception)',
      text: 'For drugs that the public plan pays only in recognized situations.',
    },
    any_provincial_plan: {
      title: 'Your provincial or territorial plan',
      text: 'Ask the doctor’s office whether the service needs approval first, which form applies and who signs it.',
    },
    any_other_province: {
      title: 'Care in another province or territory',
      text: 'Ask your plan, before the visit, what it pays there and whether it wants to approve it first.',
    },
    any_out_of_country: {
      title: 'Care outside Canada',
      text: 'Ask your plan before anything is booked. It may want a doctor’s application, and to answer in writing first.',
    },
    any_drug_programme: {
      title: 'Drug programmes',
      text: 'Ask the prescriber or the pharmacist which programme applies and what it wants to know.',
    },
    any_private_insurer: {
      title: 'Private insurance',
      text: 'Ask the insurer for its authorization form, what the doctor has to add, and how long an approval holds.',
    },
  } satisfies Readonly<Record<AuthorizationExampleCode, { readonly title: string; readonly text: string }>>,
} as const;
