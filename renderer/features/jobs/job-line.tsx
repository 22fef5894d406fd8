import { Button, Progress } from '@mantine/core';
import { isRunning, type JobState } from '@shared/contract/jobs';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconLoader2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text';
import { useCommand, useOperation } from '../../lib/api';
import { useFailureText } from '../../lib/failure-text';
import { jobLine, tally } from './job-words';
import classes from './jobs-tray.module.css';

function StateIcon({ job }: { readonly job: JobState }) {
  if (isRunning(job)) return <IconLoader2 size={19} className={classes.turning} aria-hidden />;
  const hasRefused = job.kind === 'import' && tally(job).refused > 0;
  const hasLeft = job.kind === 'recognition' && job.leftPages > 0;
  if (job.status === 'failed' || hasRefused || hasLeft)
    return <IconAlertTriangle size={19} className={classes.alarm} aria-hidden />;
  if (job.status === 'cancelled') return <IconCircleX size={19} className={classes.soft} aria-hidden />;
  return <IconCircleCheck size={19} className={classes.good} aria-hidden />;
}

/** One job in one line: what it does, how far it is, how to stop it or where its result is. */
export function JobLine({ job }: { readonly job: JobState }) {
  const reading = useText();
  const { t } = reading;
  const failureText = useFailureText();
  const cancel = useCommand('jobs.cancel');
  const dismiss = useCommand('jobs.dismiss');
  const { done, total } = job.progress;
  return (
    <div className={classes.line}>
      <StateIcon job={job} />
      <span className={classes.words} aria-live={isRunning(job) ? 'off' : 'polite'}>
        {job.failureCode ? `${jobLine(reading, job)} ${failureText(job.failureCode)}` : jobLine(reading, job)}
      </span>
      {isRunning(job) ? (
        <>
          <Progress
            className={classes.progress}
            value={total === 0 ? 0 : (done / total) * 100}
            aria-label={jobLine(reading, job)}
            size="sm"
          />
          <Button
            size="compact-sm"
            variant="default"
            className={classes.button}
            disabled={job.status === 'cancelling'}
            onClick={() => cancel.mutate({ id: job.id })}
          >
            {t('jobs.cancel')}
          </Button>
        </>
      ) : (
        <>
          {job.kind === 'export' && job.packetId ? (
            <Link to="/packets/$packetId" params={{ packetId: job.packetId }}>
              {t('jobs.export.open')}
            </Link>
          ) : null}
          <ReviewLink job={job} />
          <Button
            size="compact-sm"
            variant="subtle"
            className={classes.button}
            onClick={() => dismiss.mutate({ id: job.id })}
          >
            {t('jobs.dismiss')}
          </Button>
        </>
      )}
    </div>
  );
}

/** To the first of the batch, as long as any of it may wait in the inbox. */
function ReviewLink({ job }: { readonly job: JobState }) {
  const { t } = useText();
  const waiting = useOperation('documents.count', { personId: null, caseId: null }).data?.total ?? 0;
  if (job.kind !== 'import' || !job.isInbox || waiting === 0) return null;
  const first = job.outcomes.find(({ result }) => result.kind === 'imported')?.result;
  return first?.kind === 'imported' ? (
    <Link to="/inbox" search={{ id: first.documentId }}>
      {t('jobs.import.review')}
    </Link>
  ) : null;
}
