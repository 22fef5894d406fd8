import { documentId, observationId, personId, testResultId } from '@shared/contract/common';
import type { TrendPoint } from '@shared/contract/trends';
import { trendNumbers } from '@shared/domain/trend-series';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TrendTable } from '../../../../renderer/features/trends/components/trend-table';
import { PERSON, renderRouted } from '../../routed';

const document = documentId.parse('00000000-0000-4000-8000-000000000001');
const point = (source: TrendPoint['source']): TrendPoint => ({
  observationId: observationId.parse('00000000-0000-4000-8000-000000000002'),
  testResultId: testResultId.parse('00000000-0000-4000-8000-000000000003'),
  date: '2026-11-01',
  value: '4.1',
  unit: 'mmol/L',
  referenceRange: null,
  flag: null,
  source,
  ...trendNumbers('4.1', null),
});
const hrefOf = async (source: TrendPoint['source']) => {
  const points = [point(source)];
  await renderRouted(() => <TrendTable personId={personId.parse(PERSON)} name="Potassium" points={points} />, {});
  return decodeURIComponent((await screen.findByRole('link')).getAttribute('href') ?? '');
};

it('opens the page of a value with its place marked', async () => {
  const area = { x: 0.1, y: 0.2, width: 0.5, height: 0.05 };
  expect(await hrefOf({ documentId: document, page: 3, area })).toContain(
    `/documents/${document}?page=3&area=0.1,0.2,0.5,0.05`,
  );
});

it('opens the report where a value was read from no page', async () => {
  expect(await hrefOf(null)).toContain(`/people/${PERSON}/results?id=${point(null).testResultId}`);
});

it('draws fifty values at a time, the older ones when asked, until all are there', async () => {
  const points = Array.from({ length: 120 }, (_, at) => ({
    ...point(null),
    observationId: observationId.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
  }));
  await renderRouted(() => <TrendTable personId={personId.parse(PERSON)} name="Potassium" points={points} />, {});
  expect(await screen.findAllByRole('link')).toHaveLength(50);
  fireEvent.click(screen.getByRole('button', { name: 'Show 50 older values' }));
  expect(screen.getAllByRole('link')).toHaveLength(100);
  fireEvent.click(screen.getByRole('button', { name: 'Show 20 older values' }));
  expect(screen.getAllByRole('link')).toHaveLength(120);
  expect(screen.queryByRole('button')).toBeNull();
});
