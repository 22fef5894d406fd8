import type { CaseSummary } from '@shared/contract/cases';
import type { PersonSummary } from '@shared/contract/people';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { AddFilesMenu } from '../../ui/add-files-menu';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ArchivedPeople } from './archived-people';
import { CardsSkeleton } from './cards-skeleton';
import { FamilyOverview } from './family-overview';
import classes from './home.module.css';
import { PersonCard } from './person-card';

/** The family: where each case stands, what is next, what came in lately. */
export function HomePage({ reminder }: { readonly reminder: ReactNode }) {
  const { t } = useText();
  const people = useOperation('people.list', {});
  const cases = useOperation('cases.list', { personId: null });
  const add = (
    <ButtonLink to="/people/new" leftSection={<IconUserPlus size={17} aria-hidden />}>
      {t('home.addPerson')}
    </ButtonLink>
  );
  const hasPeople = (people.data?.length ?? 0) > 0;
  return (
    <Page
      title={t('home.title')}
      width="wide"
      actions={
        hasPeople ? (
          <>
            <AddFilesMenu label={t('home.addFiles')} place={{ personId: null, caseId: null }} variant="default" />
            {add}
          </>
        ) : null
      }
    >
      <QueryView
        query={people}
        skeleton={<CardsSkeleton />}
        empty={
          <EmptyState
            icon={<IconUsers size={28} aria-hidden />}
            title={t('home.empty.title')}
            text={t('home.empty.text')}
            action={add}
          />
        }
      >
        {(list) => <Family people={list} cases={cases.data ?? []} reminder={reminder} />}
      </QueryView>
    </Page>
  );
}

function Family({
  people,
  cases,
  reminder,
}: {
  readonly reminder: ReactNode;
  readonly people: readonly PersonSummary[];
  readonly cases: readonly CaseSummary[];
}) {
  const current = people.filter(({ archivedAt }) => archivedAt === null);
  const archived = people.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <>
      <div className={classes.reminder}>{reminder}</div>
      <ul className={classes.cards}>
        {current.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            cases={cases.filter(({ personId, archivedAt }) => personId === person.id && archivedAt === null)}
          />
        ))}
      </ul>
      <FamilyOverview people={current} hasCases={cases.length > 0} />
      {archived.length > 0 ? <ArchivedPeople people={archived} /> : null}
    </>
  );
}
