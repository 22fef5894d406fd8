import type { ImportTarget } from '@shared/contract/documents';
import { useCallback } from 'react';
import { bridge } from './bridge';
import { pickFiles } from './dropped-files';
import { useNotify } from './use-notify';

export type ImportFiles = {
  /** Starts the import; the jobs tray then shows it. Nothing happens for an empty list. */
  readonly importFiles: (files: readonly File[], target: ImportTarget) => Promise<void>;
  /** Lets the reader choose files, or a whole folder, then imports them. */
  readonly pickAndImport: (what: 'files' | 'folder', target: ImportTarget) => Promise<void>;
};

/** Brings files in, wherever the reader asked for it. */
export function useImportFiles(): ImportFiles {
  const notify = useNotify();
  const importFiles = useCallback<ImportFiles['importFiles']>(
    async (files, target) => {
      if (files.length === 0) return;
      const reply = await bridge().importFiles(files, target);
      if (!reply.ok) notify.failure(reply.failure.code);
    },
    [notify],
  );
  const pickAndImport = useCallback<ImportFiles['pickAndImport']>(
    async (what, target) => importFiles(await pickFiles(what), target),
    [importFiles],
  );
  return { importFiles, pickAndImport };
}
