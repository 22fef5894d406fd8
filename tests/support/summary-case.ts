import type { Bundle, FhirResource } from 'fhir/r4';
import { findCase } from '../../main/features/cases/cases-repository';
import { type PatientSummaryOptions, patientSummary } from '../../main/features/patient-summary/patient-summary';
import { findPerson } from '../../main/features/people/people-repository';
import { openTestSession } from './open-session';
import * as inputs from './record-inputs';

type Without = NonNullable<PatientSummaryOptions['without']>;

/** A person with one case under a real vault, and the summary of it as it would be exported. */
export async function openSummaryCase(person: Parameters<typeof inputs.personInput>[0] = {}) {
  const session = await openTestSession();
  const { get, db } = session;
  const { id: personId } = await get('people.create', inputs.personInput(person));
  const { id: doctor } = await get(
    'providers.create',
    inputs.providerInput({ name: 'Dr. Nandri', organization: 'Cedar Clinic', phone: '613-555-0123' }),
  );
  const { id: caseId } = await get('cases.create', { personId, ...inputs.caseInput({ currentProviderId: doctor }) });
  const summary = (language: 'en' | 'fr' = 'en', date = '2026-11-22', without: Without = []): Bundle => {
    const [row, packetCase] = [findPerson(db, personId), findCase(db, caseId)];
    if (!row || !packetCase) throw new Error('just made');
    return patientSummary(db, row, packetCase, { date, instant: `${date}T00:00:00.000Z`, language, without });
  };
  return { ...session, personId, caseId, doctor, summary };
}

export type SummaryCase = Awaited<ReturnType<typeof openSummaryCase>>;

/** Something in every section. */
export async function fillRecord({ get, personId, caseId, doctor }: SummaryCase): Promise<void> {
  const of = { personId };
  const by = { caseId, providerId: doctor };
  const diagnosis = { ...by, code: 'C34.1', name: 'Adénocarcinome <2 cm & "unclear"' };
  await get('diagnoses.create', { ...of, ...inputs.diagnosisInput(diagnosis) });
  await get('diagnoses.create', {
    ...of,
    ...inputs.diagnosisInput({ caseId, certainty: 'ruled_out', diagnosedOn: null }),
  });
  await get('treatments.create', { ...of, ...inputs.treatmentInput({ ...by, response: 'Partial\nthen none' }) });
  await get('treatments.create', {
    ...of,
    ...inputs.treatmentInput({ caseId, kind: 'radiation', startedOn: null, endedOn: null }),
  });
  await get('treatments.create', {
    ...of,
    ...inputs.treatmentInput({ caseId, kind: 'surgery', status: 'planned', name: 'Lobectomy' }),
  });
  await get('procedures.create', {
    ...of,
    ...inputs.procedureInput({ ...by, place: 'General', outcome: 'Malignant' }),
  });
  await get('procedures.create', { ...of, ...inputs.procedureInput({ caseId, performedOn: null }) });
  await get('medications.create', {
    ...of,
    ...inputs.medicationInput({ prescriberId: doctor, reason: 'pain', startedOn: '2024' }),
  });
  await get('medications.create', {
    ...of,
    ...inputs.medicationInput({ name: 'Aspirin', startedOn: null, dose: null }),
  });
  await get('allergies.create', { ...of, ...inputs.allergyInput() });
  await get('allergies.create', {
    ...of,
    ...inputs.allergyInput({ type: 'unsure', category: 'other', reaction: null }),
  });
  await get('immunizations.create', {
    ...of,
    ...inputs.immunizationInput({ providerId: doctor, dose: '2nd', lotNumber: 'A1' }),
  });
  await get('immunizations.create', { ...of, ...inputs.immunizationInput({ givenOn: null }) });
  await get('familyHistory.create', { ...of, ...inputs.familyHistoryInput({ ageAtDeath: '70' }) });
  const observations = [
    inputs.observationInput({ flag: 'H' }),
    inputs.observationInput({ name: 'Culture', value: 'Pending' }),
  ];
  await get('testResults.create', {
    ...of,
    ...inputs.testResultInput({ ...by, accessionNumber: 'S-1', conclusion: 'High', observations }),
  });
  await get('testResults.create', {
    ...of,
    ...inputs.testResultInput({ caseId, category: 'imaging', collectedOn: null }),
  });
  await get('referrals.create', {
    ...of,
    ...inputs.referralInput({ caseId, toProviderId: doctor, appointmentOn: '2026-12-08' }),
  });
}

/** The resources of one type, in the document's order. */
export const resourcesOf = <Type extends FhirResource['resourceType']>(bundle: Bundle, type: Type) =>
  (bundle.entry ?? []).flatMap(({ resource }) =>
    // Narrowed by its own name.
    resource?.resourceType === type ? [resource as Extract<FhirResource, { resourceType: Type }>] : [],
  );

/** The section of a LOINC code. */
export const sectionOf = (bundle: Bundle, code: string) =>
  resourcesOf(bundle, 'Composition')[0]?.section?.find(({ code: own }) => own?.coding?.[0]?.code === code);
