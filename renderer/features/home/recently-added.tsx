import type { Document } from '@shared/contract/documents';
import type { PersonSummary } from '@shared/contract/people';
import { useQueries } from '@tanstack/react-query';
import { useText } from '../../i18n/use-text';
import { invoke } from '../../lib/api';
import { personInitials } from '../../lib/person-words';
import { DocumentRow } from '../../ui/document-row';
import { EmptyState } from '../../ui/empty-state';
import { PersonMark } from '../../ui/person-mark';
import { Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

const SHOWN = 6;

const newestFirst = (one: Document, other: Document): number => (one.importedAt < other.importedAt ? 1 : -1);

/** What came in lately for anybody, filed or still in the inbox. */
export function RecentlyAdded({ people }: { readonly people: readonly PersonSummary[] }) {
  const { t } = useText();
  const owners = [null, ...people.map(({ id }) => id)];
  const lists = useQueries({
    queries: owners.map((personId) => ({
      queryKey: ['documents.list', { personId, caseId: null }],
      queryFn: () => invoke('documents.list', { personId, caseId: null }),
    })),
  });
  if (lists.some(({ data, isError }) => data === undefined && !isError)) return null;
  const recent = lists
    .flatMap(({ data }) => data ?? [])
    .sort(newestFirst)
    .slice(0, SHOWN);
  return (
    <Section title={t('home.recent.title')}>
      {recent.length === 0 ? (
        <EmptyState isCompact title={t('home.recent.emptyTitle')} text={t('home.recent.emptyText')} />
      ) : (
        <Rows>
          {recent.map((document) => {
            const person = people.find(({ id }) => id === document.personId);
            return (
              <DocumentRow
                key={document.id}
                document={document}
                lead={
                  person ? <PersonMark initials={personInitials(person)} color={person.color} size={30} /> : undefined
                }
              />
            );
          })}
        </Rows>
      )}
    </Section>
  );
}
