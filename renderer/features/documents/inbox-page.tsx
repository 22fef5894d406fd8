import { Button } from '@mantine/core';
import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconFileImport, IconFolderPlus, IconInbox } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useImportFiles } from '../../lib/use-import-files';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { InboxWorkspace } from './components/inbox-workspace';

const INBOX = { personId: null, caseId: null };

/** Everything that waits to be filed: list, page and form side by side. */
export function InboxPage({ documentId }: { readonly documentId: DocumentId | null }) {
  const { t } = useText();
  const query = useOperation('documents.list', INBOX);
  const navigate = useNavigate();
  const open = (id: DocumentId | null) =>
    void navigate({ to: '/inbox', search: { id: id ?? undefined }, replace: true });
  return (
    <QueryView
      query={query}
      skeleton={
        <Page title={t('documents.inbox.title')}>
          <RowsSkeleton rows={6} />
        </Page>
      }
      empty={<EmptyInbox />}
    >
      {(documents) => <Open documents={documents} openId={documentId} onOpen={open} />}
    </QueryView>
  );
}

type OpenProps = {
  readonly documents: readonly Document[];
  readonly openId: DocumentId | null;
  readonly onOpen: (id: DocumentId | null) => void;
};

/** Keeps one document open: when the open one leaves the inbox, the one that took its place follows. */
function Open({ documents, openId, onOpen }: OpenProps) {
  const found = documents.findIndex(({ id }) => id === openId);
  const [last, setLast] = useState(0);
  const at = found === -1 ? Math.min(last, documents.length - 1) : found;
  useEffect(() => {
    if (found !== -1) setLast(found);
  }, [found]);
  const document = documents[at];
  return document ? <InboxWorkspace documents={documents} document={document} onOpen={onOpen} /> : null;
}

function EmptyInbox() {
  const { t } = useText();
  const { pickAndImport } = useImportFiles();
  const target = { personId: null, caseId: null };
  return (
    <Page title={t('documents.inbox.title')}>
      <EmptyState
        icon={<IconInbox size={28} stroke={1.5} aria-hidden />}
        title={t('documents.inbox.emptyTitle')}
        text={
          <>
            <p>{t('documents.inbox.emptyBody')}</p>
            <p>{t('documents.fileTypes')}</p>
          </>
        }
        action={
          <>
            <Button
              leftSection={<IconFileImport size={18} aria-hidden />}
              onClick={() => void pickAndImport('files', target)}
            >
              {t('documents.chooseFiles')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFolderPlus size={18} aria-hidden />}
              onClick={() => void pickAndImport('folder', target)}
            >
              {t('documents.chooseFolder')}
            </Button>
          </>
        }
      />
    </Page>
  );
}
