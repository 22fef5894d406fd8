import type { ImportOutcome, ImportRefusal } from '@shared/contract/documents';
import type { JobState } from '@shared/contract/jobs';
import type { Reading } from '../../i18n/use-text';

const REFUSALS = {
  empty_file: 'jobs.refused.emptyFile',
  unsupported_type: 'jobs.refused.unsupportedType',
  not_a_file: 'jobs.refused.notAFile',
  too_large: 'jobs.refused.tooLarge',
  too_many_pages: 'jobs.refused.tooManyPages',
  picture_too_large: 'jobs.refused.pictureTooLarge',
  unreadable_file: 'jobs.refused.unreadableFile',
  no_pages: 'jobs.refused.noPages',
  disk_full: 'jobs.refused.diskFull',
  storage_failed: 'jobs.refused.storageFailed',
} as const satisfies Record<ImportRefusal, string>;

/** Why a file was refused, and what to do. */
export const refusalKey = (code: ImportRefusal) => REFUSALS[code];

export type ImportJob = Extract<JobState, { readonly kind: 'import' }>;
type Tally = {
  readonly imported: number;
  readonly duplicate: number;
  /** Were in the trash, and are not any more. */
  readonly restored: number;
  readonly refused: number;
};

/** How many files went which way. */
export function tally({ outcomes }: ImportJob): Tally {
  const tally = { imported: 0, duplicate: 0, restored: 0, refused: 0 };
  for (const { result } of outcomes) tally[outcomeOf(result)] += 1;
  return tally;
}

/** What became of a file. */
export const outcomeOf = (result: ImportOutcome['result']): keyof Tally =>
  result.kind === 'duplicate' && result.wasInTrash ? 'restored' : result.kind;

/** One line that says where a job stands. */
export function jobLine({ t, list }: Pick<Reading, 't' | 'list'>, job: JobState): string {
  const { done, total } = job.progress;
  if (job.status === 'cancelling') return t('jobs.cancelling');
  if (job.kind === 'export') {
    if (job.status === 'running' && total === 0) return t('packets.export.working');
    if (job.status === 'running')
      return job.step === 'checking' ? t('jobs.export.checking') : t('jobs.export.writing', { done, total });
    return job.status === 'done' ? t('jobs.export.done') : t(`jobs.export.${job.status}`);
  }
  if (job.kind === 'backup') {
    const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
    return job.status === 'running' ? t(`jobs.backup.${job.step}`, { percent }) : t(`jobs.backup.${job.status}`);
  }
  if (job.kind === 'recognition') return recognitionLine({ t, list }, job);
  if (job.status === 'running')
    return job.currentFile
      ? t('jobs.import.runningFile', { done: Math.min(done + 1, total), total, file: job.currentFile })
      : t('jobs.import.running', { done, total });
  const { imported, duplicate, restored, refused } = tally(job);
  const parts = [
    ...(imported > 0 ? [t(job.isInbox ? 'jobs.import.inInbox' : 'jobs.import.imported', { count: imported })] : []),
    ...(restored > 0 ? [t('jobs.import.restored', { count: restored })] : []),
    ...(duplicate > 0 ? [t('jobs.import.duplicates', { count: duplicate })] : []),
    ...(refused > 0 ? [t('jobs.import.refused', { count: refused })] : []),
  ];
  const words = parts.length > 0 ? list(parts) : t('jobs.import.nothing');
  return job.status === 'done' ? words : t(`jobs.import.${job.status}`, { words });
}

function recognitionLine({ t, list }: Pick<Reading, 't' | 'list'>, job: Extract<JobState, { kind: 'recognition' }>) {
  const { status, currentTitle, readPages, leftPages, progress } = job;
  const { done, total } = progress;
  if (status === 'running')
    return currentTitle === null
      ? t('jobs.recognition.waiting')
      : t('jobs.recognition.running', { title: currentTitle, done: Math.min(done + 1, total), total });
  const words = list([
    readPages > 0 ? t('jobs.recognition.read', { count: readPages }) : t('jobs.recognition.nothing'),
    ...(leftPages > 0 ? [t('jobs.recognition.left', { count: leftPages })] : []),
  ]);
  return status === 'cancelled' || status === 'failed' ? t(`jobs.recognition.${status}`, { words }) : words;
}
