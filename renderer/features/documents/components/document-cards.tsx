import { Checkbox } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useBatches } from '../../../lib/use-batches';
import type { Selection } from '../../../lib/use-selection';
import { ConditionTag } from './condition-tag';
import classes from './document-cards.module.css';
import { KindIcon } from './kind-icon';
import { canShowPages, PagePicture } from './page-picture';

export type DocumentCardsProps = {
  readonly documents: readonly Document[];
  readonly personId: PersonId;
  readonly selection: Selection;
};

const BATCH = 60;

/** Documents by their first page; more follow as the reader nears the end. */
export function DocumentCards({ documents, personId, selection }: DocumentCardsProps) {
  const { t, date } = useText();
  const { shown, endRef } = useBatches(documents.length, BATCH);
  const keys = useMemo(() => documents.map(({ id }) => id), [documents]);
  return (
    <>
      <ul className={classes.grid} aria-label={t('documents.list.title')}>
        {documents.slice(0, shown).map((document) => (
          <li key={document.id} className={classes.item} data-chosen={selection.chosen.has(document.id) || undefined}>
            <Checkbox
              className={classes.box}
              aria-label={t('documents.list.select', { title: document.title })}
              checked={selection.chosen.has(document.id)}
              onChange={({ nativeEvent }) =>
                selection.toggle(document.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey ? keys : null)
              }
            />
            <Link
              to="/people/$personId/documents/$documentId"
              params={{ personId, documentId: document.id }}
              className={classes.card}
            >
              <span className={classes.picture}>
                <PagePicture
                  documentId={document.id}
                  isReadable={canShowPages(document)}
                  version={document.condition}
                  fallback={<KindIcon kind={document.kind} size={40} />}
                />
              </span>
              <span className={classes.words}>
                <span className={classes.title}>{document.title}</span>
                <span className={classes.facts}>
                  {t(`documents.kind.${document.kind}`)}
                  <br />
                  {document.documentDate ? date(document.documentDate, 'short') : t('documents.undated')}
                </span>
                <span>
                  <ConditionTag document={document} />
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {endRef ? <div ref={endRef} /> : null}
    </>
  );
}
