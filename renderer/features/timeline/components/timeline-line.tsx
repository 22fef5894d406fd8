import type { PersonId } from '@shared/contract/common';
import type { TimelineEntry } from '@shared/contract/timeline';
import { IconFileSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../../i18n/use-text';
import { useEntryWords } from '../../../lib/use-entry-words';
import { EntryLink } from '../../../ui/entry-link';
import { KindIcon } from '../../../ui/kind-icon';
import { placeSearch } from '../../../ui/pdf-viewer/page-area';
import classes from './timeline-line.module.css';

export type TimelineLineProps = { readonly personId: PersonId; readonly entry: TimelineEntry };

/** One entry: its day, what it is, and the page it comes from. */
export function TimelineLine({ personId, entry }: TimelineLineProps) {
  const { date } = useText();
  const { title, line } = useEntryWords()(entry);
  return (
    <div className={classes.line}>
      <span className={classes.date}>{entry.date ? date(entry.date, 'short') : null}</span>
      <span className={classes.icon} data-kind={entry.kind}>
        <KindIcon kind={entry.kind} />
      </span>
      <EntryLink personId={personId} entry={entry} className={classes.main}>
        <span className={classes.title}>{title}</span>
        <span className={classes.meta}>{line}</span>
      </EntryLink>
      {entry.kind === 'document' ? null : <SourceLink personId={personId} entry={entry} />}
    </div>
  );
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
