import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconFiles, IconLayoutGrid, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useCaseOptions } from '../../lib/use-case-options';
import { useListKeys } from '../../lib/use-list-keys';
import { useSelection } from '../../lib/use-selection';
import { AddFilesMenu } from '../../ui/add-files-menu';
import type { Sorting } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { DocumentCards } from './components/document-cards';
import { DocumentTable } from './components/document-table';
import { SelectionBar } from './components/selection-bar';
import bar from './components/selection-bar.module.css';
import { useDocumentFilters } from './components/use-document-filters';

export type DocumentsPageProps = { readonly personId: PersonId; readonly caseId: CaseId | null };

/** All documents of a person, or of one case. */
export function DocumentsPage({ personId, caseId }: DocumentsPageProps) {
  const { t } = useText();
  const query = useOperation('documents.list', { personId, caseId });
  return (
    <Page title={t('documents.list.title')} width="wide" actions={<AddDocuments personId={personId} caseId={caseId} />}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={7} />}>
        {(documents) => <Filled key={personId} documents={documents} personId={personId} caseId={caseId} />}
      </QueryView>
    </Page>
  );
}

function AddDocuments(place: DocumentsPageProps) {
  const { t } = useText();
  return <AddFilesMenu label={t('documents.list.add')} place={place} />;
}

const LAYOUT_KEY = 'documents-layout';
const storedLayout = () => (window.localStorage.getItem(LAYOUT_KEY) === 'cards' ? 'cards' : 'table');

function Filled({ documents, personId, caseId }: DocumentsPageProps & { readonly documents: readonly Document[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const cases = useCaseOptions(personId);
  const { shown, text, setText, choices, clear } = useDocumentFilters(personId, documents);
  const [layout, setLayout] = useState<string>(storedLayout);
  const selection = useSelection();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list, null);
  const leave = () => {
    selection.clear();
    // The bar that had the focus goes away.
    list.current?.focus({ preventScroll: true });
  };
  // What a filter hides is not acted on.
  const chosen = shown.filter(({ id }) => selection.chosen.has(id));
  const [sorting, setSorting] = useState<Sorting | null>({ key: 'date', order: 'down' });
  const open = ({ id }: Document) =>
    void navigate({ to: '/people/$personId/documents/$documentId', params: { personId, documentId: id } });
  const openCase = (value: string | null) =>
    void navigate({
      to: '/people/$personId/documents',
      params: { personId },
      search: { case: cases.find((option) => option.value === value)?.value },
    });
  if (documents.length === 0 && caseId === null)
    return (
      <EmptyState
        icon={<IconFiles size={28} stroke={1.5} aria-hidden />}
        title={t('documents.list.emptyTitle')}
        text={
          <>
            <p>{t('documents.list.emptyBody')}</p>
            <p>{t('documents.fileTypes')}</p>
          </>
        }
        action={<AddDocuments personId={personId} caseId={caseId} />}
      />
    );
  const caseChoice = {
    key: 'case',
    label: t('documents.list.caseLabel'),
    all: t('documents.list.allCases'),
    options: cases,
    value: caseId,
    onChange: openCase,
    isKept: caseId !== null,
  };
  const clearAll = () => {
    clear();
    if (caseId !== null) openCase(null);
  };
  return (
    <>
      <FilterBar
        label={t('documents.list.filter')}
        text={text}
        onText={setText}
        choices={[caseChoice, ...choices]}
        count={t('documents.list.shown', { count: shown.length })}
        onClear={clearAll}
      >
        <SegmentedControl
          aria-label={t('documents.list.layout')}
          size="xs"
          value={layout}
          onChange={(value) => {
            window.localStorage.setItem(LAYOUT_KEY, value);
            setLayout(value);
          }}
          data={[
            { value: 'table', label: <Layout icon={<IconTable size={16} />} name={t('documents.list.table')} /> },
            { value: 'cards', label: <Layout icon={<IconLayoutGrid size={16} />} name={t('documents.list.cards')} /> },
          ]}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyState
          title={documents.length === 0 ? t('documents.list.emptyTitle') : t('documents.list.noMatchTitle')}
          text={documents.length === 0 ? t('documents.list.caseEmptyBody') : t('documents.list.noMatchBody')}
          action={
            <Button variant="default" onClick={clearAll}>
              {t('documents.list.clearAll')}
            </Button>
          }
        />
      ) : (
        <div ref={list} tabIndex={-1} className={bar.list} data-record-list>
          {layout === 'cards' ? (
            <DocumentCards documents={shown} personId={personId} selection={selection} />
          ) : (
            <DocumentTable
              documents={shown}
              sorting={sorting}
              onSort={setSorting}
              onOpen={open}
              selection={selection}
            />
          )}
        </div>
      )}
      {chosen.length > 0 ? <SelectionBar personId={personId} documents={chosen} onClear={leave} /> : null}
    </>
  );
}

function Layout({ icon, name }: { readonly icon: React.ReactNode; readonly name: string }) {
  return (
    <span style={{ display: 'grid', placeItems: 'center', height: 22 }} title={name}>
      {icon}
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}
