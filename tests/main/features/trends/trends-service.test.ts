import type { ObservationInput } from '@shared/contract/test-results';
import { expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { inTrash, observationInput, personInput, testResultInput } from '../../../support/record-inputs';

async function openSeries() {
  const session = await openTestSession();
  const { get } = session;
  const { id: personId } = await get('people.create', personInput());
  const report = (collectedOn: string | null, ...rows: readonly Partial<ObservationInput>[]) =>
    get('testResults.create', {
      personId,
      ...testResultInput({ collectedOn, observations: rows.map(observationInput) }),
    });
  return { ...session, personId, report };
}

it('draws one test in one unit as one series, whatever the case or micro sign, and never mixes or converts units', async () => {
  const { get, personId, report } = await openSeries();
  await report('2026-01-10', { name: 'Creatinine', value: '88', unit: 'µmol/L' });
  await report('2026-02-10', { name: 'CREATININE', value: '91', unit: 'umol/L' });
  await report('2026-03-10', { name: 'Creatinine', value: '1.03', unit: 'mg/dL' });
  const listed = await get('trends.list', { personId });
  expect(listed.map(({ name, unit, count }) => [name, unit, count])).toEqual([
    ['Creatinine', 'mg/dL', 1],
    ['CREATININE', 'umol/L', 2],
  ]);
  const points = await get('trends.get', { personId, name: 'creatinine', unit: 'μmol/L' });
  expect(points.map(({ value, unit, number }) => [value, unit, number])).toEqual([
    ['88', 'µmol/L', 88],
    ['91', 'umol/L', 91],
  ]);
  expect(await get('trends.get', { personId, name: 'Creatinine', unit: null })).toEqual([]);
});

it('reads numbers, bounds and ranges as printed; words stay words', async () => {
  const { get, personId, report } = await openSeries();
  const name = 'Potassium';
  await report('2026-01', { name, value: '< 0,5', referenceRange: '3,5 - 5,0' });
  await report('2026-02', { name, value: 'Pending', referenceRange: null });
  await report(null, { name, value: '4.1', flag: 'H' });
  const points = await get('trends.get', { personId, name, unit: 'mmol/L' });
  expect(points).toMatchObject([
    { date: '2026-01', value: '< 0,5', number: 0.5, comparator: '<', low: 3.5, high: 5 },
    { date: '2026-02', value: 'Pending', number: null, comparator: null, low: null, high: null },
    { date: null, value: '4.1', number: 4.1, flag: 'H' },
  ]);
  expect((await get('trends.list', { personId }))[0]).toMatchObject({
    count: 3,
    last: { value: 'Pending', date: '2026-02' },
    points: [0.5],
  });
});

it('opens each point at its own page of the report it was linked to', async () => {
  const { get, personId, report, addDocument } = await openSeries();
  const { id } = await report('2026-01-10', { page: 3 }, { name: 'Sodium', page: null });
  const document = await addDocument({ personId });
  const link = { documentId: document.id, page: 1, area: null, target: { kind: 'test_result' as const, id } };
  await get('links.create', link);
  const sourceOf = async (name: string) => (await get('trends.get', { personId, name, unit: 'mmol/L' }))[0]?.source;
  expect(await sourceOf('Potassium')).toEqual({ documentId: document.id, page: 3, area: null });
  expect(await sourceOf('Sodium')).toEqual({ documentId: document.id, page: 1, area: null });
  await get('filing.change', inTrash(document.id));
  expect(await sourceOf('Sodium')).toBeNull();
});

it('carries the area of the link to the point’s own page, and of no other page', async () => {
  const { get, personId, report, addDocument } = await openSeries();
  const rows = [{ page: 3 }, { name: 'Sodium', page: 2 }, { name: 'ALT', page: null }];
  const { id } = await report('2026-01-10', ...rows);
  const document = await addDocument({ personId });
  const link = { documentId: document.id, target: { kind: 'test_result' as const, id } };
  const areaAt = (y: number) => ({ x: 0.1, y, width: 0.5, height: 0.05 });
  const [first, third] = [areaAt(0.1), areaAt(0.3)];
  await get('links.create', { ...link, page: 1, area: first });
  await get('links.create', { ...link, page: 3, area: third });
  const sourceOf = async (name: string) => (await get('trends.get', { personId, name, unit: 'mmol/L' }))[0]?.source;
  expect(await sourceOf('Potassium')).toEqual({ documentId: document.id, page: 3, area: third });
  expect(await sourceOf('Sodium')).toEqual({ documentId: document.id, page: 2, area: null });
  expect(await sourceOf('ALT')).toEqual({ documentId: document.id, page: 1, area: first });
});

it('keeps people apart, and leaves out results in the trash', async () => {
  const { get, personId, report } = await openSeries();
  const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
  const { id } = await report('2026-01-10', {});
  expect(await get('trends.list', { personId: lucas })).toEqual([]);
  expect(await get('trends.get', { personId: lucas, name: 'Potassium', unit: 'mmol/L' })).toEqual([]);
  await get('testResults.delete', { id });
  expect(await get('trends.list', { personId })).toEqual([]);
  expect(await get('trends.get', { personId, name: 'Potassium', unit: 'mmol/L' })).toEqual([]);
});

it('draws the last 24 numbers, and follows a test that was renamed', async () => {
  const { get, personId, report } = await openSeries();
  for (let at = 1; at <= 30; at++) await report(`2026-01-${String(at).padStart(2, '0')}`, { value: String(at) });
  const [summary] = await get('trends.list', { personId });
  expect(summary?.count).toBe(30);
  expect(summary?.points).toEqual(Array.from({ length: 24 }, (_, index) => index + 7));
  const { id } = await report('2026-02-01', { name: 'K' });
  await get('testResults.update', { id, ...testResultInput({ observations: [observationInput({ name: 'Kalium' })] }) });
  expect((await get('trends.list', { personId })).map(({ name }) => name)).toEqual(['Kalium', 'Potassium']);
});
