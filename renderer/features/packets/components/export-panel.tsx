import { Button, Progress } from '@mantine/core';
import type { JobId, PacketId, PersonId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import { IconAlertTriangle, IconCircleCheck, IconFileExport } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text';
import { useCommand, useOperation } from '../../../lib/api';
import { useFailureText } from '../../../lib/failure-text';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import classes from './export-panel.module.css';
import { type DraftRow, estimate } from './packet-draft';
import { PacketActions, PacketFacts } from './packet-facts';
import { PREFLIGHT_ID } from './preflight-list';

export type ExportPanelProps = {
  readonly personId: PersonId;
  readonly rows: readonly DraftRow[];
  /** How many checks found something. */
  readonly remarks: number;
  readonly canExport: boolean;
  readonly isStarting: boolean;
  readonly error: unknown;
  /** The export under way or just ended. */
  readonly jobId: JobId | null;
  readonly onExport: () => void;
  readonly onAgain: () => void;
};

/** How much it will be, the button, and in its place the work and then its result. */
export function ExportPanel(props: ExportPanelProps) {
  const { personId, rows, remarks, canExport, isStarting, error, jobId, onExport, onAgain } = props;
  const { t, bytes } = useText();
  const { data: jobs = [] } = useOperation('jobs.list', {});
  const job = jobs.find(({ id }) => id === jobId);
  const isRunning = jobId !== null && (!job || job.status === 'running' || job.status === 'cancelling');
  const { pages, bytes: size } = estimate(rows);
  const isDone = job?.kind === 'export' && job.status === 'done' && job.packetId !== null;
  return (
    <section className={classes.panel} aria-label={t('packets.estimate.title')}>
      {isDone && job.packetId ? (
        <Ready personId={personId} packetId={job.packetId} onAgain={onAgain} />
      ) : isRunning ? (
        <Working job={job} />
      ) : (
        <>
          <p className={classes.estimate}>
            {pages > 0 ? (
              <>
                <strong>{t('packets.estimate.pages', { count: pages })}</strong>
                <span>
                  {t('packets.estimate.plus')} · {t('packets.estimate.size', { size: bytes(size) })}
                </span>
              </>
            ) : (
              t('packets.estimate.nothing')
            )}
          </p>
          {remarks > 0 ? (
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.remarks}
              leftSection={<IconAlertTriangle size={16} aria-hidden />}
              onClick={showChecks}
            >
              {t('packets.check.remarks', { count: remarks })}
            </Button>
          ) : null}
          {job ? <Ended job={job} /> : null}
          <FailureNotice error={error} />
          <Button
            size="md"
            fullWidth
            leftSection={<IconFileExport size={19} aria-hidden />}
            disabled={!canExport}
            loading={isStarting}
            onClick={onExport}
          >
            {t('packets.export.action')}
          </Button>
        </>
      )}
    </section>
  );
}

function showChecks() {
  const checks = document.getElementById(PREFLIGHT_ID);
  checks?.scrollIntoView({ block: 'nearest' });
  checks?.focus({ preventScroll: true });
}

function Working({ job }: { readonly job: JobState | undefined }) {
  const { t } = useText();
  const cancel = useCommand('jobs.cancel');
  const { done, total } = job?.progress ?? { done: 0, total: 0 };
  const words = () => {
    if (job?.status === 'cancelling') return t('packets.export.cancelling');
    if (job?.kind === 'export' && job.step === 'checking') return t('packets.export.step.checking');
    return total > 0 ? t('packets.export.step.writing', { done, total }) : t('packets.export.working');
  };
  return (
    <div className={classes.working}>
      <strong>{t('packets.export.working')}</strong>
      <Progress value={total > 0 ? (done / total) * 100 : 4} animated aria-label={t('packets.export.working')} />
      <span className={classes.words}>
        {words()}
        <Button
          variant="default"
          size="compact-sm"
          disabled={!job || job.status === 'cancelling'}
          onClick={() => job && cancel.mutate({ id: job.id })}
        >
          {t('packets.export.cancel')}
        </Button>
      </span>
    </div>
  );
}

function Ended({ job }: { readonly job: JobState }) {
  const { t } = useText();
  const failureText = useFailureText();
  if (job.status === 'cancelled') return <Notice>{t('packets.export.cancelled')}</Notice>;
  if (job.status !== 'failed') return null;
  return (
    <Notice tone="alarm" isAlert>
      <strong>{t('packets.export.failedTitle')}</strong> {failureText(job.failureCode ?? 'internal')}
    </Notice>
  );
}

type ReadyProps = { readonly personId: PersonId; readonly packetId: PacketId; readonly onAgain: () => void };

function Ready({ personId, packetId, onAgain }: ReadyProps) {
  const { t } = useText();
  const { data: packet } = useOperation('packets.get', { id: packetId });
  return (
    <div className={classes.ready}>
      <p className={classes.done} role="status">
        <IconCircleCheck size={22} aria-hidden />
        {t('packets.export.done')}
      </p>
      {packet ? <PacketFacts packet={packet} /> : null}
      <PacketActions personId={personId} packetId={packetId} />
      <Button variant="subtle" size="compact-sm" onClick={onAgain}>
        {t('packets.export.again')}
      </Button>
    </div>
  );
}
