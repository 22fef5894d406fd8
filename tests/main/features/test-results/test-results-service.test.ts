import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { observationInput, personInput, testResultInput } from '../../../support/record-inputs';

describe('test results', () => {
  it('keeps the report and its rows as printed, in the order of the report', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const input = testResultInput({
      accessionNumber: '26-0042',
      conclusion: 'Repeat in a week',
      receivedOn: '2026-03-04',
      reportedOn: '2026-03-05',
      note: 'Fasting',
      observations: [
        observationInput({ name: 'Sodium', value: '< 135', flag: 'L', page: 2 }),
        observationInput({ name: 'ALT', value: '31', unit: 'U/L', referenceRange: null }),
      ],
    });
    const created = await get('testResults.create', { personId, ...input });
    expect(created).toMatchObject({ ...input, personId });
    expect(await get('testResults.get', { id: created.id })).toEqual(created);
  });

  it('replaces the rows with those of an update', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const names = (...list: string[]) =>
      testResultInput({ observations: list.map((name) => observationInput({ name })) });
    const { id } = await get('testResults.create', { personId, ...names('A', 'B', 'C') });
    const updated = await get('testResults.update', { id, ...names('C', 'A') });
    expect(updated.observations.map((row) => row.name)).toEqual(['C', 'A']);
  });

  it('keeps 500 rows in order', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const observations = Array.from({ length: 500 }, (_, index) => observationInput({ value: String(index) }));
    const { id } = await get('testResults.create', { personId, ...testResultInput({ observations }) });
    const kept = (await get('testResults.get', { id })).observations.map((row) => row.value);
    expect(kept).toEqual(observations.map((row) => row.value));
  });

  it('counts rows, and those the report itself marks', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const observations = ['H', null, 'L*', null].map((flag) => observationInput({ flag }));
    await get('testResults.create', { personId, ...testResultInput({ observations }) });
    await get('testResults.create', { personId, ...testResultInput({ title: 'CT', collectedOn: '2020' }) });
    expect(await get('testResults.list', { personId, caseId: null })).toMatchObject([
      { observationCount: 4, flaggedCount: 2 },
      { observationCount: 0, flaggedCount: 0 },
    ]);
  });

  it('lists the newest clinical date first: collected, else received, else reported; undated last', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const dates = [
      { title: 'undated', collectedOn: null },
      { title: 'collected', collectedOn: '2026-03-03', reportedOn: '2026-12-31' },
      { title: 'received', collectedOn: null, receivedOn: '2026-03-04', reportedOn: '2026-01-01' },
      { title: 'reported', collectedOn: null, reportedOn: '2026-03-02' },
    ];
    for (const more of dates) await get('testResults.create', { personId, ...testResultInput(more) });
    const listed = await get('testResults.list', { personId, caseId: null });
    expect(listed.map((item) => item.title)).toEqual(['received', 'collected', 'reported', 'undated']);
  });
});
