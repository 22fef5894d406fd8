import type { PersonSummary } from '@shared/contract/people';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { personInitials, personName } from '../../lib/person-words';
import { PersonMark } from '../../ui/person-mark';
import classes from './rail.module.css';

/** On the family's screens the rail lists its people, each one action away. */
export function PeopleList({ people }: { readonly people: readonly PersonSummary[] }) {
  const { t } = useText();
  const current = people.filter(({ archivedAt }) => archivedAt === null);
  if (current.length === 0) return null;
  return (
    <>
      <p className={classes.heading}>{t('shell.nav.people')}</p>
      <ul>
        {current.map((person) => (
          <li key={person.id}>
            <Link to="/people/$personId" params={{ personId: person.id }} className={classes.item}>
              <PersonMark initials={personInitials(person)} color={person.color} size={26} />
              <span className={classes.label}>{personName(person)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
