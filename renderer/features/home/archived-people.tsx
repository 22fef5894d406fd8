import type { PersonSummary } from '@shared/contract/people';
import { useText } from '../../i18n/use-text';
import { personInitials, personName } from '../../lib/person-words';
import { PersonMark } from '../../ui/person-mark';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';

/** People put away: out of sight, complete, brought back from their own page. */
export function ArchivedPeople({ people }: { readonly people: readonly PersonSummary[] }) {
  const { t } = useText();
  return (
    <Section title={t('home.archived')} count={people.length}>
      <Rows>
        {people.map((person) => (
          <RowLink
            key={person.id}
            to="/people/$personId"
            params={{ personId: person.id }}
            lead={<PersonMark initials={personInitials(person)} color={person.color} size={30} />}
            title={personName(person)}
            meta={t('common.count.documents', { count: person.documents })}
          />
        ))}
      </Rows>
    </Section>
  );
}
