import type { Document } from '@shared/contract/documents';
import { useMemo } from 'react';
import { useText } from '../../../i18n/use-text';
import { useProviders } from '../../../lib/use-providers';
import type { Selection } from '../../../lib/use-selection';
import { type Column, DataTable, type Sorting } from '../../../ui/data-table';
import { ConditionTag } from './condition-tag';
import classes from './document-table.module.css';
import { KindIcon } from './kind-icon';

export type DocumentTableProps = {
  readonly documents: readonly Document[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (document: Document) => void;
  readonly selection: Selection;
};

const keyOf = ({ id }: Document): string => id;

/** Documents as a table that sorts by any column. */
export function DocumentTable({ documents, sorting, onSort, onOpen, selection }: DocumentTableProps) {
  const { t, date, number } = useText();
  const { nameOf } = useProviders();
  const columns = useMemo(
    (): readonly Column<Document>[] => [
      {
        key: 'title',
        label: t('documents.list.column.title'),
        sortBy: ({ title }) => title,
        cell: (document) => (
          <span className={classes.title}>
            <KindIcon kind={document.kind} />
            <span className={classes.words}>
              {document.title}
              <ConditionTag document={document} />
            </span>
          </span>
        ),
      },
      {
        key: 'kind',
        label: t('documents.list.column.kind'),
        width: '200px',
        sortBy: ({ kind }) => t(`documents.kind.${kind}`),
        cell: ({ kind }) => t(`documents.kind.${kind}`),
      },
      {
        key: 'date',
        label: t('documents.list.column.date'),
        width: '130px',
        firstOrder: 'down',
        sortBy: ({ documentDate }) => documentDate,
        cell: ({ documentDate }) =>
          documentDate ? (
            <span className={classes.date}>{date(documentDate, 'short')}</span>
          ) : (
            <span className={classes.none}>{t('documents.undated')}</span>
          ),
      },
      {
        key: 'provider',
        label: t('documents.list.column.provider'),
        width: '190px',
        sortBy: ({ providerId }) => nameOf(providerId),
        cell: ({ providerId }) => nameOf(providerId),
      },
      {
        key: 'pages',
        label: t('documents.list.column.pages'),
        width: '80px',
        isNumber: true,
        firstOrder: 'down',
        sortBy: ({ pageCount }) => pageCount,
        cell: ({ pageCount }) => (pageCount > 0 ? number(pageCount) : null),
      },
    ],
    [t, date, number, nameOf],
  );
  return (
    <DataTable
      label={t('documents.list.title')}
      columns={columns}
      rows={documents}
      rowKey={keyOf}
      onOpen={onOpen}
      openLabel={({ title }) => t('documents.list.open', { title })}
      sorting={sorting}
      onSort={onSort}
      selection={{
        of: selection,
        label: ({ title }) => t('documents.list.select', { title }),
        allLabel: t('documents.list.selectAll'),
      }}
    />
  );
}
