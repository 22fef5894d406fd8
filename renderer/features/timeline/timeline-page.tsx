import { Button, Select } from '@mantine/core';
import { type CaseId, caseId as caseIdSchema, type PersonId } from '@shared/contract/common';
import type { TimelineEntry } from '@shared/contract/timeline';
import { IconTimelineEvent } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { useCaseOptions } from '../../lib/use-case-options';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { RowsSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import workspace from '../../ui/workspace.module.css';
import { KindFilter } from './components/kind-filter';
import { KINDS, type TimelineKind } from './components/timeline-kind';
import { TimelineList } from './components/timeline-list';
import classes from './timeline-page.module.css';

export type TimelinePageProps = { readonly personId: PersonId; readonly caseId: CaseId | null };

/** Everything dated of a person, or of one case, newest first. */
export function TimelinePage({ personId, caseId }: TimelinePageProps) {
  const { t } = useText();
  const query = useOperation('timeline.list', { personId, caseId });
  const cases = useCaseOptions(personId);
  const navigate = useNavigate();
  const [kinds, setKinds] = useState<readonly TimelineKind[]>(KINDS);
  const entries = query.data;
  const shown = useMemo(() => (entries ?? []).filter(({ kind }) => kinds.includes(kind)), [entries, kinds]);
  const openCase = (value: string | null) => {
    const chosen = caseIdSchema.safeParse(value);
    const search = { case: chosen.success ? chosen.data : undefined };
    void navigate({ to: '/people/$personId/timeline', params: { personId }, search, replace: true });
  };
  return (
    <div className={workspace.workspace}>
      <div className={classes.page}>
        <header className={classes.header}>
          <div>
            <h1 className={classes.title}>{t('timeline.title')}</h1>
            <p className={classes.lead}>{t('timeline.lead')}</p>
          </div>
          <div className={classes.filters}>
            <KindFilter kinds={kinds} onChange={setKinds} entries={entries ?? []} />
            {cases.length > 0 ? (
              <Select
                aria-label={t('timeline.case')}
                placeholder={t('timeline.allCases')}
                data={cases.map((option) => ({ ...option }))}
                clearable
                clearButtonProps={{ 'aria-label': t('timeline.allCases') }}
                value={caseId}
                onChange={openCase}
              />
            ) : null}
            <span className={classes.count} role="status">
              {entries ? t('timeline.entries', { count: shown.length }) : null}
            </span>
          </div>
        </header>
        <QueryView
          query={query}
          skeleton={
            <div className={classes.inset}>
              <RowsSkeleton rows={7} />
            </div>
          }
          empty={<Empty personId={personId} />}
        >
          {() => <Filled personId={personId} shown={shown} onAll={() => setKinds(KINDS)} />}
        </QueryView>
      </div>
    </div>
  );
}

type FilledProps = {
  readonly personId: PersonId;
  readonly shown: readonly TimelineEntry[];
  readonly onAll: () => void;
};

function Filled({ personId, shown, onAll }: FilledProps) {
  const { t } = useText();
  if (shown.length > 0) return <TimelineList personId={personId} entries={shown} />;
  return (
    <EmptyState
      title={t('timeline.noMatchTitle')}
      text={t('timeline.noMatchBody')}
      action={
        <Button variant="default" onClick={onAll}>
          {t('timeline.showEverything')}
        </Button>
      }
    />
  );
}

function Empty({ personId }: { readonly personId: PersonId }) {
  const { t } = useText();
  return (
    <EmptyState
      icon={<IconTimelineEvent size={28} stroke={1.5} aria-hidden />}
      title={t('timeline.emptyTitle')}
      text={t('timeline.emptyBody')}
      action={
        <ButtonLink to="/people/$personId/documents" params={{ personId }}>
          {t('timeline.emptyAction')}
        </ButtonLink>
      }
    />
  );
}
