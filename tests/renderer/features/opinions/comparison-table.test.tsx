import type { Opinion, OpinionComparison } from '@shared/contract/opinions';
import { compareOpinions } from '@shared/domain/opinion-comparison';
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ComparisonTable } from '../../../../renderer/features/opinions/comparison-table';
import { renderConnected } from '../../connected';

const opinion = (order: 'first' | 'second', words: Partial<Opinion>): Opinion =>
  // The ids' brands are the contract's; the table only carries them.
  ({
    id: order === 'first' ? '1' : '2',
    order,
    providerId: null,
    givenOn: null,
    diagnosis: null,
    recommendedTreatment: null,
    alternatives: null,
    rationale: null,
    urgency: null,
    confidence: null,
    note: null,
    ...words,
  }) as Opinion;

const first = opinion('first', { diagnosis: 'Lung cancer', recommendedTreatment: 'A lobe', urgency: 'Two months' });
const second = opinion('second', {
  diagnosis: 'Lung cancer.',
  recommendedTreatment: 'A segment',
  alternatives: 'Radiation',
});
const comparison = (judged: Parameters<typeof compareOpinions>[2] = []): OpinionComparison => ({
  first,
  second,
  rows: compareOpinions(first, second, judged),
});

async function table(shown: OpinionComparison, language: 'en' | 'fr' = 'en') {
  const judged: unknown[] = [];
  await renderConnected(
    <ComparisonTable
      comparison={shown}
      onJudge={(aspect, mark) => judged.push([aspect, mark])}
      onEdit={() => undefined}
    />,
    { 'providers.list': () => [] },
    language,
  );
  const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));
  return { judged, row };
}

describe('two opinions side by side', () => {
  it('marks each aspect in words', async () => {
    const { row } = await table(comparison());
    expect(row('Diagnosis').getByText('They agree')).toBeTruthy();
    expect(row('Recommended treatment').getByText('They differ')).toBeTruthy();
    expect(row('Alternatives').getByText('Only the second says')).toBeTruthy();
    expect(row('Urgency').getByText('Only the first says')).toBeTruthy();
    expect(row('Confidence').getByText('Neither says')).toBeTruthy();
  });

  it('offers a judgement only where both say something', async () => {
    const { row } = await table(comparison());
    expect(row('Diagnosis').getAllByRole('button')).toHaveLength(2);
    expect(row('Alternatives').queryAllByRole('button')).toHaveLength(0);
  });

  it('lets a person say that other words mean the same', async () => {
    const { row, judged } = await table(comparison());
    fireEvent.click(row('Recommended treatment').getByRole('button', { name: /No, they agree/ }));
    expect(judged).toEqual([['recommendedTreatment', 'agree']]);
  });

  it('says whose word it is, and takes it back', async () => {
    const { row, judged } = await table(comparison([{ aspect: 'recommendedTreatment', mark: 'agree' }]));
    expect(row('Recommended treatment').getByText('your judgement')).toBeTruthy();
    fireEvent.click(row('Recommended treatment').getByRole('button'));
    expect(judged).toEqual([['recommendedTreatment', null]]);
  });

  it('speaks French', async () => {
    const { row } = await table(comparison(), 'fr');
    expect(row('Autres possibilités').getByText('Seul le deuxième le dit')).toBeTruthy();
  });
});
