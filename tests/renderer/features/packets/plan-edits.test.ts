import { packetPlan } from '@shared/contract/packet-plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choosePages,
  dropPages,
  moveDocument,
  moveSection,
  placeOf,
  restorePage,
  stepDocument,
  stepPage,
  stepSection,
  turnPages,
} from '../../../../renderer/features/packets/components/plan-edits';
import { mendPlan } from '../../../../renderer/features/packets/components/plan-mends';
import { id, item, orderOf, planOf } from './plan-samples';

const kinds = (plan: ReturnType<typeof planOf>) => plan.sections.map(({ kind }) => kind);
const pagesOf = (plan: ReturnType<typeof planOf>, index: number) => placeOf(plan, id(index))?.item.pages;
const numbersOf = (plan: ReturnType<typeof planOf>, index: number) => pagesOf(plan, index)?.map(({ page }) => page);

describe('the order of parts', () => {
  it('keeps the cover first', () => {
    const plan = planOf();
    expect(stepSection(plan, 'imaging', -1)).toBe(plan);
    expect(stepSection(plan, 'cover', 1)).toBe(plan);
    expect(moveSection(plan, 'labs', 0)).toBe(plan);
  });

  it('moves a part among the others', () => {
    expect(kinds(stepSection(planOf(), 'labs', -1))).toEqual(['cover', 'imaging', 'labs', 'questions']);
    expect(kinds(moveSection(planOf(), 'imaging', 3))).toEqual(['cover', 'questions', 'labs', 'imaging']);
  });
});

describe('the order of documents', () => {
  it('steps within a part, then into the next one that takes documents', () => {
    const first = stepDocument(planOf(), id(1), 1);
    expect(orderOf(first)).toMatchObject({ imaging: ['2', '1'], labs: ['3'] });
    const second = stepDocument(first, id(1), 1);
    expect(orderOf(second)).toMatchObject({ imaging: ['2'], questions: [], labs: ['1', '3'] });
    expect(orderOf(stepDocument(second, id(1), -1))).toMatchObject({ imaging: ['2', '1'], labs: ['3'] });
  });

  it('steps over a part that is left out, and stays at the ends', () => {
    const plan = planOf({
      sections: planOf().sections.map((one) => (one.kind === 'labs' ? { ...one, isIncluded: false } : one)),
    });
    expect(stepDocument(plan, id(2), 1)).toBe(plan);
    expect(stepDocument(plan, id(1), -1)).toBe(plan);
  });

  it('takes no document into a part of own pages', () => {
    const plan = planOf();
    expect(moveDocument(plan, id(1), 'questions', 0)).toBe(plan);
    expect(moveDocument(plan, id(1), 'cover', 0)).toBe(plan);
  });

  it('loses and doubles no document, wherever it is moved', () => {
    const steps = fc.array(
      fc.record({
        index: fc.integer({ min: 1, max: 3 }),
        kind: fc.constantFrom('imaging' as const, 'labs' as const, 'questions' as const),
        to: fc.integer({ min: -1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(steps, (moves) => {
        const plan = moves.reduce((now, { index, kind, to }) => moveDocument(now, id(index), kind, to), planOf());
        expect(Object.values(orderOf(plan)).flat().sort()).toEqual(['1', '2', '3']);
        expect(packetPlan.safeParse(plan).success).toBe(true);
      }),
    );
  });
});

describe('the pages of a document', () => {
  it('drops one and puts it back where it stood, as if nothing had been', () => {
    const dropped = dropPages(planOf(), id(1), [2], 4);
    expect(numbersOf(dropped, 1)).toEqual([1, 3, 4]);
    expect(restorePage(dropped, id(1), 2, 4)).toEqual(planOf());
  });

  it('leaves the document out rather than keep it without a page', () => {
    const plan = dropPages(planOf(), id(1), [1, 2, 3, 4], 4);
    expect(placeOf(plan, id(1))?.item).toEqual(item(1, { isIncluded: false }));
  });

  it('turns pages on top of how they stand, and four quarters are none', () => {
    const once = turnPages(planOf(), id(1), [3], 90, 4);
    expect(pagesOf(once, 1)?.[2]).toEqual({ page: 3, turn: 90 });
    expect(turnPages(once, id(1), [3], 270, 4)).toEqual(planOf());
  });

  it('keeps the turn of a page when others are typed away', () => {
    const turned = turnPages(planOf(), id(1), [3], 180, 4);
    expect(pagesOf(choosePages(turned, id(1), [3, 1], 4), 1)).toEqual([
      { page: 3, turn: 180 },
      { page: 1, turn: 0 },
    ]);
  });

  it('moves a page within its document only', () => {
    expect(numbersOf(stepPage(planOf(), id(1), 2, -1, 4), 1)).toEqual([2, 1, 3, 4]);
    const plan = planOf();
    expect(stepPage(plan, id(1), 1, -1, 4)).toBe(plan);
  });
});

describe('one click on a finding', () => {
  const about = (mend: Parameters<typeof mendPlan>[1]['mend'], pages: readonly number[]) =>
    ({ key: 'k', code: 'sideways', weight: 'look', documentId: id(1), pages, subject: null, mend }) as const;

  it('leaves out, drops or turns what it is about', () => {
    expect(placeOf(mendPlan(planOf(), about({ kind: 'leave_out' }, []), 4), id(1))?.item.isIncluded).toBe(false);
    expect(numbersOf(mendPlan(planOf(), about({ kind: 'drop_pages' }, [1, 4]), 4), 1)).toEqual([2, 3]);
    expect(pagesOf(mendPlan(planOf(), about({ kind: 'turn_pages', turn: 90 }, [2]), 4), 1)?.[1]?.turn).toBe(90);
  });

  it('changes nothing that is mended elsewhere', () => {
    const plan = planOf();
    expect(mendPlan(plan, about({ kind: 'open_document' }, []), 4)).toBe(plan);
  });
});
