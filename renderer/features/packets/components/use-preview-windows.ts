import type { CaseId } from '@shared/contract/common';
import type { PDFWorker } from 'pdfjs-dist';
import { useEffect, useReducer, useState } from 'react';
import { bridge } from '../../../lib/bridge';
import { loadPdfjs } from '../../../ui/pdf-viewer/pdfjs';
import { openPdf } from '../../../ui/pdf-viewer/use-pdf-document';
import { createPreviewWindows, type OpenWindow, type PreviewWindows } from './preview-windows';

/** Opens windows of the case's packet; they share one worker, which starting anew would take longer than drawing. */
function openerFor(caseId: CaseId): { readonly open: OpenWindow; readonly end: () => void } {
  let worker: PDFWorker | null = null;
  return {
    open: async (from, to, revision, signal) => {
      const pdfjs = await loadPdfjs();
      worker ??= new pdfjs.core.PDFWorker();
      const closing = new AbortController();
      signal.addEventListener('abort', () => closing.abort(), { once: true });
      const source = bridge().packetPreview({ caseId, from, to }, revision);
      const { pdf } = await openPdf(source, undefined, closing.signal, () => undefined, worker);
      const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
      const extents = pages
        .map((page) => page.getViewport({ scale: 1 }))
        .map(({ width, height }) => ({ width, height }));
      return { pdf, extents, close: () => closing.abort() };
    },
    end: () => worker?.destroy(),
  };
}

const NONE: PreviewWindows = {
  want: () => undefined,
  page: () => ({ status: 'loading' }),
  retry: () => undefined,
  close: () => undefined,
};

/** The windows of one case's packet, open as long as the screen is. */
export function usePreviewWindows(caseId: CaseId): PreviewWindows {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [windows, setWindows] = useState(NONE);
  useEffect(() => {
    const { open, end } = openerFor(caseId);
    const made = createPreviewWindows(open, redraw);
    setWindows(made);
    return () => {
      setWindows(NONE);
      made.close();
      end();
    };
  }, [caseId]);
  return windows;
}
