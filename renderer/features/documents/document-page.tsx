import type { DocumentId, PersonId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { IconFiles } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { FormSkeleton } from '../../ui/page-skeleton';
import { areaFromText } from '../../ui/pdf-viewer/page-area';
import { QueryView } from '../../ui/query-view';
import { DocumentWorkspace, type RenderUseAs } from './components/document-workspace';

export type DocumentPageProps = {
  readonly personId: PersonId;
  readonly documentId: DocumentId;
  /** 1-based. */
  readonly page: number | null;
  /** `x,y,width,height` in fractions of the page. */
  readonly area: string | null;
  /** Words to mark on opening. */
  readonly find: string | null;
  readonly renderUseAs: RenderUseAs;
};

/** One document: its pages, what it is, and what its places are linked to. */
export function DocumentPage({ personId, documentId, page, area, find, renderUseAs }: DocumentPageProps) {
  const { t } = useText();
  const query = useOperation('documents.get', { id: documentId });
  const place = { page: page ?? 1, area: areaFromText(area) };
  if (query.error?.code === 'not_found') return <Missing personId={personId} />;
  return (
    <QueryView query={query} skeleton={<Page title={t('documents.viewer.loading')}>{<FormSkeleton />}</Page>}>
      {(document: Document) =>
        document.personId === personId ? (
          <DocumentWorkspace
            key={documentId}
            personId={personId}
            document={document}
            place={place}
            find={find}
            renderUseAs={renderUseAs}
          />
        ) : (
          <Missing personId={personId} isElsewhere />
        )
      }
    </QueryView>
  );
}

function Missing({ personId, isElsewhere = false }: { readonly personId: PersonId; readonly isElsewhere?: boolean }) {
  const { t } = useText();
  return (
    <Page title={t('documents.page.notFoundTitle')}>
      <EmptyState
        icon={<IconFiles size={28} stroke={1.5} aria-hidden />}
        title={t('documents.page.notFoundTitle')}
        text={isElsewhere ? t('documents.page.notFiledHere') : t('documents.page.notFoundBody')}
        action={
          <ButtonLink to="/people/$personId/documents" params={{ personId }}>
            {t('documents.page.back')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
