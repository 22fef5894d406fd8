import { Button } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Person } from '@shared/contract/people';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../lib/api';
import { personName } from '../../lib/person-words';
import { useUndo } from '../../lib/use-undo';
import { ButtonLink } from '../../ui/button-link';
import { Page } from '../../ui/page';
import { PageSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { CasesSection } from './cases-section';
import { FactsSection } from './facts-section';
import { RecentDocumentsSection } from './recent-documents-section';

export type PersonOverviewPageProps = {
  readonly personId: PersonId;
  /** Their records in short. */
  readonly history: ReactNode;
};

/** A person at a glance: their cases, what came in lately, who they are. */
export function PersonOverviewPage({ personId, history }: PersonOverviewPageProps) {
  const query = useOperation('people.get', { id: personId });
  return (
    <QueryView isPage query={query} skeleton={<PageSkeleton rows={6} />}>
      {(person) => (
        <Page title={`${person.givenName} ${person.familyName}`} actions={<Actions person={person} />}>
          <CasesSection personId={personId} />
          {history}
          <RecentDocumentsSection personId={personId} />
          <FactsSection person={person} />
        </Page>
      )}
    </QueryView>
  );
}

function Actions({ person }: { readonly person: Person }) {
  const { t } = useText();
  const offerUndo = useUndo();
  const archive = useCommand('people.archive');
  const restore = useCommand('people.restore');
  const { id } = person;
  const putAway = () =>
    archive.mutate(
      { id },
      {
        onSuccess: () =>
          offerUndo({
            message: t('people.archive.done', { name: personName(person) }),
            undo: () => invoke('people.restore', { id }),
          }),
      },
    );
  return (
    <>
      {person.archivedAt ? (
        <Button
          variant="default"
          leftSection={<IconArchiveOff size={17} aria-hidden />}
          loading={restore.isPending}
          onClick={() => restore.mutate({ id })}
        >
          {t('people.archive.restore')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconArchive size={17} aria-hidden />}
          loading={archive.isPending}
          onClick={putAway}
        >
          {t('common.action.archive')}
        </Button>
      )}
      <ButtonLink
        to="/people/$personId/edit"
        params={{ personId: id }}
        variant="default"
        leftSection={<IconPencil size={17} aria-hidden />}
      >
        {t('common.action.edit')}
      </ButtonLink>
    </>
  );
}
