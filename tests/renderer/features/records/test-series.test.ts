import { observationId, personId, testResultId } from '@shared/contract/common';
import type { TestResult } from '@shared/contract/test-results';
import { expect, it } from 'vitest';
import { seriesOf } from '../../../../renderer/features/records/components/test-series';

let made = 0;
const uuid = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
const report = (collectedOn: string | null, lines: readonly (readonly [string, string, string])[]): TestResult => ({
  id: testResultId.parse(uuid()),
  personId: personId.parse(uuid()),
  caseId: null,
  category: 'lab',
  title: 'Blood work',
  collectedOn,
  receivedOn: null,
  reportedOn: null,
  providerId: null,
  accessionNumber: null,
  conclusion: null,
  note: null,
  observations: lines.map(([name, value, unit]) => ({
    id: observationId.parse(uuid()),
    name,
    value,
    unit,
    referenceRange: null,
    flag: null,
    page: null,
  })),
  deletedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const series = seriesOf(
  [
    report('2024-05-01', [['Créatinine', '80', 'umol/L']]),
    report(null, [['creatinine', '85', 'µmol/L']]),
    report('2026-01-01', [
      ['CREATININE', '90', 'μmol/L'],
      ['Calcium', '9.8', 'mg/dL'],
    ]),
    report('2025', [['Calcium', '2.4', 'mmol/L']]),
  ],
  'fr',
);

it('puts the printings of one test together, newest first and undated last', () => {
  const creatinine = series.find(({ key }) => key === 'creatinine');
  expect(creatinine?.name).toBe('CREATININE');
  expect(creatinine?.points.map(({ date }) => date)).toEqual(['2026-01-01', '2024-05-01', null]);
});

it('knows one unit by its three micro signs, and says when units differ', () => {
  expect(series.map(({ key, hasMixedUnits }) => [key, hasMixedUnits])).toEqual([
    ['calcium', true],
    ['creatinine', false],
  ]);
});

it('changes no value', () => {
  expect(series[0]?.points.map(({ observation }) => observation.value)).toEqual(['9.8', '2.4']);
});
