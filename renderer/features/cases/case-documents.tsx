import { Button } from '@mantine/core';
import { IconFileImport, IconFiles, IconFolderPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useOpenCase } from '../../lib/case-place';
import { useImportFiles } from '../../lib/use-import-files';
import { ButtonLink } from '../../ui/button-link';
import { CasePart } from '../../ui/case-part';
import { DocumentRow } from '../../ui/document-row';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { FileDocumentsDialog } from './file-documents-dialog';

const SHOWN = 8;

/** The papers of the case, newest first; the rest one click away. */
export function CaseDocumentsPart() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const count = useOperation('cases.get', { id: caseId }).data?.documents ?? 0;
  const { pickAndImport } = useImportFiles();
  return (
    <CasePart
      section="documents"
      icon={<IconFiles size={20} stroke={1.7} />}
      title={t('journey.part.documents')}
      glance={count > 0 ? t('journey.glance.documents', { count }) : t('journey.glance.noDocuments')}
      tone={count > 0 ? 'done' : 'quiet'}
      actions={
        <>
          <FileDocuments />
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => void pickAndImport('files', { personId, caseId })}
          >
            {t('cases.documents.add')}
          </Button>
          {count > SHOWN ? (
            <ButtonLink
              to="/people/$personId/documents"
              params={{ personId }}
              search={{ case: caseId }}
              variant="subtle"
            >
              {t('common.action.showAll')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <NewestDocuments />
    </CasePart>
  );
}

/** Adds documents that are already filed under the person, many at once. */
function FileDocuments() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const { data: all = [] } = useOperation('documents.list', { personId, caseId: null });
  const file = useCommand('documents.file');
  const [isChoosing, setChoosing] = useState(false);
  const others = all.filter(({ caseIds }) => !caseIds.includes(caseId));
  if (others.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFolderPlus size={16} aria-hidden />}
        onClick={() => setChoosing(true)}
      >
        {t('cases.documents.choose.action')}
      </Button>
      {isChoosing ? (
        <FileDocumentsDialog
          documents={others}
          isBusy={file.isPending}
          onFile={(ids) => file.mutate({ ids: [...ids], personId, caseId }, { onSuccess: () => setChoosing(false) })}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  );
}

function NewestDocuments() {
  const { t } = useText();
  const { personId, caseId } = useOpenCase();
  const documents = useOperation('documents.list', { personId, caseId });
  return (
    <QueryView
      query={documents}
      skeleton={<RowsSkeleton rows={3} />}
      empty={<EmptyState isCompact title={t('cases.documents.emptyTitle')} text={t('cases.documents.emptyText')} />}
    >
      {(list) => (
        <Rows label={t('journey.part.documents')}>
          {list.slice(0, SHOWN).map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </Rows>
      )}
    </QueryView>
  );
}
