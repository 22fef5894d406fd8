import type { PersonId } from '@shared/contract/common';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ButtonLink } from '../../ui/button-link';
import { CaseRow } from '../../ui/case-row';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

/** Where each open case of the person stands. */
export function CasesSection({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  const cases = useOperation('cases.list', { personId });
  const start = (
    <ButtonLink
      to="/people/$personId/cases/new"
      params={{ personId }}
      size="compact-md"
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('cases.start')}
    </ButtonLink>
  );
  return (
    <Section title={t('people.overview.cases')} actions={start}>
      <QueryView
        query={cases}
        skeleton={<RowsSkeleton rows={2} hasLead={false} />}
        isEmpty={(list) => list.every(({ archivedAt }) => archivedAt !== null)}
        empty={<EmptyState isCompact title={t('cases.empty.title')} text={t('cases.empty.text')} />}
      >
        {(list) => (
          <Rows>
            {list
              .filter(({ archivedAt }) => archivedAt === null)
              .map((one) => (
                <CaseRow key={one.id} summary={one} />
              ))}
          </Rows>
        )}
      </QueryView>
    </Section>
  );
}
