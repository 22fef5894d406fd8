import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconChevronRight,
  IconDots,
  IconExternalLink,
  IconGripVertical,
  IconListNumbers,
  IconLock,
  IconRotateClockwise,
  IconSquareRoundedMinus,
} from '@tabler/icons-react';
import { type DragEvent, useId } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './packet-tree.module.css';
import { turnNode } from './plan-moves';
import type { TreeAction, TreeNode } from './plan-tree';
import type { ChangePlan } from './use-packet-plan';

export type TreeRowProps = {
  readonly node: TreeNode;
  readonly name: string;
  /** The one line of the tree that Tab reaches. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly isOld: boolean;
  readonly isDragged: boolean;
  readonly dropSide: 'before' | 'after' | null;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onFocus: () => void;
  readonly onSelect: () => void;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onCheck: () => void;
  readonly onChange: ChangePlan;
  readonly onStep: (by: -1 | 1) => void;
  readonly canStep: (by: -1 | 1) => boolean;
  readonly onAction: (action: TreeAction) => void;
  readonly onDragStart: () => void;
  /** False when nothing may be dropped there. */
  readonly onDragOver: (side: 'before' | 'after') => boolean;
  readonly onDrop: () => void;
  readonly onDragEnd: () => void;
};

/** As printed on the keys, the same in both languages. */
const KEY_CAPS = { up: 'Alt ↑', down: 'Alt ↓', turn: 'R' } as const;

/** Marks a drag as this tree's own, so that dropped files are never taken for it. */
const DRAG_TYPE = 'application/x-dossier-packet';

/** One line: opened, ticked, dragged; its page number and its menu. The tree itself holds the keyboard. */
export function TreeRow(props: TreeRowProps) {
  const { node, name, isActive, isSelected, dropSide, onSelect, onOpen, onCheck } = props;
  const { t, date } = useText();
  const row = useId();
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(DRAG_TYPE);
  const isDraggable = node.isMovable && node.kind !== 'page';
  const facts = () => {
    if (node.kind !== 'document') return null;
    const { document } = node;
    const count =
      node.pageCount === document.pageCount
        ? t('common.count.pages', { count: document.pageCount })
        : t('packets.tree.pagesOf', { count: node.pageCount ?? 0, total: document.pageCount });
    const when = document.documentDate ? date(document.documentDate, 'short') : t('documents.undated');
    const state = document.condition === 'password_needed' || document.condition === 'unreadable';
    return [when, document.pageCount > 0 ? count : null, state ? t(`documents.condition.${document.condition}`) : null]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <div
      role="treeitem"
      data-key={node.key}
      data-kind={node.kind}
      tabIndex={isActive ? 0 : -1}
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.setSize}
      aria-expanded={node.isExpanded ?? undefined}
      aria-checked={node.isChecked}
      aria-selected={isSelected}
      aria-labelledby={['name', 'page', 'facts'].map((part) => `${row}-${part}`).join(' ')}
      className={classes.row}
      data-out={!node.isInEffect || undefined}
      data-empty={node.isEmpty || undefined}
      data-current={props.isCurrent || undefined}
      data-dragged={props.isDragged || undefined}
      data-drop={dropSide ?? undefined}
      draggable={isDraggable}
      onClick={onSelect}
      onFocus={(event) => event.target === event.currentTarget && props.onFocus()}
      onKeyDown={() => undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, node.key);
        event.dataTransfer.effectAllowed = 'move';
        props.onDragStart();
      }}
      onDragOver={(event) => {
        if (!isOurs(event)) return;
        const { top, height } = event.currentTarget.getBoundingClientRect();
        if (props.onDragOver(event.clientY - top < height / 2 ? 'before' : 'after')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        props.onDrop();
      }}
      onDragEnd={props.onDragEnd}
    >
      {isDraggable ? <IconGripVertical size={15} className={classes.grip} aria-hidden /> : null}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        className={classes.twist}
        data-open={node.isExpanded || undefined}
        data-none={node.isExpanded === null || undefined}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(!node.isExpanded);
        }}
      >
        <IconChevronRight size={15} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        className={classes.tick}
        data-on={node.isChecked || undefined}
        title={t(node.isChecked ? 'packets.tree.leaveOut' : 'packets.tree.include', { name })}
        onClick={(event) => {
          event.stopPropagation();
          onCheck();
        }}
      >
        {node.isChecked ? <IconCheck size={13} stroke={3} /> : null}
      </button>
      <span className={classes.words}>
        <span id={`${row}-name`} className={classes.name}>
          {name}
          {node.kind === 'page' && node.turn !== 0 ? (
            <span className={classes.turn}>
              <IconRotateClockwise size={13} aria-hidden />
              {t('packets.tree.turned', { turn: node.turn })}
            </span>
          ) : null}
          {node.kind === 'document' && node.document.condition === 'password_needed' ? (
            <IconLock size={14} className={classes.warn} aria-hidden />
          ) : null}
        </span>{' '}
        {/* Before the facts, which a scrolled list cuts off first: what is seen stays a part of the line's name. */}
        <span className={classes.end}>
          {node.kind === 'document' || node.kind === 'page' ? <RowMenu {...props} /> : null}
          <span id={`${row}-page`} className={classes.number} data-old={props.isOld || undefined}>
            {node.firstPage === null ? null : t('packets.tree.page', { page: node.firstPage })}
          </span>
        </span>{' '}
        {node.kind === 'document' ? (
          <span id={`${row}-facts`} className={classes.facts}>
            {facts()}
          </span>
        ) : null}
      </span>
    </div>
  );
}

function RowMenu({ node, name, isMenuOpen, onMenu, onChange, onCheck, onStep, canStep, onAction }: TreeRowProps) {
  const { t } = useText();
  const isDocument = node.kind === 'document';
  const isReadable = (node.kind === 'document' || node.kind === 'page') && node.document.pageCount > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the menu's own clicks and keys from the line
    <span
      className={classes.menu}
      data-open={isMenuOpen || undefined}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Menu opened={isMenuOpen} onChange={onMenu} position="bottom-end" withinPortal returnFocus={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size="sm"
            tabIndex={-1}
            aria-label={t('packets.tree.menu', { name })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isReadable ? (
            <>
              {isDocument ? (
                <Menu.Item leftSection={<IconListNumbers size={16} />} onClick={() => onAction('pages')}>
                  {t('packets.tree.choosePages')}
                </Menu.Item>
              ) : null}
              <Menu.Item
                leftSection={<IconRotateClockwise size={16} />}
                rightSection={<kbd className={classes.key}>{KEY_CAPS.turn}</kbd>}
                onClick={() => onChange((now) => turnNode(now, node, 90))}
              >
                {t(isDocument ? 'packets.tree.turnAll' : 'packets.tree.turn')}
              </Menu.Item>
              <Menu.Item leftSection={<IconSquareRoundedMinus size={16} />} onClick={() => onAction('redact')}>
                {t('packets.preview.redact')}
              </Menu.Item>
              <Menu.Divider />
            </>
          ) : null}
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            rightSection={<kbd className={classes.key}>{KEY_CAPS.up}</kbd>}
            disabled={!canStep(-1)}
            onClick={() => onStep(-1)}
          >
            {t('packets.tree.moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            rightSection={<kbd className={classes.key}>{KEY_CAPS.down}</kbd>}
            disabled={!canStep(1)}
            onClick={() => onStep(1)}
          >
            {t('packets.tree.moveDown')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCheck size={16} />}
            rightSection={<kbd className={classes.key}>{t('packets.tree.space')}</kbd>}
            onClick={onCheck}
          >
            {t(node.isChecked ? 'packets.tree.leaveOutShort' : 'packets.tree.includeShort')}
          </Menu.Item>
          {isDocument ? (
            <Menu.Item leftSection={<IconExternalLink size={16} />} onClick={() => onAction('open')}>
              {t('packets.tree.openDocument')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
