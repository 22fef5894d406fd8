import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconEye,
  IconGripVertical,
  IconLock,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { DragEvent, KeyboardEvent } from 'react';
import { useText } from '../../../i18n/use-text';
import classes from './document-order.module.css';
import type { DraftRow } from './packet-draft';

export type DocumentOrderRowProps = {
  readonly personId: PersonId;
  readonly row: DraftRow;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isDragged: boolean;
  readonly dropSide: 'before' | 'after' | null;
  readonly onMove: (by: -1 | 1) => void;
  readonly onInclude: (isIncluded: boolean) => void;
  readonly onPages: (pages: string) => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDrop: () => void;
  readonly onDragEnd: () => void;
};

/** Marks a drag as this list's own, so that dropped files are never taken for it. */
const DRAG_TYPE = 'application/x-dossier-row';

/** One document of the packet. Alt with arrows moves it from anywhere in its row. */
export function DocumentOrderRow(props: DocumentOrderRowProps) {
  const { personId, row, isFirst, isLast, isDragged, dropSide, onMove, onInclude, onPages } = props;
  const { t, date } = useText();
  const { document, isIncluded, chosenPages } = row;
  const { title, kind, documentDate, pageCount, condition } = document;
  const isWrong = chosenPages === undefined;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const focused = event.target;
    onMove(event.key === 'ArrowUp' ? -1 : 1);
    // The row keeps its element, but some browsers drop the focus while it moves.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
  };
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(DRAG_TYPE);
  return (
    <li
      className={classes.row}
      data-out={!isIncluded || undefined}
      data-dragged={isDragged || undefined}
      data-drop={dropSide ?? undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        props.onDrop();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse only; the buttons and Alt with arrows do the same */}
      <span
        className={classes.grip}
        draggable
        title={t('packets.documents.drag', { title })}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAG_TYPE, row.documentId);
          event.dataTransfer.effectAllowed = 'move';
          const line = event.currentTarget.closest('li');
          if (line) event.dataTransfer.setDragImage(line, 12, 24);
          props.onDragStart();
        }}
        onDragEnd={props.onDragEnd}
      >
        <IconGripVertical size={18} aria-hidden />
      </span>
      <Checkbox
        aria-label={t('packets.documents.include', { title })}
        checked={isIncluded}
        onChange={(event) => onInclude(event.currentTarget.checked)}
      />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.meta}>
          {[t(`documents.kind.${kind}`), documentDate ? date(documentDate, 'short') : t('documents.undated')].join(
            ' · ',
          )}
          {condition === 'password_needed' ? <IconLock size={15} className={classes.warn} aria-hidden /> : null}
          {condition === 'unreadable' ? <IconAlertTriangle size={15} className={classes.warn} aria-hidden /> : null}
          {condition === 'password_needed' || condition === 'unreadable' ? t(`documents.condition.${condition}`) : null}
        </span>
        {isWrong ? (
          <span className={classes.wrong} role="alert">
            {t('packets.documents.pagesWrong', { count: pageCount })}
          </span>
        ) : null}
      </span>
      {pageCount > 0 ? (
        <Tooltip label={t('packets.documents.pagesHelp')}>
          <input
            className={classes.pages}
            aria-label={t('packets.documents.pagesOf', { title })}
            aria-invalid={isWrong || undefined}
            disabled={!isIncluded}
            placeholder={t('packets.documents.allPages', { count: pageCount })}
            value={row.pages}
            onChange={(event) => onPages(event.currentTarget.value)}
          />
        </Tooltip>
      ) : null}
      <span className={classes.tools}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          aria-label={t('packets.documents.moveUp', { title })}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          aria-label={t('packets.documents.moveDown', { title })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
        <Link
          to="/people/$personId/documents/$documentId"
          params={{ personId, documentId: row.documentId }}
          className={classes.look}
          aria-label={t('packets.documents.preview', { title })}
        >
          <IconEye size={17} aria-hidden />
        </Link>
      </span>
    </li>
  );
}
