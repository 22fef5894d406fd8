import { VisuallyHidden } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import type { PacketPlan } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './packet-tree.module.css';
import { canStep, checkNode, type DropTarget, dropNode, stepNode, turnNode } from './plan-moves';
import { type TreeAction, type TreeNode, treeNodes } from './plan-tree';
import { TreeRow } from './tree-row';
import type { ChangePlan } from './use-packet-plan';

export type PacketTreeProps = {
  readonly plan: PacketPlan;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly outline: PacketOutline | null;
  /** The numbers are of the plan before the last change. */
  readonly isOld: boolean;
  readonly selected: string | null;
  /** The lines whose page is looked at. */
  readonly current: readonly string[];
  readonly onSelect: (node: TreeNode) => void;
  readonly onChange: ChangePlan;
  /** Told after something left the packet, with its name, so that undo can be offered. */
  readonly onLeftOut: (name: string, before: PacketPlan) => void;
  readonly onAction: (action: TreeAction, node: TreeNode) => void;
  /** Grows when what was opened from a line is closed: the focus comes back to that line. */
  readonly focusAsked: number;
};

const ROW = { section: 38, own: 34, document: 44, page: 32 } as const;
/** More lines than this are drawn only where they are in sight. */
const MANY = 200;

/** Parts, their documents and those documents' pages: ticked, ordered, cut and turned, with the mouse or the keyboard. */
export function PacketTree(props: PacketTreeProps) {
  const { plan, documents, outline, selected, onChange, onSelect, onLeftOut, onAction } = props;
  const { t } = useText();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(selected);
  const [dragged, setDragged] = useState<TreeNode | null>(null);
  const [drop, setDrop] = useState<DropTarget | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const nodes = useMemo(() => treeNodes(plan, documents, outline, toggled), [plan, documents, outline, toggled]);
  const active = nodes.find(({ key }) => key === focused) ?? nodes[0];
  const isLong = nodes.length > MANY;
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW[nodes[index]?.kind ?? 'document'],
    getItemKey: (index) => nodes[index]?.key ?? index,
    overscan: 12,
    enabled: isLong,
  });

  const asked = useRef(props.focusAsked);
  useEffect(() => {
    if (asked.current === props.focusAsked) return;
    asked.current = props.focusAsked;
    // After the dialog has given the focus back to a menu that is gone.
    const later = setTimeout(() =>
      scroller.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus(),
    );
    return () => clearTimeout(later);
  }, [props.focusAsked]);

  // The line asked for by the address or the page in view is opened to, never the focus taken to it.
  useEffect(() => {
    if (selected !== null) setFocused(selected);
  }, [selected]);
  const focus = (key: string) => {
    setFocused(key);
    wantsFocus.current = true;
    const index = nodes.findIndex((node) => node.key === key);
    if (isLong && index >= 0) rows.scrollToIndex(index);
  };
  useEffect(() => {
    if (!wantsFocus.current || !active) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(active.key)}"]`);
    if (!line) return;
    wantsFocus.current = false;
    line.focus();
    line.scrollIntoView?.({ block: 'nearest' });
  });

  const nameOf = (node: TreeNode): string => {
    if (node.kind === 'section') return t(`packets.section.${node.section}`);
    if (node.kind === 'own') return t('packets.tree.ownPages');
    return node.kind === 'document' ? node.document.title : t('packets.tree.pageOf', { page: node.page });
  };
  const setOpen = ({ key, isExpanded }: TreeNode, isOpen: boolean) => {
    if (isExpanded === null || isExpanded === isOpen) return;
    const rest = new Set(toggled);
    if (!rest.delete(key)) rest.add(key);
    setToggled(rest);
  };
  const check = (node: TreeNode) => {
    const before = plan;
    if (!onChange((now) => checkNode(now, node))) return;
    if (node.isChecked) onLeftOut(nameOf(node), before);
  };
  const step = (node: TreeNode, by: -1 | 1) => {
    wantsFocus.current = true;
    const isMoved = onChange((now) => stepNode(now, node, by));
    setSaid(
      isMoved ? t('packets.tree.moved', { name: nameOf(node) }) : t('packets.tree.notMoved', { name: nameOf(node) }),
    );
  };
  const parentOf = (node: TreeNode) =>
    [...nodes.slice(0, nodes.indexOf(node))].reverse().find(({ level }) => level === node.level - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.ctrlKey || event.metaKey || menu !== null) return;
    const at = nodes.indexOf(active);
    const go = (node: TreeNode | undefined) => node && focus(node.key);
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      step(active, event.key === 'ArrowUp' ? -1 : 1);
    else if (event.altKey) return;
    else if (event.key === 'ArrowDown') go(nodes[at + 1]);
    else if (event.key === 'ArrowUp') go(nodes[at - 1]);
    else if (event.key === 'Home') go(nodes[0]);
    else if (event.key === 'End') go(nodes.at(-1));
    else if (event.key === 'ArrowRight') active.isExpanded ? go(nodes[at + 1]) : setOpen(active, true);
    else if (event.key === 'ArrowLeft') active.isExpanded ? setOpen(active, false) : go(parentOf(active));
    else if (event.key === ' ') check(active);
    else if (event.key === 'Enter') onSelect(active);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (active.kind === 'document' || active.kind === 'page') setMenu(active.key);
    } else if (event.key === 'Delete' && active.isChecked) check(active);
    else if (event.key.toLowerCase() === 'r' && (active.kind === 'document' || active.kind === 'page'))
      onChange((now) => turnNode(now, active, event.shiftKey ? 270 : 90));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onDrop = () => {
    if (dragged && drop) onChange((now) => dropNode(now, dragged, drop));
    setDragged(null);
    setDrop(null);
  };

  const line = (node: TreeNode) => (
    <TreeRow
      key={node.key}
      node={node}
      name={nameOf(node)}
      isActive={node === active}
      isSelected={node.key === selected}
      isCurrent={props.current.includes(node.key)}
      isOld={props.isOld}
      isDragged={node.key === dragged?.key}
      dropSide={drop?.key === node.key ? drop.side : null}
      isMenuOpen={menu === node.key}
      onMenu={(isOpen) => {
        setMenu(isOpen ? node.key : null);
        if (!isOpen) focus(node.key);
        else setFocused(node.key);
      }}
      onFocus={() => setFocused(node.key)}
      onSelect={() => {
        focus(node.key);
        onSelect(node);
      }}
      onOpen={(isOpen) => {
        focus(node.key);
        setOpen(node, isOpen);
      }}
      onCheck={() => {
        focus(node.key);
        check(node);
      }}
      onChange={onChange}
      onStep={(by) => step(node, by)}
      canStep={(by) => canStep(plan, node, by)}
      onAction={(action) => onAction(action, node)}
      onDragStart={() => setDragged(node)}
      onDragOver={(side) => {
        const target: DropTarget = { key: node.key, node, side };
        const isPossible = dragged !== null && dropNode(plan, dragged, target) !== plan;
        setDrop(isPossible ? target : null);
        return isPossible;
      }}
      onDrop={onDrop}
      onDragEnd={() => {
        setDragged(null);
        setDrop(null);
      }}
    />
  );
  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="tree"
        tabIndex={-1}
        aria-label={t('packets.tree.label')}
        aria-describedby="packet-tree-help"
        className={classes.tree}
        style={isLong ? { height: rows.getTotalSize(), position: 'relative' } : undefined}
        onKeyDown={onKeyDown}
      >
        {isLong
          ? rows.getVirtualItems().map(({ index, start }) => {
              const node = nodes[index];
              return node ? (
                <div key={node.key} role="none" className={classes.slot} style={{ top: start }}>
                  {line(node)}
                </div>
              ) : null;
            })
          : nodes.map(line)}
      </div>
      <VisuallyHidden id="packet-tree-help">{t('packets.tree.help')}</VisuallyHidden>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
