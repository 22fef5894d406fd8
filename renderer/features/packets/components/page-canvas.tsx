import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import classes from './page-canvas.module.css';

export type PageCanvasProps = {
  readonly pdf: PDFDocumentProxy;
  /** 1-based. */
  readonly page: number;
  /** CSS pixels that the page fills from side to side. */
  readonly width: number;
};

const MOST_PIXELS = 4096 * 4096;

async function draw(pdf: PDFDocumentProxy, pageNumber: number, width: number, keep: (task: RenderTask) => void) {
  const page = await pdf.getPage(pageNumber);
  const whole = page.getViewport({ scale: 1 });
  const sharp = (width / whole.width) * Math.min(2, window.devicePixelRatio || 1);
  const scale = Math.min(sharp, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  const task = page.render({ canvas, viewport });
  keep(task);
  await task.promise;
  return canvas;
}

/** A page as a picture; the one before stays until this one is drawn. What is around it says which page it is. */
export function PageCanvas({ pdf, page, width }: PageCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let task: RenderTask | null = null;
    let isWanted = true;
    draw(pdf, page, width, (made) => {
      task = made;
      if (!isWanted) made.cancel();
    }).then(
      (canvas) => isWanted && holder.current?.replaceChildren(canvas),
      () => undefined, // Cancelled, closed meanwhile, or a page that cannot be drawn: the white sheet stands.
    );
    return () => {
      isWanted = false;
      task?.cancel();
    };
  }, [pdf, page, width]);
  return <div ref={holder} className={classes.holder} aria-hidden />;
}
