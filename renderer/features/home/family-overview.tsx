import type { HomeOverview } from '@shared/contract/journey';
import type { PersonSummary } from '@shared/contract/people';
import { IconListCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { personInitials, personName } from '../../lib/person-words';
import { DeadlineList, WaitingList } from '../../ui/deadline-list';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { PersonMark } from '../../ui/person-mark';
import { QueryView } from '../../ui/query-view';
import { RowLink, Rows } from '../../ui/rows';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import { Capped } from './capped';
import classes from './home.module.css';
import { RecentlyAdded } from './recently-added';

type Props = { readonly people: readonly PersonSummary[]; readonly hasCases: boolean };
type MarkOf = (item: { readonly personId: string | null }) => ReactNode;

/** Across the family: what is due, who is waited for, which records are missing, what came in lately. */
export function FamilyOverview({ people, hasCases }: Props) {
  const query = useOperation('journey.home', {});
  const byId = useMemo(() => new Map(people.map((person) => [String(person.id), person])), [people]);
  const markOf: MarkOf = ({ personId }) => {
    const person = personId === null ? undefined : byId.get(personId);
    return person ? (
      <span title={personName(person)} className={classes.mark}>
        <PersonMark initials={personInitials(person)} color={person.color} size={30} />
        <span className={classes.markName}>{personName(person)}</span>
      </span>
    ) : undefined;
  };
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
      {(home) => (
        <div className={classes.overview}>
          {hasCases ? <DueAndWaiting home={home} markOf={markOf} /> : null}
          <RecentlyAdded recent={home.recent} markOf={markOf} />
        </div>
      )}
    </QueryView>
  );
}

function DueAndWaiting({ home, markOf }: { readonly home: HomeOverview; readonly markOf: MarkOf }) {
  const { t } = useText();
  const { due, waiting, missing } = home;
  return (
    <>
      <Section title={t('journey.home.dueTitle')} count={due.length > 0 ? due.length : undefined}>
        {due.length === 0 ? (
          <p className={classes.quiet}>{t('journey.home.dueNone')}</p>
        ) : (
          <Capped items={due}>
            {(shown) => <DeadlineList label={t('journey.home.dueTitle')} items={shown} leadOf={markOf} />}
          </Capped>
        )}
      </Section>
      <Section title={t('journey.waiting.title')} count={waiting.length > 0 ? waiting.length : undefined}>
        {waiting.length === 0 ? (
          <p className={classes.quiet}>{t('journey.waiting.none')}</p>
        ) : (
          <Capped items={waiting}>
            {(shown) => <WaitingList label={t('journey.waiting.title')} items={shown} leadOf={markOf} />}
          </Capped>
        )}
      </Section>
      {missing.length > 0 ? (
        <Section title={t('journey.home.missingTitle')}>
          <Capped items={missing}>
            {(shown) => (
              <Rows label={t('journey.home.missingTitle')}>
                {shown.map(({ personId, caseId, title, count }) => (
                  <RowLink
                    key={caseId}
                    to="/people/$personId/cases/$caseId"
                    params={{ personId, caseId }}
                    search={{ section: 'checklist' }}
                    lead={markOf({ personId })}
                    title={title}
                    end={
                      <Tag icon={<IconListCheck size={14} aria-hidden />}>{t('journey.home.missing', { count })}</Tag>
                    }
                  />
                ))}
              </Rows>
            )}
          </Capped>
        </Section>
      ) : null}
    </>
  );
}
