import type { PersonId } from '@shared/contract/common';
import type { TimelineEntry } from '@shared/contract/timeline';
import { IconFileSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text';
import { placeOfRef } from '../../../lib/journey';
import { recordPageOf } from '../../../lib/record-kinds';
import { KindIcon } from '../../../ui/kind-icon';
import { placeSearch } from '../../../ui/pdf-viewer/page-area';
import classes from './timeline-line.module.css';
import { useEntryWords } from './use-entry-words';

export type TimelineLineProps = { readonly personId: PersonId; readonly entry: TimelineEntry };

/** One entry: its day, what it is, and the page it comes from. */
export function TimelineLine({ personId, entry }: TimelineLineProps) {
  const { date } = useText();
  const words = useEntryWords();
  return (
    <div className={classes.line}>
      <span className={classes.date}>{entry.date ? date(entry.date, 'short') : null}</span>
      <span className={classes.icon} data-kind={entry.kind}>
        <KindIcon kind={entry.kind} />
      </span>
      <MainLink personId={personId} entry={entry}>
        <span className={classes.title}>{entry.title}</span>
        <span className={classes.meta}>{words(entry)}</span>
      </MainLink>
      {entry.kind === 'document' ? null : <SourceLink personId={personId} entry={entry} />}
    </div>
  );
}

/** A record of the journey opens at its place in its case, other records on their screen, papers in the viewer. */
function MainLink({ personId, entry, children }: TimelineLineProps & { readonly children: ReactNode }) {
  const shared = { className: classes.main, 'data-main': true, params: { personId }, children } as const;
  if (entry.kind !== 'document') {
    const place = placeOfRef(entry.ref);
    if (entry.caseId !== null && place !== null) {
      const params = { personId, caseId: entry.caseId };
      return <Link {...shared} to="/people/$personId/cases/$caseId" params={params} search={place} />;
    }
    const page = recordPageOf(entry.kind);
    if (page !== null) return <Link {...shared} to={page} search={{ id: entry.ref.id }} />;
  }
  if (entry.source)
    return (
      <Link
        {...shared}
        to="/people/$personId/documents/$documentId"
        params={{ personId, documentId: entry.source.documentId }}
        search={placeSearch(entry.source)}
      />
    );
  return <span className={classes.main}>{children}</span>;
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
      search={placeSearch(entry.source)}
      className={classes.source}
      aria-label={page === null ? t('timeline.openSource', { title }) : t('timeline.openSourceAt', { title, page })}
    >
      <IconFileSearch size={15} aria-hidden />
      {page === null ? t('documents.link.onWhole') : t('timeline.sourcePage', { page })}
    </Link>
  );
}
