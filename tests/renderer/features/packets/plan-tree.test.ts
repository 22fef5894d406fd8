import { documentId } from '@shared/contract/common';
import { expect, it } from 'vitest';
import { checkNode, dropNode } from '../../../../renderer/features/packets/components/plan-moves';
import { placeOnPage, treeNodes } from '../../../../renderer/features/packets/components/plan-tree';
import { DOCUMENTS, documentOf, id, item, OUTLINE, orderOf, planOf } from './plan-samples';

const lines = (toggled: readonly string[] = [], plan = planOf()) =>
  treeNodes(plan, DOCUMENTS, OUTLINE, new Set(toggled));
const nodeOf = (key: string, toggled: readonly string[] = [], plan = planOf()) => {
  const found = lines(toggled, plan).find((node) => node.key === key);
  if (!found) throw new Error(`no line ${key}`);
  return found;
};

it('lists parts, their own pages and their documents with the numbers printed on them', () => {
  expect(lines().map(({ key, level, firstPage }) => [key.slice(-8), level, firstPage])).toEqual([
    ['cover', 1, 1],
    ['imaging', 1, 2],
    ['.imaging', 2, 2],
    ['00000001', 2, 3],
    ['00000002', 2, 7],
    ['uestions', 1, 11],
    ['labs', 1, 12],
    ['own.labs', 2, 12],
    ['00000003', 2, 13],
  ]);
});

it('offers the lines that the summary has of a part, and leads to the summary, also where the part has no page', () => {
  const plan = planOf();
  const sections = plan.sections.map((section) => (section.kind === 'imaging' ? { ...section, items: [] } : section));
  const outline = {
    ...OUTLINE,
    sections: [
      { kind: 'summary' as const, firstPage: 2, ownPages: 1, pageCount: 1, isSummarized: false },
      { kind: 'imaging' as const, firstPage: 2, ownPages: 0, pageCount: 0, isSummarized: true },
    ],
  };
  const nodes = treeNodes({ ...plan, sections }, DOCUMENTS, outline, new Set());
  const [part, own] = nodes.filter(({ section }) => section === 'imaging');
  expect(part).toMatchObject({ kind: 'section', firstPage: null, isEmpty: false });
  expect(own).toMatchObject({ kind: 'own', firstPage: 2, isInEffect: true });
});

it('looks at where each document stands once, however many there are', () => {
  const COUNT = 300;
  const ids = Array.from({ length: COUNT }, (_, index) =>
    documentId.parse(`00000000-0000-4000-8000-${`${index}`.padStart(12, '0')}`),
  );
  let looks = 0;
  const places = ids.map((one, index) => ({
    get documentId() {
      looks += 1;
      return one;
    },
    firstPage: index + 1,
    pageCount: 1,
    byteSize: 1,
  }));
  const documents = new Map(ids.map((one) => [one, documentOf(1, { id: one })]));
  const items = ids.map((one) => item(1, { documentId: one }));
  const sections = planOf().sections.map((section) => (section.kind === 'labs' ? { ...section, items } : section));
  const nodes = treeNodes(planOf({ sections }), documents, { ...OUTLINE, documents: places }, new Set());
  expect(nodes.at(-1)).toMatchObject({ kind: 'document', firstPage: COUNT });
  expect(looks).toBe(COUNT);
});

it('says for assistive technology where each line stands among its own', () => {
  const { position, setSize, isExpanded } = nodeOf(id(2));
  expect({ position, setSize, isExpanded }).toEqual({ position: 3, setSize: 3, isExpanded: false });
});

it('hides what a closed part holds and shows the pages of an open document', () => {
  const keys = lines(['imaging', id(3)]).map(({ key }) => key);
  expect(keys).not.toContain(id(1));
  expect(keys.slice(-4)).toEqual([1, 2, 3, 4].map((page) => `${id(3)}.${page}`));
});

it('keeps a dropped page in its place, unticked and without a number', () => {
  const sections = planOf().sections.map((section) =>
    section.kind === 'labs'
      ? { ...section, items: [item(3, { pages: [1, 3, 4].map((page) => ({ page, turn: 0 as const })) })] }
      : section,
  );
  const pages = lines([id(3)], planOf({ sections })).filter(({ kind }) => kind === 'page');
  expect(pages.map(({ isChecked, firstPage }) => [isChecked, firstPage])).toEqual([
    [true, 13],
    [false, null],
    [true, 14],
    [true, 15],
  ]);
});

it('offers no pages of a document that cannot be read', () => {
  const documents = new Map([[id(1), documentOf(1, { pageCount: 0, condition: 'unreadable' })]]);
  const found = treeNodes(planOf(), documents, null, new Set([id(1)])).find(({ key }) => key === id(1));
  expect(found?.isExpanded).toBeNull();
});

it('numbers nothing in a part that is left out', () => {
  const plan = checkNode(planOf(), nodeOf('imaging'));
  const found = treeNodes(plan, DOCUMENTS, OUTLINE, new Set());
  expect(found.find(({ key }) => key === id(1))).toMatchObject({ isChecked: true, isInEffect: false, firstPage: null });
});

it('drops a document before, after or into what it is held over', () => {
  const over = (key: string, side: 'before' | 'after') => ({ key, node: nodeOf(key), side });
  expect(orderOf(dropNode(planOf(), nodeOf(id(3)), over(id(1), 'after')))).toMatchObject({ imaging: ['1', '3', '2'] });
  expect(orderOf(dropNode(planOf(), nodeOf(id(1)), over(id(2), 'after')))).toMatchObject({ imaging: ['2', '1'] });
  expect(orderOf(dropNode(planOf(), nodeOf(id(1)), over('labs', 'after')))).toMatchObject({ labs: ['1', '3'] });
  const plan = planOf();
  expect(dropNode(plan, nodeOf(id(1)), over('questions', 'before'))).toBe(plan);
});

it('drops a part beside the part it is held over, never above the cover', () => {
  const plan = planOf();
  const dropped = dropNode(plan, nodeOf('labs'), { key: 'imaging', node: nodeOf('imaging'), side: 'before' });
  expect(dropped.sections.map(({ kind }) => kind)).toEqual(['cover', 'labs', 'imaging', 'questions']);
  expect(dropNode(plan, nodeOf('labs'), { key: 'cover', node: nodeOf('cover'), side: 'before' })).toBe(plan);
});

it('knows what stands on each page, also where pages were dropped', () => {
  const sections = planOf().sections.map((section) =>
    section.kind === 'labs' ? { ...section, items: [item(3, { pages: [{ page: 4, turn: 0 as const }] })] } : section,
  );
  expect(placeOnPage(planOf(), OUTLINE, 1)).toEqual({ kind: 'section', section: 'cover' });
  expect(placeOnPage(planOf(), OUTLINE, 8)).toEqual({ kind: 'document', documentId: id(2), page: 2 });
  expect(placeOnPage(planOf({ sections }), OUTLINE, 13)).toEqual({ kind: 'document', documentId: id(3), page: 4 });
  expect(placeOnPage(planOf(), OUTLINE, 99)).toBeNull();
});
