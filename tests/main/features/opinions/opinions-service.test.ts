import type { OpinionInput } from '@shared/contract/opinions';
import { describe, expect, it } from 'vitest';
import { openTestSession } from '../../../support/open-session';
import { caseInput, opinionInput, personInput } from '../../../support/record-inputs';

const DECISION = {
  followedOpinionId: null,
  decision: 'Repeat the biopsy first',
  reasons: 'Two readings differ',
  decidedOn: '2026-12-10',
  followUpOn: '2026-12-20',
  followUpNote: 'Tell Dr. Nandri',
  isFollowUpDone: false,
};

async function openOpinions(first: Partial<OpinionInput> = {}, second: Partial<OpinionInput> = {}) {
  const session = await openTestSession();
  const { get } = session;
  const { id: personId } = await get('people.create', personInput());
  const { id: caseId } = await get('cases.create', { personId, ...caseInput() });
  const add = async (more: Partial<OpinionInput>) =>
    (await get('opinions.create', { personId, ...opinionInput({ caseId, ...more }) })).id;
  const pair = { firstId: await add(first), secondId: await add({ order: 'second', ...second }) };
  const marks = async () =>
    Object.fromEntries((await get('opinions.compare', pair)).rows.map(({ aspect, mark }) => [aspect, mark]));
  return { ...session, personId, caseId, pair, marks };
}

describe('comparing two opinions', () => {
  it('marks what agrees in words, what differs and what only one says, in a set order', async () => {
    const { get, pair } = await openOpinions(
      { diagnosis: 'Adenocarcinoma, suspected.', recommendedTreatment: 'Lobectomy', urgency: 'Weeks' },
      { diagnosis: 'adenocarcinoma, suspected', recommendedTreatment: 'Repeat biopsy', rationale: 'Sampling' },
    );
    const { first, second, rows } = await get('opinions.compare', pair);
    expect([first.id, second.id]).toEqual([pair.firstId, pair.secondId]);
    expect(rows.map(({ aspect, mark }) => [aspect, mark])).toEqual([
      ['diagnosis', 'agree'],
      ['recommendedTreatment', 'differ'],
      ['alternatives', 'neither'],
      ['rationale', 'only_second'],
      ['urgency', 'only_first'],
      ['confidence', 'neither'],
    ]);
    expect(rows.every(({ isJudged }) => !isJudged)).toBe(true);
  });

  it('puts a person’s judgement before the words, and takes it back', async () => {
    const { get, pair, marks } = await openOpinions({}, { diagnosis: 'Lung cancer, likely adenocarcinoma' });
    expect((await marks()).diagnosis).toBe('differ');
    const judged = await get('opinions.judge', { ...pair, aspect: 'diagnosis', mark: 'agree' });
    expect(judged.rows[0]).toMatchObject({ mark: 'agree', isJudged: true });
    await get('opinions.judge', { ...pair, aspect: 'diagnosis', mark: 'differ' });
    expect((await marks()).diagnosis).toBe('differ');
    await get('opinions.judge', { ...pair, aspect: 'diagnosis', mark: null });
    expect((await get('opinions.compare', pair)).rows[0]).toMatchObject({ mark: 'differ', isJudged: false });
  });

  it('judges nothing that only one opinion says', async () => {
    const { failureOf, pair } = await openOpinions({ confidence: 'Sure' });
    expect(await failureOf('opinions.judge', { ...pair, aspect: 'confidence', mark: 'agree' })).toBe('not_comparable');
  });

  it('compares no opinion in the trash, and none of another person', async () => {
    const { get, failureOf, pair } = await openOpinions();
    const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
    const { id: his } = await get('opinions.create', { personId: lucas, ...opinionInput() });
    expect(await failureOf('opinions.compare', { ...pair, secondId: his })).toBe('other_person');
    const judge = { firstId: pair.firstId, secondId: his, aspect: 'diagnosis' as const, mark: 'agree' as const };
    expect(await failureOf('opinions.judge', judge)).toBe('other_person');
    await get('opinions.delete', { id: pair.secondId });
    expect(await failureOf('opinions.compare', pair)).toBe('not_found');
    expect(await failureOf('opinions.judge', { ...pair, aspect: 'diagnosis', mark: 'agree' })).toBe('not_found');
  });
});

describe('the decision', () => {
  it('is null until written, then one a case, changed as a whole', async () => {
    const { get, caseId, pair } = await openOpinions();
    expect(await get('opinions.decision', { caseId })).toEqual({ decision: null });
    const followed = { ...DECISION, followedOpinionId: pair.secondId };
    expect(await get('opinions.decide', { caseId, ...followed })).toEqual(followed);
    const changed = { ...DECISION, reasons: null, isFollowUpDone: true };
    await get('opinions.decide', { caseId, ...changed });
    expect(await get('opinions.decision', { caseId })).toEqual({ decision: changed });
  });

  it('outlives the opinion it followed', async () => {
    const { get, caseId, pair } = await openOpinions();
    await get('opinions.decide', { caseId, ...DECISION, followedOpinionId: pair.firstId });
    await get('opinions.delete', { id: pair.firstId });
    await get('trash.empty', {});
    expect(await get('opinions.decision', { caseId })).toEqual({ decision: DECISION });
  });

  it('follows no opinion of another person', async () => {
    const { get, failureOf, caseId } = await openOpinions();
    const { id: lucas } = await get('people.create', personInput({ givenName: 'Lucas' }));
    const { id: followedOpinionId } = await get('opinions.create', { personId: lucas, ...opinionInput() });
    expect(await failureOf('opinions.decide', { caseId, ...DECISION, followedOpinionId })).toBe('other_person');
  });
});
