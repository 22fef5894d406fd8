import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { PdfLoad } from './use-pdf-document';
import {
  createViewerController,
  NO_SNAPSHOT,
  type ViewerController,
  type ViewerOptions,
  type ViewerSnapshot,
} from './viewer-controller';

type Settings = Pick<ViewerOptions, 'pageName' | 'linkName' | 'start'>;

const noSubscription = () => () => undefined;
const noSnapshot = () => NO_SNAPSHOT;

/** Builds the controller once the document and both elements are there, and takes it down with them. */
export function useViewerController(
  load: PdfLoad,
  container: RefObject<HTMLDivElement | null>,
  viewer: RefObject<HTMLDivElement | null>,
  settings: Settings,
): { readonly controller: ViewerController | null; readonly state: ViewerSnapshot } {
  const [controller, setController] = useState<ViewerController | null>(null);
  const latest = useRef(settings);
  latest.current = settings;

  useEffect(() => {
    if (load.status !== 'ready' || !container.current || !viewer.current) return;
    const made = createViewerController({
      pdfjs: load.pdfjs,
      pdf: load.pdf,
      container: container.current,
      viewer: viewer.current,
      pageName: (page, count) => latest.current.pageName(page, count),
      linkName: (address) => latest.current.linkName(address),
      start: latest.current.start,
    });
    setController(made);
    return () => {
      setController(null);
      made.destroy();
    };
  }, [load, container, viewer]);

  const state = useSyncExternalStore(controller?.subscribe ?? noSubscription, controller?.snapshot ?? noSnapshot);
  return { controller, state };
}
