import type { PersonId } from '@shared/contract/common';
import type { TimelineEntry } from '@shared/contract/timeline';
import { IconFileSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { EntryIcon } from './entry-icon';
import classes from './timeline-line.module.css';

export type TimelineLineProps = { readonly personId: PersonId; readonly entry: TimelineEntry };

/** One entry: its day, what it is, and the page it comes from. */
export function TimelineLine({ personId, entry }: TimelineLineProps) {
  const { t, date } = useText();
  const words = (): string => {
    switch (entry.kind) {
      case 'diagnosis':
        return `${t('documents.link.kind.diagnosis')} · ${t(`records.certainty.${entry.certainty}`)}`;
      case 'test_result': {
        const marked = entry.flagged > 0 ? ` · ${t('timeline.flagged', { count: entry.flagged })}` : '';
        return `${t(`records.category.${entry.category}`)}${marked}`;
      }
      case 'referral':
        return `${t('documents.link.kind.referral')} · ${t(`records.referrals.state.${entry.state}`)}`;
      case 'document':
        return t(`documents.kind.${entry.documentKind}`);
    }
  };
  return (
    <div className={classes.line}>
      <span className={classes.date}>{entry.date ? date(entry.date, 'short') : null}</span>
      <span className={classes.icon} data-kind={entry.kind}>
        <EntryIcon kind={entry.kind} />
      </span>
      <MainLink personId={personId} entry={entry}>
        <span className={classes.title}>{entry.title}</span>
        <span className={classes.meta}>{words()}</span>
      </MainLink>
      {entry.kind === 'document' ? null : <SourceLink personId={personId} entry={entry} />}
    </div>
  );
}

function MainLink({ personId, entry, children }: TimelineLineProps & { readonly children: ReactNode }) {
  const shared = { className: classes.main, 'data-main': true, params: { personId }, children } as const;
  if (entry.kind === 'document')
    return entry.source ? (
      <Link
        {...shared}
        to="/people/$personId/documents/$documentId"
        params={{ personId, documentId: entry.source.documentId }}
      />
    ) : (
      <span className={classes.main}>{children}</span>
    );
  const search = { id: entry.ref.id };
  if (entry.kind === 'diagnosis') return <Link {...shared} to="/people/$personId/diagnoses" search={search} />;
  if (entry.kind === 'referral') return <Link {...shared} to="/people/$personId/referrals" search={search} />;
  return <Link {...shared} to="/people/$personId/results" search={search} />;
}

function SourceLink({ personId, entry }: TimelineLineProps) {
  const { t } = useText();
  if (!entry.source) return null;
  const { documentId, page } = entry.source;
  const { title } = entry;
  return (
    <Link
      to="/people/$personId/documents/$documentId"
      params={{ personId, documentId }}
      search={{ page: page ?? undefined }}
      className={classes.source}
      aria-label={page === null ? t('timeline.openSource', { title }) : t('timeline.openSourceAt', { title, page })}
    >
      <IconFileSearch size={15} aria-hidden />
      {page === null ? t('documents.link.onWhole') : t('timeline.sourcePage', { page })}
    </Link>
  );
}
