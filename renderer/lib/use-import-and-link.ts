import type { DocumentId } from '@shared/contract/common';
import type { ImportTarget } from '@shared/contract/documents';
import type { JobState } from '@shared/contract/jobs';
import type { RecordRef } from '@shared/contract/records';
import { useCallback } from 'react';
import { invoke } from './api';
import { bridge } from './bridge';
import { pickFiles } from './dropped-files';
import { jobEnd } from './job-end';
import { useNotify } from './use-notify';

/** Everything the batch brought, also what was here before. */
const broughtBy = (job: JobState): readonly DocumentId[] =>
  job.kind === 'import'
    ? job.outcomes.flatMap(({ result }) => (result.kind === 'refused' ? [] : [result.documentId]))
    : [];

/** Lets the reader choose files, files them under the person and the case, and links each to the record. */
export function useImportAndLink(target: RecordRef): (where: ImportTarget) => Promise<void> {
  const notify = useNotify();
  return useCallback(
    async (where) => {
      const files = await pickFiles('files');
      if (files.length === 0) return;
      const reply = await bridge().importFiles(files, where);
      if (!reply.ok) return notify.failure(reply.failure.code);
      const job = await jobEnd(reply.value.jobId).catch(notify.failure);
      for (const documentId of job ? broughtBy(job) : []) {
        // One that could not be linked stays filed and can be linked by hand.
        await invoke('links.create', { documentId, page: null, area: null, target }).catch(notify.failure);
      }
    },
    [notify, target],
  );
}
