import type { HomeOverview } from '@shared/contract/journey';
import { IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { EmptyState } from '../../ui/empty-state';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

type Props = {
  readonly recent: HomeOverview['recent'];
  readonly markOf: (item: HomeOverview['recent'][number]) => ReactNode;
};
const SHOWN = 6;

/** What came in lately for anybody, filed or still in the inbox. */
export function RecentlyAdded({ recent, markOf }: Props) {
  const { t, day } = useText();
  return (
    <Section title={t('home.recent.title')}>
      {recent.length === 0 ? (
        <EmptyState isCompact title={t('home.recent.emptyTitle')} text={t('home.recent.emptyText')} />
      ) : (
        <Rows label={t('home.recent.title')}>
          {recent.slice(0, SHOWN).map((item) => {
            const { documentId, personId, title, importedAt } = item;
            const parts = {
              lead: markOf(item) ?? <IconFileText size={22} stroke={1.5} aria-hidden />,
              title,
              end: day(importedAt),
            };
            return personId ? (
              <RowLink
                key={documentId}
                to="/people/$personId/documents/$documentId"
                params={{ personId, documentId }}
                {...parts}
              />
            ) : (
              <RowLink key={documentId} to="/inbox" search={{ id: documentId }} {...parts} />
            );
          })}
        </Rows>
      )}
    </Section>
  );
}
