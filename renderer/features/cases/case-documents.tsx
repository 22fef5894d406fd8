import { Button } from '@mantine/core';
import type { CaseId, PersonId } from '@shared/contract/common';
import { IconFileImport } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useImportFiles } from '../../lib/use-import-files';
import { ButtonLink } from '../../ui/button-link';
import { DocumentRow } from '../../ui/document-row';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

type Props = { readonly personId: PersonId; readonly caseId: CaseId };
const SHOWN = 8;

/** The papers of the case, newest first; the rest one click away. */
export function CaseDocuments({ personId, caseId }: Props) {
  const { t } = useText();
  const documents = useOperation('documents.list', { personId, caseId });
  const { pickAndImport } = useImportFiles();
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
    </Section>
  );
}
