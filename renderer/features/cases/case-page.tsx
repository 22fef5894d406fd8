import type { CaseId, PersonId } from '@shared/contract/common';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { invoke, useCommand, useOperation } from '../../lib/api';
import { type CasePlace, type CaseSection, type OpenCase, OpenCaseProvider } from '../../lib/case-place';
import { placeOfStep } from '../../lib/journey';
import { useUndo } from '../../lib/use-undo';
import { Page } from '../../ui/page';
import { PageSkeleton, RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { CaseActions } from './case-actions';
import { CaseDates } from './case-dates';
import classes from './case-page.module.css';
import { Journey } from './journey';
import { NextCard } from './next-card';
import { useMoveCase } from './use-move-case';

type Props = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly place: CasePlace;
  /** The sections of the page, given by its composer: each belongs to a feature of its own. */
  readonly parts: ReactNode;
};

/** A case: where it stands, what is next and why, what is due, and everything gathered for it. */
export function CasePage({ personId, caseId, place, parts }: Props) {
  const { t, date } = useText();
  const query = useOperation('cases.get', { id: caseId });
  const journey = useOperation('journey.get', { caseId });
  const move = useMoveCase();
  const archive = useCommand('cases.archive');
  const offerUndo = useUndo();
  const open = useOpenCaseValue(personId, caseId, place);
  const putAway = () =>
    archive.mutate(
      { id: caseId },
      {
        onSuccess: () =>
          offerUndo({ message: t('cases.archive.done'), undo: () => invoke('cases.restore', { id: caseId }) }),
      },
    );
  return (
    <QueryView isPage query={query} skeleton={<PageSkeleton rows={6} />}>
      {(one) => (
        <OpenCaseProvider value={open}>
          <Page
            title={one.title}
            kicker={[
              t(`cases.reason.${one.reason}`),
              ...(one.specialty ? [t(`cases.specialty.${one.specialty}`)] : []),
              ...(one.openedOn ? [t('cases.openedOn', { date: date(one.openedOn) })] : []),
              ...(one.archivedAt ? [t('cases.archived')] : []),
            ].join(' · ')}
            actions={<CaseActions summary={one} />}
          >
            <QueryView query={journey} skeleton={<RowsSkeleton rows={2} hasLead={false} />}>
              {({ steps, next, deadlines, waiting }) => (
                <>
                  <Journey steps={steps} onOpen={(step) => open.go(placeOfStep(step))} />
                  {one.archivedAt ? null : (
                    <NextCard summary={one} next={next} onMove={(state) => move(one, state)} onArchive={putAway} />
                  )}
                  <CaseDates deadlines={deadlines} waiting={waiting} />
                </>
              )}
            </QueryView>
            <div className={classes.parts}>{parts}</div>
          </Page>
        </OpenCaseProvider>
      )}
    </QueryView>
  );
}

/** Sections stay as the reader left them while the page is open; the one the address names is always open. */
function useOpenCaseValue(personId: PersonId, caseId: CaseId, place: CasePlace): OpenCase {
  const navigate = useNavigate();
  const [opened, setOpened] = useState<ReadonlySet<CaseSection>>(new Set());
  const [asked, setAsked] = useState<CaseSection | null>(null);
  // The section asked for joins those that are open as soon as the address names it.
  if ((place.section ?? null) !== asked) {
    setAsked(place.section ?? null);
    if (place.section) setOpened(new Set([...opened, place.section]));
  }
  return useMemo(() => {
    const go = (search: CasePlace) => {
      // Also when the address stays the same: the reader may have closed the section since.
      if (search.section) setOpened(new Set([...opened, search.section]));
      void navigate({
        to: '/people/$personId/cases/$caseId',
        params: { personId, caseId },
        search,
        resetScroll: false,
      });
    };
    const toggle = (section: CaseSection) => {
      const rest = new Set(opened);
      if (!rest.delete(section)) rest.add(section);
      setOpened(rest);
    };
    return { personId, caseId, place, go, isOpen: (section) => opened.has(section), toggle };
  }, [navigate, personId, caseId, place, opened]);
}
