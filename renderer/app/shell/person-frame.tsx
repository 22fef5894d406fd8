import type { PersonId } from '@shared/contract/common';
import { PROVINCE_NAMES } from '@shared/domain/jurisdiction';
import { IconArchive } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { ageText, personInitials, personName } from '../../lib/person-words';
import { ErrorState } from '../../ui/error-state';
import { PersonMark } from '../../ui/person-mark';
import { Tag } from '../../ui/tag';
import classes from './person-frame.module.css';

/** Over every screen of a person: whose file this is, with their colour as a thin band. */
export function PersonFrame({ personId, children }: { readonly personId: PersonId; readonly children: ReactNode }) {
  const { t, language } = useText();
  const { data: person, error, refetch } = useOperation('people.get', { id: personId });
  if (error) return <ErrorState isPage error={error} onRetry={() => void refetch()} />;
  const facts = person
    ? [ageText(t, person.birthDate), person.jurisdiction ? PROVINCE_NAMES[person.jurisdiction][language] : null]
    : [];
  return (
    <div className={classes.frame}>
      <div className={classes.band} style={{ borderColor: person ? `var(--person-${person.color})` : 'var(--rule)' }}>
        {person ? (
          <>
            <PersonMark initials={personInitials(person)} color={person.color} size={26} />
            <Link to="/people/$personId" params={{ personId }} className={classes.name}>
              {personName(person)}
            </Link>
            <span className={classes.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
            {person.archivedAt ? <Tag icon={<IconArchive size={13} aria-hidden />}>{t('people.archived')}</Tag> : null}
          </>
        ) : null}
      </div>
      {children}
    </div>
  );
}
