import type { ImportOutcome } from '@shared/contract/documents';
import type { JobState } from '@shared/contract/jobs';
import { IconAlertTriangle, IconCopy, IconRestore } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { JobLine } from './job-line';
import { outcomeOf, refusalKey } from './job-words';
import classes from './jobs-tray.module.css';

const ICONS = { duplicate: IconCopy, restored: IconRestore, refused: IconAlertTriangle } as const;
const TONES = { duplicate: classes.soft, restored: classes.good, refused: classes.alarm } as const;
/** What needs the reader comes first; what went well is counted in the job's line. */
const SHOWN = ['refused', 'restored', 'duplicate'] as const;

/** Kept, but of no use as it is: shown like a refusal. */
function shownAs(result: ImportOutcome['result']): (typeof SHOWN)[number] | null {
  const outcome = outcomeOf(result);
  if (outcome !== 'imported') return outcome;
  const needsReader =
    result.kind === 'imported' && ['password_needed', 'unreadable', 'damaged'].includes(result.condition);
  return needsReader ? 'refused' : null;
}

/** A job with each of its files that went another way than into the inbox. */
export function JobDetails({ job }: { readonly job: JobState }) {
  const all = job.kind === 'import' ? job.outcomes : [];
  const outcomes = SHOWN.flatMap((kind) => all.filter(({ result }) => shownAs(result) === kind));
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
  const kind = shownAs(result) ?? 'duplicate';
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
      ? t(result.wasInTrash ? 'jobs.outcome.restored' : 'jobs.outcome.duplicate', { title: result.ofTitle })
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
