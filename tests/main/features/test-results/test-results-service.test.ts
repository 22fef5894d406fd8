import type { ObservationInput } from '@shared/contract/test-results';
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

  it('keeps the id of a line that stays, through an edit, a move and a new line beside it', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const report = (...observations: ObservationInput[]) => testResultInput({ observations });
    const line = (name: string) => observationInput({ name });
    const { id, observations } = await get('testResults.create', {
      personId,
      ...report(line('A'), line('B'), line('C')),
    });
    const [idOfA, idOfB, idOfC] = observations.map((row) => row.id);
    const updated = await get('testResults.update', {
      id,
      ...report({ ...line('C'), id: idOfC }, line('D'), { ...line('A, corrected'), id: idOfA }),
    });
    expect(updated.observations.map((row) => row.name)).toEqual(['C', 'D', 'A, corrected']);
    expect(updated.observations.map((row) => row.id)).toEqual([idOfC, expect.any(String), idOfA]);
    expect([idOfA, idOfB, idOfC]).not.toContain(updated.observations[1]?.id);
  });

  it('gives a new id to a line that claims another report’s, or one already claimed', async () => {
    const { get } = await openTestSession();
    const { id: personId } = await get('people.create', personInput());
    const one = testResultInput({ observations: [observationInput()] });
    const first = await get('testResults.create', { personId, ...one });
    const second = await get('testResults.create', { personId, ...one });
    const [claimed, own] = [first.observations[0]?.id, second.observations[0]?.id];
    const lines = [claimed, own, own].map((lineId) => observationInput({ id: lineId }));
    const updated = await get('testResults.update', { id: second.id, ...testResultInput({ observations: lines }) });
    const ids = updated.observations.map((row) => row.id);
    expect(new Set([claimed, ...ids]).size).toBe(4);
    expect(ids[1]).toBe(own);
    expect(await get('testResults.get', { id: first.id })).toEqual(first);
    const copy = await get('testResults.duplicate', { id: second.id });
    expect(ids).not.toContain(copy.observations[0]?.id);
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
    const observations = ['H', null, 'L*', 'N', null].map((flag) => observationInput({ flag }));
    await get('testResults.create', { personId, ...testResultInput({ observations }) });
    await get('testResults.create', { personId, ...testResultInput({ title: 'CT', collectedOn: '2020' }) });
    expect(await get('testResults.list', { personId, caseId: null })).toMatchObject([
      { observationCount: 5, flaggedCount: 2 },
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
