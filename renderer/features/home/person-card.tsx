import type { CaseState, CaseSummary } from '@shared/contract/cases';
import type { NextAction } from '@shared/contract/journey';
import type { PersonSummary } from '@shared/contract/people';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { ageText, personInitials, personName } from '../../lib/person-words';
import { useCaseStandings } from '../../lib/use-case-standings';
import { PersonMark } from '../../ui/person-mark';
import { Tag } from '../../ui/tag';
import classes from './home.module.css';

type Props = { readonly person: PersonSummary; readonly cases: readonly CaseSummary[] };
const SHOWN = 3;

/** One person: who, each open case with its next step, how much is filed. */
export function PersonCard({ person, cases }: Props) {
  const { t } = useText();
  const standings = useCaseStandings();
  const personId = person.id;
  const facts = [ageText(t, person.birthDate), t('common.count.documents', { count: person.documents })];
  return (
    <li className={classes.card} style={{ borderTopColor: `var(--person-${person.color})` }}>
      <div className={classes.head}>
        <PersonMark initials={personInitials(person)} color={person.color} size={44} />
        <div className={classes.who}>
          <h2 className={classes.name}>
            <Link to="/people/$personId" params={{ personId }} className={classes.nameLink}>
              {personName(person)}
            </Link>
          </h2>
          <p className={classes.facts}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
        </div>
      </div>
      {cases.length === 0 ? (
        <p className={classes.noCase}>
          {t('home.noCase')}{' '}
          <Link to="/people/$personId/cases/new" params={{ personId }}>
            {t('cases.start')}
          </Link>
        </p>
      ) : (
        <ul className={classes.cases}>
          {cases.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <Link to="/people/$personId/cases/$caseId" params={{ personId, caseId: one.id }} className={classes.case}>
                <span className={classes.caseTop}>
                  <span className={classes.caseTitle}>{one.title}</span>
                  <StandingTag standing={standings.get(one.id)?.standing} />
                </span>
                <NextLine action={standings.get(one.id)?.action} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {cases.length > SHOWN ? (
        <Link to="/people/$personId/cases" params={{ personId }} className={classes.more}>
          {t('home.moreCases', { count: cases.length - SHOWN })}
        </Link>
      ) : null}
    </li>
  );
}

function StandingTag({ standing }: { readonly standing: CaseState | undefined }) {
  const { t } = useText();
  return standing ? <Tag>{t(`cases.state.${standing}`)}</Tag> : null;
}

function NextLine({ action }: { readonly action: NextAction | undefined }) {
  const { t } = useText();
  if (action === undefined) return null;
  return (
    <span className={classes.next}>
      <IconArrowRight size={15} aria-hidden />
      {t(`journey.next.${action}.title`)}
    </span>
  );
}
