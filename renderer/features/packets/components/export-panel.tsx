import { Button, Progress } from '@mantine/core';
import type { PacketId, PersonId } from '@shared/contract/common';
import type { JobState } from '@shared/contract/jobs';
import type { PacketDelivery } from '@shared/contract/packet-plan';
import type { PacketOutline } from '@shared/contract/packets';
import { IconAlertTriangle, IconCircleCheck, IconFileExport } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand, useOperation } from '../../../lib/api';
import { useFailureText } from '../../../lib/failure-text';
import { ButtonLink } from '../../../ui/button-link';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FailureNotice } from '../../../ui/failure-notice';
import { Notice } from '../../../ui/notice';
import classes from './export-panel.module.css';
import type { EmptyPacket } from './packet-size';

export type ExportPanelProps = {
  readonly personId: PersonId;
  /** Null while it is not known, or when nothing would be in the packet. */
  readonly outline: PacketOutline | null;
  readonly isOld: boolean;
  readonly empty: EmptyPacket | null;
  /** Expected, in bytes; null while not known. */
  readonly byteSize: number | null;
  readonly delivery: PacketDelivery;
  /** How many findings should not go out like this. */
  readonly stops: number;
  /** The pages are still being looked at. */
  readonly isChecking: boolean;
  /** Why the button waits; null when it does not. */
  readonly obstacle: 'empty' | 'password' | null;
  readonly isStarting: boolean;
  readonly error: unknown;
  /** The export under way or just ended. */
  readonly job: JobState | undefined;
  /** True from the start on, also before the first word of its job. */
  readonly isRunning: boolean;
  readonly onStops: () => void;
  readonly onExport: () => void;
  readonly onAgain: () => void;
};

/** How much it will be, the button, and in its place the work and then its result. */
export function ExportPanel(props: ExportPanelProps) {
  const { personId, job, isRunning, isStarting, error, onAgain } = props;
  const { t } = useText();
  const asking = useAskFirst(props);
  const packetId = job?.kind === 'export' && job.status === 'done' ? job.packetId : null;
  return (
    <section className={classes.panel} aria-label={t('packets.estimate.title')}>
      {packetId ? (
        <Ready personId={personId} packetId={packetId} onAgain={onAgain} />
      ) : isRunning ? (
        <Working job={job} />
      ) : (
        <>
          <Estimate {...props} />
          {job ? <Ended job={job} /> : null}
          <FailureNotice error={error} />
          <Button
            size="md"
            fullWidth
            leftSection={<IconFileExport size={19} aria-hidden />}
            disabled={props.obstacle !== null}
            loading={isStarting || asking.isWaiting}
            onClick={asking.press}
          >
            {t('packets.export.action')}
          </Button>
          <ConfirmDialog
            isOpen={asking.isOpen}
            title={
              props.stops > 0
                ? t('packets.export.stopsTitle', { count: props.stops })
                : t('packets.export.uncheckedTitle')
            }
            confirm={t('packets.export.anyway')}
            onConfirm={asking.confirm}
            onClose={asking.close}
          >
            {props.stops > 0 ? t('packets.export.stopsBody') : t('packets.export.uncheckedBody')}
          </ConfirmDialog>
          {props.obstacle === 'password' ? (
            <p className={classes.obstacle}>{t('packets.export.passwordFirst')}</p>
          ) : null}
        </>
      )}
    </section>
  );
}

/** A check of many pages takes its time; nobody is kept waiting for it longer than this. */
const PATIENCE_MS = 4000;

/** Exports at once when nothing speaks against it; else asks, after waiting a moment for a check under way. */
function useAskFirst({ stops, isChecking, onExport }: ExportPanelProps) {
  const [state, setState] = useState<'idle' | 'waiting' | 'asking'>('idle');
  const settle = useEffectEvent(() => {
    if (stops > 0 || isChecking) return setState('asking');
    setState('idle');
    onExport();
  });
  useEffect(() => {
    if (state !== 'waiting') return;
    if (!isChecking) return settle();
    const timer = setTimeout(settle, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [state, isChecking]);
  return {
    isWaiting: state === 'waiting',
    isOpen: state === 'asking',
    press: () => setState('waiting'),
    confirm: () => {
      setState('idle');
      onExport();
    },
    close: () => setState('idle'),
  };
}

function Estimate({ outline, byteSize, isOld, empty, delivery, stops, onStops }: ExportPanelProps) {
  const { t, bytes } = useText();
  const parts = Math.ceil((byteSize ?? 0) / (delivery.partLimitMb * 1_000_000));
  return (
    <div className={classes.estimate} data-old={isOld || undefined}>
      {empty ? (
        t(empty === 'no_documents' ? 'packets.estimate.none' : 'packets.estimate.nothing')
      ) : outline && byteSize !== null ? (
        <>
          <strong>{t('common.count.pages', { count: outline.pageCount })}</strong>
          <span>{t('packets.estimate.size', { size: bytes(byteSize) })}</span>
          {delivery.preset === 'ereferral' && parts > 1 ? (
            <span>{t('packets.estimate.parts', { count: parts })}</span>
          ) : null}
        </>
      ) : (
        t('packets.estimate.counting')
      )}
      {stops > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          color="clay"
          className={classes.stops}
          leftSection={<IconAlertTriangle size={16} aria-hidden />}
          onClick={onStops}
        >
          {t('packets.check.stops', { count: stops })}
        </Button>
      ) : null}
    </div>
  );
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
  const { t, bytes } = useText();
  const { data: packet } = useOperation('packets.get', { id: packetId });
  return (
    <div className={classes.ready}>
      <p className={classes.done} role="status">
        <IconCircleCheck size={22} aria-hidden />
        {t('packets.export.done')}
      </p>
      {packet ? (
        <p className={classes.obstacle}>
          {[
            t('common.count.pages', { count: packet.pageCount }),
            bytes(packet.byteSize),
            t('packets.packet.files', { count: packet.files.length }),
          ].join(' · ')}
        </p>
      ) : null}
      <ButtonLink to="/people/$personId/packets/$packetId" params={{ personId, packetId }} fullWidth size="md">
        {t('packets.packet.openAndSave')}
      </ButtonLink>
      <Button variant="subtle" size="compact-sm" onClick={onAgain}>
        {t('packets.export.again')}
      </Button>
    </div>
  );
}
