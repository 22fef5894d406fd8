import { useEffect, useState } from 'react';
import { droppedFiles } from '../../lib/dropped-files';
import { useImportFiles } from '../../lib/use-import-files';
import type { Place } from '../../lib/use-place';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Listens on the whole window; true while files hover over it. What is dropped is filed under `place`. */
export function useFileDrop({ personId, caseId }: Place): boolean {
  const [depth, setDepth] = useState(0);
  const { importFiles } = useImportFiles();
  useEffect(() => {
    // Entering a child leaves its parent, so only the balance says whether the files are still over the window.
    const enter = (event: DragEvent) => {
      if (carriesFiles(event)) setDepth((now) => now + 1);
    };
    const leave = (event: DragEvent) => {
      if (carriesFiles(event)) setDepth((now) => Math.max(0, now - 1));
    };
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      setDepth(0);
      if (!event.dataTransfer || !carriesFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => importFiles(files, { personId, caseId }));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type as 'drop', listener);
    return () => {
      for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type as 'drop', listener);
    };
  }, [importFiles, personId, caseId]);
  return depth > 0;
}
