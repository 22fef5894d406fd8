import type { ExportProgress, ExportReply, ExportReport, ExportTask } from './packet-tasks';
import type { PageLimits } from './page-by-page';
import type { Step } from './steps';
import { WorkerCancelled, WorkerDied, type WorkerLane, WorkerTimeout } from './worker-lane';

/** An export that does not notice its cancel by itself is ended. */
const CANCEL_GRACE_MS = 600;

export type ExportOrder = Omit<ExportTask, 'kind' | 'cancelled' | 'hopeless'>;
export type ExportControl = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
  /** Told of all content that was stored, whatever becomes of the export. */
  readonly onStored: (contentId: string) => void;
};

/**
 * Exports a packet; where a page or a document does not come to its end in time, its worker is ended and the packet begun
 * anew without it: a page that was to be drawn goes along as it is, one that something is to be removed from ends the
 * export with `not_redactable`, a document becomes a placeholder. Rejects with WorkerCancelled or TaskFailed.
 */
export async function runExport(
  lane: WorkerLane,
  order: ExportOrder,
  { signal, onProgress, onStored, documentMs, pageMs }: ExportControl & PageLimits,
): Promise<ExportReply> {
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const ending = new AbortController();
  let grace: ReturnType<typeof setTimeout> | null = null;
  const cancel = () => {
    Atomics.store(cancelled, 0, 1);
    grace = setTimeout(() => ending.abort(), CANCEL_GRACE_MS);
  };
  signal.addEventListener('abort', cancel, { once: true });
  const hopeless: Step[] = [];
  let at: Step | null = null;
  const wasTried = ({ key, page }: Step) => hopeless.some((one) => one.key === key && one.page === page);
  const hear = (report: ExportReport) => {
    if (report.step === 'at') at = report.at;
    else if (report.step === 'stored') onStored(report.contentId);
    else onProgress(report);
  };
  const limitAfter = (report: ExportReport) =>
    report.step !== 'at' || report.at === null ? undefined : report.at.page === null ? documentMs : pageMs;
  try {
    for (;;) {
      if (signal.aborted) throw new WorkerCancelled();
      at = null;
      const task: ExportTask = { ...order, kind: 'export', cancelled, hopeless };
      try {
        // Reports and reply come from our own script, built from the same types.
        return (await lane.run(task, {
          signal: ending.signal,
          onProgress: (report) => hear(report as ExportReport),
          limitAfter: (report) => limitAfter(report as ExportReport),
        })) as ExportReply;
      } catch (error) {
        if (signal.aborted) throw new WorkerCancelled();
        const isLost = error instanceof WorkerTimeout || error instanceof WorkerDied;
        if (!isLost || at === null || wasTried(at)) throw error;
        hopeless.push(at);
      }
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    if (grace !== null) clearTimeout(grace);
  }
}
