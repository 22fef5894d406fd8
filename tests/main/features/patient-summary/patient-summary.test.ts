import { describe, expect, it } from 'vitest';
import { checkBundle } from '../../../../main/features/patient-summary/check-bundle';
import { summaryBytes } from '../../../../main/features/patient-summary/patient-summary';
import { againstR4 } from '../../../support/r4-schema';
import * as inputs from '../../../support/record-inputs';
import { fillRecord, openSummaryCase, resourcesOf, sectionOf } from '../../../support/summary-case';

describe('as a document', () => {
  it.each(['en', 'fr'] as const)('passes HL7’s own schema and the document’s rules (%s)', async (language) => {
    const opened = await openSummaryCase();
    const empty = opened.summary(language);
    expect([againstR4(empty), checkBundle(empty)]).toEqual([[], []]);
    await fillRecord(opened);
    const bundle = opened.summary(language);
    expect([againstR4(bundle), checkBundle(bundle)]).toEqual([[], []]);
    const read: unknown = JSON.parse(Buffer.from(summaryBytes(bundle)).toString('utf8'));
    expect([againstR4(read), checkBundle(read)]).toEqual([[], []]);
    const codes = resourcesOf(bundle, 'Composition')[0]?.section?.map(({ code }) => code?.coding?.[0]?.code);
    expect(codes).toEqual('81338-6 11450-4 10160-0 48765-2 30954-2 47519-4 11369-6 10157-6 18776-5'.split(' '));
  });

  it('is the same byte for byte for the same records and day, and another document on another day', async () => {
    const opened = await openSummaryCase();
    await fillRecord(opened);
    expect(summaryBytes(opened.summary())).toEqual(summaryBytes(opened.summary()));
    const [first, next] = [opened.summary(), opened.summary('en', '2026-11-23')];
    expect(next.identifier?.value).not.toBe(first.identifier?.value);
    const before = first.identifier?.value;
    await opened.get('allergies.create', { personId: opened.personId, ...inputs.allergyInput({ substance: 'Latex' }) });
    expect(opened.summary().identifier?.value).not.toBe(before);
  });

  it('codes nothing but sections, the document and FHIR’s own statuses', async () => {
    const opened = await openSummaryCase();
    await fillRecord(opened);
    const bundle = opened.summary();
    const systems = [...JSON.stringify(bundle).matchAll(/"system":"(http[^"]+)"/g)].map(([, system]) => system);
    expect(
      [...new Set(systems)].filter((system) => !/^http:\/\/(loinc\.org$|terminology\.hl7\.org\/)/.test(system ?? '')),
    ).toEqual([]);
    expect(resourcesOf(bundle, 'Condition').map(({ code }) => code)).toContainEqual({
      text: 'Adénocarcinome <2 cm & "unclear" (C34.1)',
    });
  });

  it('speaks French where the packet does, and keeps the records’ own words', async () => {
    const opened = await openSummaryCase();
    await fillRecord(opened);
    const [composition] = resourcesOf(opened.summary('fr'), 'Composition');
    expect(composition?.language).toBe('fr-CA');
    expect(composition?.title).toBe('Sommaire du patient : Margaret Okafor, 2026-11-22');
    expect(composition?.section?.map(({ title }) => title)).toContain('Médicaments');
    const text = composition?.section?.map(({ text: narrative }) => narrative?.div).join('\n') ?? '';
    expect(text).toContain('Adénocarcinome &lt;2 cm &amp; &quot;unclear&quot; (C34.1); Soupçonné');
    expect(text).toContain('Partial<br/>then none');
    expect(text).not.toMatch(/\b(?:from|until|marked|printed range|as needed)\b/);
  });

  it('keeps the family’s notes and other cases out', async () => {
    const opened = await openSummaryCase({ note: 'secret' });
    const { get, personId } = opened;
    const other = await get('cases.create', { personId, ...inputs.caseInput({ title: 'secret', note: 'secret' }) });
    const named = { caseId: other.id, name: 'secret' };
    await get('diagnoses.create', { personId, ...inputs.diagnosisInput(named) });
    await get('treatments.create', { personId, ...inputs.treatmentInput(named) });
    await get('procedures.create', { personId, ...inputs.procedureInput(named) });
    await get('testResults.create', { personId, ...inputs.testResultInput({ caseId: other.id, title: 'secret' }) });
    await get('immunizations.create', {
      personId,
      ...inputs.immunizationInput({ caseId: other.id, vaccine: 'secret' }),
    });
    await get('medications.create', {
      personId,
      ...inputs.medicationInput({ name: 'secret', stoppedOn: '2026-11-22' }),
    });
    await get('medications.create', {
      personId,
      ...inputs.medicationInput({ ...named, name: 'Taken', note: 'secret' }),
    });
    const bundle = opened.summary();
    expect(JSON.stringify(bundle)).not.toContain('secret');
    // Whatever the case: leaving a medication out could harm.
    expect(
      resourcesOf(bundle, 'MedicationStatement').map(({ medicationCodeableConcept }) => medicationCodeableConcept),
    ).toEqual([{ text: 'Taken' }]);
  });
});

describe('the person', () => {
  it('carries an Ontario number with its version code', async () => {
    const { summary } = await openSummaryCase({ healthNumber: '9876-543-217', healthNumberVersion: 'AB' });
    expect(resourcesOf(summary(), 'Patient')[0]?.identifier).toEqual([
      {
        extension: [
          { url: 'http://hl7.org/fhir/ca/baseline/StructureDefinition/ext-identifierversion', valueString: 'AB' },
        ],
        use: 'official',
        type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'JHN' }] },
        system: 'https://fhir.infoway-inforoute.ca/NamingSystem/ca-on-patient-hcn',
        value: '9876543217',
      },
    ]);
  });

  it('names who acts for them as contact and author, and says that a birth date is unknown', async () => {
    const { summary } = await openSummaryCase({
      jurisdiction: 'QC',
      healthNumber: 'TEST 5412 2816',
      healthNumberVersion: null,
      birthDate: null,
      preferredLanguage: 'fr',
      address: '12, rue de l’Érable\nQuébec',
      actingFor: { name: 'Élise Côté', basis: 'power_of_attorney', phone: '418-555-0124', validUntil: '2027-06-01' },
    });
    const bundle = summary('fr');
    expect([againstR4(bundle), checkBundle(bundle)]).toEqual([[], []]);
    const [patient] = resourcesOf(bundle, 'Patient');
    expect(patient?.identifier?.[0]).toMatchObject({
      system: expect.stringContaining('ca-qc-'),
      value: 'TEST54122816',
    });
    expect(patient?.birthDate).toBeUndefined();
    expect(patient?._birthDate?.extension?.[0]?.valueCode).toBe('unknown');
    expect(patient?.contact?.[0]).toMatchObject({ name: { text: 'Élise Côté' }, period: { end: '2027-06-01' } });
    const [author] = resourcesOf(bundle, 'RelatedPerson');
    expect(resourcesOf(bundle, 'Composition')[0]?.author).toEqual([{ reference: `urn:uuid:${author?.id}` }]);
  });
});

describe('parts and people', () => {
  it('leaves a part out when asked, with everybody that only it names', async () => {
    const opened = await openSummaryCase();
    await fillRecord(opened);
    const bundle = opened.summary('en', '2026-11-22', ['familyHistory', 'results', 'story']);
    expect([againstR4(bundle), checkBundle(bundle)]).toEqual([[], []]);
    expect(sectionOf(bundle, '10157-6')).toBeUndefined();
    expect(resourcesOf(bundle, 'FamilyMemberHistory')).toEqual([]);
    expect(JSON.stringify(bundle)).not.toMatch(/Breast cancer|Potassium|Is it a metastasis/);
  });

  it('names the family doctor as such, and the doctor seen so far only in words', async () => {
    const { get, personId, summary } = await openSummaryCase();
    expect(resourcesOf(summary(), 'Patient')[0]?.generalPractitioner).toBeUndefined();
    expect(sectionOf(summary(), '81338-6')?.text?.div).toContain('Doctor seen so far: Dr. Nandri');
    const { id: providerId } = await get('providers.create', inputs.providerInput({ name: 'Dr. Singh' }));
    await get('careTeam.add', { personId, providerId, role: 'family_doctor', note: null });
    const bundle = summary();
    expect(resourcesOf(bundle, 'Patient')[0]?.generalPractitioner).toEqual([
      { reference: `urn:uuid:${providerId}`, display: 'Dr. Singh' },
    ]);
    expect([againstR4(bundle), checkBundle(bundle)]).toEqual([[], []]);
  });
});

describe('allergies', () => {
  it('are unavailable, not absent, until somebody says that none are known', async () => {
    const { get, personId, summary } = await openSummaryCase();
    expect(sectionOf(summary(), '48765-2')?.emptyReason?.coding?.[0]?.code).toBe('unavailable');
    expect(JSON.stringify(summary())).not.toMatch(/no known/i);
    await get('allergies.sayNoneKnown', { personId, saidOn: '2026-11-20', saidBy: null });
    const section = sectionOf(summary(), '48765-2');
    expect(section?.emptyReason?.coding?.[0]?.code).toBe('nilknown');
    expect(section?.text?.div).toContain('No known allergies, as stated on 2026-11-20.');
    expect([againstR4(summary()), checkBundle(summary())]).toEqual([[], []]);
  });
});

describe('results', () => {
  const values = async (given: readonly Partial<Parameters<typeof inputs.observationInput>[0]>[]) => {
    const opened = await openSummaryCase();
    const observations = given.map((each) => inputs.observationInput(each));
    const report = inputs.testResultInput({
      caseId: opened.caseId,
      collectedOn: null,
      reportedOn: '2026-03',
      observations,
    });
    await opened.get('testResults.create', { personId: opened.personId, ...report });
    const bundle = opened.summary();
    return { bundle, made: resourcesOf(bundle, 'Observation') };
  };

  it('are quantities only where the number reads as printed', async () => {
    const { made } = await values([
      { value: '5.6' },
      { value: '140', unit: 'U/L' },
      { value: '5.60' },
      { value: '5,6' },
      { value: '< 5' },
      { value: '1e3' },
      { value: '1.1', unit: null },
      { value: 'Negative', unit: null },
    ]);
    expect(made.map(({ valueQuantity, valueString }) => valueQuantity ?? valueString)).toEqual([
      { value: 5.6, unit: 'mmol/L' },
      { value: 140, unit: 'U/L' },
      '5.60 mmol/L',
      '5,6 mmol/L',
      '< 5 mmol/L',
      '1e3 mmol/L',
      '1.1',
      'Negative',
    ]);
    expect(made[0]?.referenceRange).toEqual([{ text: '3.5 - 5.0' }]);
  });

  it('have no clinical date where no collection date is known, and none while they are pending', async () => {
    const { bundle, made } = await values([
      { value: '5.6', flag: 'H' },
      { name: 'Culture', value: 'Pending' },
    ]);
    expect(made.map(({ code }) => code.text)).toEqual(['Potassium']);
    expect(made[0]?.effectiveDateTime).toBeUndefined();
    expect(made[0]?._effectiveDateTime?.extension?.[0]?.valueCode).toBe('unknown');
    expect(made[0]?.interpretation).toEqual([{ text: 'H' }]);
    const text = sectionOf(bundle, '30954-2')?.text?.div;
    expect(text).toContain('Culture: Pending');
    expect(text).toContain('Chemistry panel; reported 2026-03');
  });
});

it('survives what JSON and XHTML cannot carry', async () => {
  const opened = await openSummaryCase({ givenName: '\u0001', familyName: ']]><script>' });
  const { get, personId, caseId } = opened;
  const name = 'A\u0000B\ud800C <script>alert(1)</script> \u202e';
  await get('diagnoses.create', { personId, ...inputs.diagnosisInput({ caseId, name }) });
  const bundle = opened.summary();
  expect([againstR4(bundle), checkBundle(bundle)]).toEqual([[], []]);
  expect(resourcesOf(bundle, 'Condition')[0]?.code?.text).toContain('AB\ufffdC <script>');
  expect(sectionOf(bundle, '11450-4')?.text?.div).not.toContain('<script');
});
