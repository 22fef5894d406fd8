import type { PersonId } from '@shared/contract/common';
import { IconFolders, IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { CaseRow } from '../../ui/case-row';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

/** Every case of a person: open ones, then those put away. */
export function CasesPage({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const cases = useOperation('cases.list', { personId });
  const start = (
    <ButtonLink to="/people/$personId/cases/new" params={{ personId }} leftSection={<IconPlus size={17} aria-hidden />}>
      {t('cases.start')}
    </ButtonLink>
  );
  return (
    <Page title={t('cases.title')} description={t('cases.text')} actions={cases.data?.length ? start : null}>
      <QueryView
        query={cases}
        skeleton={<RowsSkeleton rows={4} hasLead={false} />}
        empty={
          <EmptyState
            icon={<IconFolders size={28} aria-hidden />}
            title={t('cases.empty.title')}
            text={t('cases.empty.text')}
            action={start}
          />
        }
      >
        {(list) => {
          const open = list.filter(({ archivedAt }) => archivedAt === null);
          const archived = list.filter(({ archivedAt }) => archivedAt !== null);
          return (
            <>
              <Rows>
                {open.map((one) => (
                  <CaseRow key={one.id} summary={one} />
                ))}
              </Rows>
              {archived.length > 0 ? (
                <Section title={t('cases.archivedTitle')} count={archived.length}>
                  <Rows>
                    {archived.map((one) => (
                      <CaseRow key={one.id} summary={one} />
                    ))}
                  </Rows>
                </Section>
              ) : null}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
