import { Checkbox } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../../../i18n/use-text';
import { AddFilesMenu } from '../../../ui/add-files-menu';
import { ConditionTag } from './condition-tag';
import classes from './inbox-list.module.css';
import { KindIcon } from './kind-icon';
import { canShowPages, PagePicture } from './page-picture';
import { UnreadLine } from './unread-line';

export type InboxListProps = {
  readonly documents: readonly Document[];
  readonly openId: DocumentId;
  readonly chosen: ReadonlySet<DocumentId>;
  readonly onChosen: (chosen: ReadonlySet<DocumentId>) => void;
  readonly onOpen: (id: DocumentId) => void;
};

const ROW_HEIGHT = 76;
const NOWHERE = { personId: null, caseId: null };

/** Documents waiting; j and k move, a box per row chooses several. */
export function InboxList({ documents, openId, chosen, onChosen, onOpen }: InboxListProps) {
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const at = documents.findIndex(({ id }) => id === openId);
  const { scrollToIndex } = rows;
  useEffect(() => {
    if (at >= 0) scrollToIndex(at, { align: 'auto' });
  }, [scrollToIndex, at]);

  const toggle = (id: DocumentId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const next = by === undefined ? undefined : documents[at + by];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus());
  };
  const chosenHere = documents.filter(({ id }) => chosen.has(id)).length;
  return (
    <>
      <header className={classes.header}>
        <h1 className={classes.title}>{t('documents.inbox.title')}</h1>
        <p className={classes.count}>{t('documents.inbox.waiting', { count: documents.length })}</p>
        <AddFilesMenu
          label={t('documents.list.add')}
          place={NOWHERE}
          variant="default"
          size="xs"
          className={classes.add}
        />
        <Checkbox
          size="xs"
          label={chosenHere > 0 ? t('documents.inbox.selected', { count: chosenHere }) : t('documents.inbox.selectAll')}
          checked={chosenHere === documents.length}
          indeterminate={chosenHere > 0 && chosenHere < documents.length}
          onChange={() =>
            onChosen(chosenHere === documents.length ? new Set() : new Set(documents.map(({ id }) => id)))
          }
        />
        <UnreadLine documents={documents} />
      </header>
      <div ref={scroller} className={classes.scroller}>
        <ul
          className={classes.list}
          style={{ height: rows.getTotalSize() }}
          aria-label={t('documents.inbox.list')}
          onKeyDown={onKeyDown}
        >
          {rows.getVirtualItems().map(({ index, start }) => {
            const document = documents[index];
            return document ? (
              <li key={document.id} className={classes.row} style={{ top: start, height: ROW_HEIGHT }}>
                <Checkbox
                  size="xs"
                  aria-label={t('documents.inbox.select', { title: document.title })}
                  checked={chosen.has(document.id)}
                  onChange={() => toggle(document.id)}
                />
                <button
                  type="button"
                  className={classes.open}
                  aria-current={document.id === openId ? 'true' : undefined}
                  onClick={() => onOpen(document.id)}
                >
                  <span className={classes.picture}>
                    <PagePicture
                      documentId={document.id}
                      isReadable={canShowPages(document)}
                      version={document.condition}
                      fallback={<KindIcon kind={document.kind} />}
                    />
                  </span>
                  <span className={classes.words}>
                    <span className={classes.name}>{document.title}</span>
                    <span className={classes.facts}>
                      {document.pageCount > 0 ? (
                        <span>{t('documents.pages', { count: document.pageCount })}</span>
                      ) : null}
                      <span className={classes.condition}>
                        <ConditionTag document={document} />
                      </span>
                    </span>
                  </span>
                </button>
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </>
  );
}
