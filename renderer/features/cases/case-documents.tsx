import { Button } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import { IconFileImport, IconFolderPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useImportFiles } from '../../lib/use-import-files';
import { ButtonLink } from '../../ui/button-link';
import { DocumentRow } from '../../ui/document-row';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import { FileDocumentsDialog } from './file-documents-dialog';

type Props = { readonly personId: PersonId; readonly caseId: CaseId };
const SHOWN = 8;

/** The papers of the case, newest first; the rest one click away. */
export function CaseDocuments({ personId, caseId }: Props) {
  const { t } = useText();
  const documents = useOperation('documents.list', { personId, caseId });
  const all = useOperation('documents.list', { personId, caseId: null });
  const file = useCommand('documents.file');
  const [isChoosing, setChoosing] = useState(false);
  const { pickAndImport } = useImportFiles();
  const others = (all.data ?? []).filter(({ caseIds }) => !caseIds.includes(caseId));
  const count = documents.data?.length ?? 0;
  return (
    <Section
      title={t('cases.documents.title')}
      count={count > 0 ? count : undefined}
      actions={
        <>
          {count > SHOWN ? (
            <ButtonLink
              to="/people/$personId/documents"
              params={{ personId }}
              search={{ case: caseId }}
              size="compact-md"
              variant="subtle"
            >
              {t('common.action.showAll')}
            </ButtonLink>
          ) : null}
          {others.length > 0 ? (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconFolderPlus size={16} aria-hidden />}
              onClick={() => setChoosing(true)}
            >
              {t('cases.documents.choose.action')}
            </Button>
          ) : null}
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => void pickAndImport('files', { personId, caseId })}
          >
            {t('cases.documents.add')}
          </Button>
        </>
      }
    >
      <QueryView
        query={documents}
        skeleton={<RowsSkeleton rows={3} />}
        empty={<EmptyState isCompact title={t('cases.documents.emptyTitle')} text={t('cases.documents.emptyText')} />}
      >
        {(list) => (
          <Rows>
            {list.slice(0, SHOWN).map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </Rows>
        )}
      </QueryView>
      {isChoosing ? (
        <FileDocumentsDialog
          documents={others}
          isBusy={file.isPending}
          onFile={(ids) => file.mutate({ ids: [...ids], personId, caseId }, { onSuccess: () => setChoosing(false) })}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Section>
  );
}
