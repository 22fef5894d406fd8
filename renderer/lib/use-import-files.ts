import { useCallback } from 'react';
import { bridge } from './bridge';
import { pickFiles } from './dropped-files';
import { useNotify } from './use-notify';
import type { Place } from './use-place';

export type ImportFiles = {
  /**
   * Starts the import; the jobs tray then shows it. The files wait in the inbox, where the person and the case of
   * `place` are suggested. Nothing happens for an empty list.
   */
  readonly importFiles: (files: readonly File[], place: Place) => Promise<void>;
  /** Lets the reader choose files, or a whole folder, then imports them. */
  readonly pickAndImport: (what: 'files' | 'folder', place: Place) => Promise<void>;
};

/** Brings files in, wherever the reader asked for it. */
export function useImportFiles(): ImportFiles {
  const notify = useNotify();
  const importFiles = useCallback<ImportFiles['importFiles']>(
    async (files, { personId, caseId }) => {
      if (files.length === 0) return;
      const reply = await bridge().importFiles(files, { personId, caseId, isForReview: true });
      if (!reply.ok) notify.failure(reply.failure.code);
    },
    [notify],
  );
  const pickAndImport = useCallback<ImportFiles['pickAndImport']>(
    async (what, place) => importFiles(await pickFiles(what), place),
    [importFiles],
  );
  return { importFiles, pickAndImport };
}
