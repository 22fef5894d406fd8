import { opinionAspect } from '@shared/contract/opinions';
import { compareOpinions, isJudgeable, type OpinionTexts } from '@shared/domain/opinion-comparison';
import { describe, expect, it } from 'vitest';

const SILENT: OpinionTexts = {
  diagnosis: null,
  recommendedTreatment: null,
  alternatives: null,
  rationale: null,
  urgency: null,
  confidence: null,
};
const markOf = (first: string | null, second: string | null) =>
  compareOpinions({ ...SILENT, diagnosis: first }, { ...SILENT, diagnosis: second }, [])[0]?.mark;

describe('comparing two opinions', () => {
  it('has one row an aspect, in order', () => {
    expect(compareOpinions(SILENT, SILENT, []).map(({ aspect }) => aspect)).toEqual(opinionAspect.options);
  });

  it.each([
    ['Adenocarcinoma, stage IIA.', 'adenocarcinoma,  stage IIA', 'agree'],
    ['Sténose « serrée »', 'stenose "serrée"', 'agree'],
    ['• Surgery\n• Chemotherapy', 'Surgery\nChemotherapy', 'agree'],
    ['L’attente', "L'attente", 'agree'],
    ['HER2+', 'HER2-', 'differ'],
    ['1.5 cm', '15 cm', 'differ'],
    ['T1-2', 'T1.2', 'differ'],
    ['Surgery', 'Radiation', 'differ'],
    ['Surgery', null, 'only_first'],
    [null, 'Surgery', 'only_second'],
    ['  ', null, 'neither'],
    [null, null, 'neither'],
  ] as const)('marks %j against %j: %s', (first, second, mark) => {
    expect(markOf(first, second)).toBe(mark);
  });

  it('shows the words as written', () => {
    const [row] = compareOpinions({ ...SILENT, diagnosis: 'A « B ».' }, { ...SILENT, diagnosis: 'C' }, []);
    expect(row).toEqual({ aspect: 'diagnosis', first: 'A « B ».', second: 'C', mark: 'differ', isJudged: false });
  });

  it('lets a judgement go before the words, only where both speak', () => {
    const first = { ...SILENT, diagnosis: 'Lung cancer', urgency: 'soon' };
    const second = { ...SILENT, diagnosis: 'NSCLC' };
    const rows = compareOpinions(first, second, [
      { aspect: 'diagnosis', mark: 'agree' },
      { aspect: 'urgency', mark: 'differ' },
    ]);
    expect(rows.find(({ aspect }) => aspect === 'diagnosis')).toMatchObject({ mark: 'agree', isJudged: true });
    expect(rows.find(({ aspect }) => aspect === 'urgency')).toMatchObject({ mark: 'only_first', isJudged: false });
    expect([isJudgeable(first, second, 'diagnosis'), isJudgeable(first, second, 'urgency')]).toEqual([true, false]);
  });
});
