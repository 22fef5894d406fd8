import type { PacketPlan } from '@shared/contract/packet-plan';
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { PacketTree } from '../../../../renderer/features/packets/components/packet-tree';
import { renderPart } from '../../render';
import { DOCUMENTS, documentOf, id, OUTLINE, orderOf, planOf } from './plan-samples';

type Seen = { plan: PacketPlan; selected: string[]; leftOut: string[]; actions: string[] };

async function drawTree(documents = DOCUMENTS, first = planOf()) {
  const seen: Seen = { plan: first, selected: [], leftOut: [], actions: [] };
  function Screen() {
    const [plan, setPlan] = useState(first);
    seen.plan = plan;
    return (
      <PacketTree
        plan={plan}
        documents={documents}
        outline={OUTLINE}
        isOld={false}
        selected={null}
        current={[]}
        onSelect={({ key }) => seen.selected.push(key)}
        onChange={(change) => {
          const next = change(seen.plan);
          if (next === seen.plan) return false;
          setPlan(next);
          return true;
        }}
        onLeftOut={(name) => seen.leftOut.push(name)}
        focusAsked={0}
        onAction={(action, { key }) => seen.actions.push(`${action} ${key}`)}
      />
    );
  }
  await renderPart(<Screen />);
  return seen;
}
const line = (name: string | RegExp) => screen.getByRole('treeitem', { name });
const focus = (name: RegExp) => act(() => line(name).focus());
const press = (key: string, how: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...how });

it('lets Tab reach one line, and the arrows the others', async () => {
  await drawTree();
  expect(screen.getAllByRole('treeitem').filter((one) => one.tabIndex === 0)).toEqual([line(/^Cover/)]);
  focus(/^Cover/);
  press('ArrowDown');
  expect(document.activeElement).toBe(line(/^Imaging/));
  press('End');
  expect(document.activeElement).toBe(line(/^Document 3/));
  press('ArrowLeft');
  expect(document.activeElement).toBe(line(/^Laboratory/));
  press('Home');
  expect(document.activeElement).toBe(line(/^Cover/));
});

it('opens and closes with the right and left arrows', async () => {
  await drawTree();
  focus(/^Imaging/);
  press('ArrowLeft');
  expect(screen.queryByRole('treeitem', { name: /^Document 1/ })).toBeNull();
  press('ArrowRight');
  expect(line(/^Imaging/).getAttribute('aria-expanded')).toBe('true');
  focus(/^Document 3/);
  press('ArrowRight');
  expect(screen.getAllByRole('treeitem', { name: /^Page \d/ })).toHaveLength(4);
});

it('ticks with Space and tells what left the packet', async () => {
  const seen = await drawTree();
  focus(/^Document 1/);
  press(' ');
  expect(line(/^Document 1/).getAttribute('aria-checked')).toBe('false');
  expect(seen.leftOut).toEqual(['Document 1']);
  press(' ');
  expect(line(/^Document 1/).getAttribute('aria-checked')).toBe('true');
  expect(seen.leftOut).toEqual(['Document 1']);
});

it('moves a document with Alt and the arrows, keeps the focus on it, and says so', async () => {
  const seen = await drawTree();
  fireEvent.click(line(/^Document 2/));
  press('ArrowDown', { altKey: true });
  expect(orderOf(seen.plan)).toMatchObject({ imaging: ['1'], labs: ['2', '3'] });
  expect(document.activeElement).toBe(line(/^Document 2/));
  expect(screen.getByText('“Document 2” was moved.')).toBeTruthy();
});

it('drops and turns a page from the keyboard', async () => {
  const seen = await drawTree();
  fireEvent.click(line(/^Document 3/));
  press('ArrowRight');
  press('ArrowDown');
  press('Delete');
  expect(seen.plan.sections[3]?.items[0]?.pages?.map(({ page }) => page)).toEqual([2, 3, 4]);
  expect(seen.leftOut).toEqual(['Page 1']);
  press('ArrowDown');
  press('r');
  expect(seen.plan.sections[3]?.items[0]?.pages?.[0]).toEqual({ page: 2, turn: 90 });
});

it('goes to a line’s page with a click or Enter', async () => {
  const seen = await drawTree();
  fireEvent.click(line(/^Document 2/));
  press('Enter');
  expect(seen.selected).toEqual([id(2), id(2)]);
});

it('opens the line’s menu from the keyboard', async () => {
  const seen = await drawTree();
  fireEvent.click(line(/^Document 1/));
  press('F10', { shiftKey: true });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Choose pages…' }));
  expect(seen.actions).toEqual([`pages ${id(1)}`]);
});

it('draws only what is in sight of a chart of thousands of pages', async () => {
  const documents = new Map([...DOCUMENTS, [id(3), documentOf(3, { pageCount: 3000 })]]);
  await drawTree(documents);
  fireEvent.click(line(/^Document 3/));
  press('ArrowRight');
  expect(screen.queryAllByRole('treeitem').length).toBeLessThan(200);
});
