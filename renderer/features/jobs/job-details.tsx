import type { ImportOutcome } from '@shared/contract/documents';
import type { JobState } from '@shared/contract/jobs';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { JobLine } from './job-line';
import { refusalKey } from './job-words';
import classes from './jobs-tray.module.css';

/** What needs the reader comes first. */
const RANK = { refused: 0, duplicate: 1, imported: 2 } as const;
const ICONS = { imported: IconCheck, duplicate: IconCopy, refused: IconAlertTriangle } as const;
const TONES = { imported: classes.good, duplicate: classes.soft, refused: classes.alarm } as const;

/** A job with each of its files answered for. */
export function JobDetails({ job }: { readonly job: JobState }) {
  const outcomes = job.kind === 'import' ? [...job.outcomes] : [];
  outcomes.sort((one, other) => RANK[one.result.kind] - RANK[other.result.kind]);
  return (
    <div className={classes.job}>
      <JobLine job={job} />
      {outcomes.length > 0 ? (
        <ul className={classes.outcomes}>
          {outcomes.map((outcome, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files of a batch may carry the same name
            <Outcome key={`${index}-${outcome.fileName}`} outcome={outcome} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const { result } = outcome;
  // Kept, but of no use as it is: shown like a refusal.
  const needsReader = result.kind === 'imported' && ['password_needed', 'unreadable'].includes(result.condition);
  const kind = needsReader ? 'refused' : result.kind;
  const Icon = ICONS[kind];
  return (
    <li className={classes.outcome}>
      <Icon size={16} className={TONES[kind]} aria-hidden />
      <span>
        <strong className={classes.file}>{outcome.fileName}</strong> <OutcomeWords result={result} />
      </span>
    </li>
  );
}

function OutcomeWords({ result }: { readonly result: ImportOutcome['result'] }) {
  const { t } = useText();
  if (result.kind === 'refused') return t(refusalKey(result.code));
  const words =
    result.kind === 'duplicate'
      ? t('jobs.outcome.duplicate', { title: result.ofTitle })
      : t(`jobs.outcome.${result.condition}`);
  return (
    <>
      {words}{' '}
      <Link to="/documents/$documentId" params={{ documentId: result.documentId }}>
        {t('common.action.open')}
      </Link>
    </>
  );
}
