import type { PersonId } from '@shared/contract/common';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { DocumentRow } from '../../ui/document-row';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

const SHOWN = 5;

/** What came in lately for the person, newest arrival first. */
export function RecentDocumentsSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const documents = useOperation('documents.recent', { personId, limit: SHOWN });
  return (
    <Section
      title={t('people.overview.recent')}
      actions={
        <ButtonLink to="/people/$personId/documents" params={{ personId }} size="compact-md" variant="subtle">
          {t('common.action.showAll')}
        </ButtonLink>
      }
    >
      <QueryView
        query={documents}
        skeleton={<RowsSkeleton rows={3} />}
        empty={
          <EmptyState isCompact title={t('people.overview.noDocuments')} text={t('people.overview.noDocumentsText')} />
        }
      >
        {(list) => (
          <Rows>
            {list.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </Rows>
        )}
      </QueryView>
    </Section>
  );
}
