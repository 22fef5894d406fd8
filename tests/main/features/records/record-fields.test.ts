import type { ProviderId } from '@shared/contract/common';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import * as inputs from '../../../support/record-inputs';

async function openFamily() {
  const session = await openTestSession();
  const { id: personId } = await session.get('people.create', inputs.personInput());
  const { id: caseId } = await session.get('cases.create', { personId, ...inputs.caseInput() });
  const providers: ProviderId[] = [];
  for (const name of ['Dr. Roy', 'Dr. Abara'])
    providers.push((await session.get('providers.create', inputs.providerInput({ name }))).id);
  const [one, two] = providers;
  if (!one || !two) throw new Error('two providers');
  return { ...session, personId, caseId, one, two };
}

describe('every field is kept as given, and changed as given', () => {
  it('treatments', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.treatmentInput({
      caseId,
      kind: 'radiation',
      name: 'Radiation, 30 Gy in 10',
      status: 'stopped',
      startedOn: '2026-01-05',
      endedOn: '2026-02',
      providerId: one,
      response: 'Partial response\nby CT',
      sideEffects: 'Fatigue',
      stopReason: 'Neutropenia',
      note: 'Ask for the dose plan',
    });
    const made = await get('treatments.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.treatmentInput({ kind: 'watchful_waiting', status: 'ongoing', startedOn: null, endedOn: null });
    expect(await get('treatments.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('medications', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.medicationInput({
      caseId,
      isAsNeeded: true,
      prescriberId: one,
      reason: 'Pain',
      stoppedOn: '2026-03',
      note: 'With food',
    });
    const made = await get('medications.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.medicationInput({ dose: null, route: null, frequency: null, startedOn: null });
    expect(await get('medications.update', { id: made.id, ...bare })).toMatchObject(bare);
    const [entry] = await get('timeline.list', { personId, caseId: null });
    expect(entry).toMatchObject({ kind: 'medication', status: 'current' });
  });

  it('allergies', async () => {
    const { get, personId, caseId } = await openFamily();
    const full = inputs.allergyInput({
      caseId,
      type: 'intolerance',
      category: 'food',
      severity: 'severe',
      note: 'Twice',
    });
    const made = await get('allergies.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.allergyInput({ reaction: null, severity: 'unknown', notedOn: null });
    expect(await get('allergies.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('immunizations', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.immunizationInput({
      caseId,
      dose: '2 of 3',
      lotNumber: 'AB12',
      providerId: one,
      note: 'Left arm',
    });
    const made = await get('immunizations.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    expect(await get('immunizations.update', { id: made.id, ...inputs.immunizationInput() })).toMatchObject(
      inputs.immunizationInput(),
    );
  });

  it('family history', async () => {
    const { get, personId, caseId } = await openFamily();
    const full = inputs.familyHistoryInput({
      caseId,
      relative: 'maternal_grandfather',
      ageAtDeath: 'about 70',
      note: 'x',
    });
    const made = await get('familyHistory.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.familyHistoryInput({ ageAtOnset: null });
    expect(await get('familyHistory.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('procedures', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.procedureInput({
      caseId,
      providerId: one,
      place: 'Kestrel River',
      outcome: 'No cancer',
      note: 'x',
    });
    const made = await get('procedures.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.procedureInput({ performedOn: null });
    expect(await get('procedures.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('authorizations', async () => {
    const { get, personId, caseId, one, two } = await openFamily();
    const full = inputs.authorizationInput({
      caseId,
      payer: 'out_of_country',
      programme: 'Prior approval',
      formNumber: 'on00314',
      applicantId: one,
      approvedProviderId: two,
      status: 'approved',
      referenceNumber: 'R-77',
      decidedOn: '2026-10-30',
      validFrom: '2026-11-01',
      validUntil: '2027-04-30',
      conditions: 'One visit',
      appealBy: '2026-12-30',
      note: 'Called',
    });
    const made = await get('authorizations.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.authorizationInput({ status: 'draft', submittedOn: null });
    expect(await get('authorizations.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('record requests', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.recordRequestInput({
      caseId,
      custodianId: one,
      jurisdiction: 'BC',
      items: ['lab_history', 'imaging_images'],
      otherItems: 'ECG tracings',
      periodFrom: '2020',
      periodTo: '2026-09',
      status: 'partly_received',
      method: 'fax',
      dueOn: '2026-12-15',
      feeEstimate: '25,00 $',
      feePaid: '$20',
      receivedOn: '2026-11-20',
      note: 'Asked for Ms. Ng',
    });
    const made = await get('recordRequests.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId, receivedDocuments: 0 });
    const bare = inputs.recordRequestInput({ jurisdiction: null, items: [], method: null, requestedOn: null });
    expect(await get('recordRequests.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('material loans', async () => {
    const { get, personId, caseId, one, two } = await openFamily();
    const full = inputs.materialLoanInput({
      caseId,
      kind: 'blocks',
      holderId: one,
      borrowerId: two,
      accessionNumber: 'KR-S-26-20877',
      itemIds: 'A1, A2',
      status: 'returned',
      sentOn: '2026-11-05',
      carrier: 'Courier',
      trackingNumber: '1Z',
      receivedOn: '2026-11-07',
      returnDueOn: '2026-12-05',
      returnedOn: '2026-12-01',
      note: 'Signed for',
    });
    const made = await get('materialLoans.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.materialLoanInput({ requestedOn: null });
    expect(await get('materialLoans.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('consultations', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.consultationInput({
      caseId,
      providerId: one,
      status: 'attended',
      mode: 'video',
      place: 'Room 4',
      attendees: 'Sophie',
      preparation: 'Bring the disc',
      notes: 'He drew it for us',
    });
    const made = await get('consultations.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.consultationInput({ heldOn: null, startsAt: null, durationMinutes: null });
    expect(await get('consultations.update', { id: made.id, ...bare })).toMatchObject(bare);
  });

  it('opinions', async () => {
    const { get, personId, caseId, one } = await openFamily();
    const full = inputs.opinionInput({
      caseId,
      order: 'second',
      providerId: one,
      alternatives: 'Repeat biopsy',
      rationale: 'Two pathologists disagree',
      urgency: 'Within six weeks',
      confidence: 'Fairly sure',
      note: 'x',
    });
    const made = await get('opinions.create', { personId, ...full });
    expect(made).toMatchObject({ ...full, personId });
    const bare = inputs.opinionInput({ diagnosis: null, recommendedTreatment: null, givenOn: null });
    expect(await get('opinions.update', { id: made.id, ...bare })).toMatchObject(bare);
  });
});

const DATES = [null, '2024', '2025-01-02', '2024-03-01', '2024-03'] as const;
const NEWEST_FIRST = ['2025-01-02', '2024-03-01', '2024-03', '2024', null];

describe('lists are newest first, a bare year after the days of that year, undated last', () => {
  it('treatments by their start, medications by theirs', async () => {
    const { get, personId } = await openFamily();
    for (const startedOn of DATES) {
      await get('treatments.create', { personId, ...inputs.treatmentInput({ startedOn, endedOn: null }) });
      await get('medications.create', { personId, ...inputs.medicationInput({ startedOn }) });
    }
    const scope = { personId, caseId: null };
    expect((await get('treatments.list', scope)).map((each) => each.startedOn)).toEqual(NEWEST_FIRST);
    expect((await get('medications.list', scope)).map((each) => each.startedOn)).toEqual(NEWEST_FIRST);
  });

  it('procedures, immunizations, allergies and opinions by their own date', async () => {
    const { get, personId } = await openFamily();
    for (const date of DATES) {
      await get('procedures.create', { personId, ...inputs.procedureInput({ performedOn: date }) });
      await get('immunizations.create', { personId, ...inputs.immunizationInput({ givenOn: date }) });
      await get('allergies.create', { personId, ...inputs.allergyInput({ notedOn: date }) });
      await get('opinions.create', { personId, ...inputs.opinionInput({ givenOn: date }) });
    }
    const scope = { personId, caseId: null };
    expect((await get('procedures.list', scope)).map((each) => each.performedOn)).toEqual(NEWEST_FIRST);
    expect((await get('immunizations.list', scope)).map((each) => each.givenOn)).toEqual(NEWEST_FIRST);
    expect((await get('allergies.list', scope)).map((each) => each.notedOn)).toEqual(NEWEST_FIRST);
    expect((await get('opinions.list', scope)).map((each) => each.givenOn)).toEqual(NEWEST_FIRST);
  });

  it('authorizations by when they were sent, else decided; loans by when they were asked for, else sent', async () => {
    const { get, personId } = await openFamily();
    const scope = { personId, caseId: null };
    for (const [service, submittedOn, decidedOn] of [
      ['undated', null, null],
      ['decided', null, '2026-05-02'],
      ['sent', '2026-05-01', '2026-12-01'],
    ] as const)
      await get('authorizations.create', {
        personId,
        ...inputs.authorizationInput({ service, submittedOn, decidedOn }),
      });
    expect((await get('authorizations.list', scope)).map((each) => each.service)).toEqual([
      'decided',
      'sent',
      'undated',
    ]);
    for (const [description, requestedOn, sentOn] of [
      ['undated', null, null],
      ['sent', null, '2026-05-02'],
      ['asked', '2026-05-01', '2026-12-01'],
    ] as const)
      await get('materialLoans.create', {
        personId,
        ...inputs.materialLoanInput({ description, requestedOn, sentOn }),
      });
    expect((await get('materialLoans.list', scope)).map((each) => each.description)).toEqual([
      'sent',
      'asked',
      'undated',
    ]);
  });
});
