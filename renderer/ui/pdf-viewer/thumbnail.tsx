import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import type { QuarterTurn } from './page-area';
import classes from './thumbnail-list.module.css';

const BOX = { width: 104, height: 138 };

async function draw(
  canvas: HTMLCanvasElement,
  pdf: PDFDocumentProxy,
  pageNumber: number,
  turn: QuarterTurn,
  keep: (task: RenderTask) => boolean,
) {
  const page = await pdf.getPage(pageNumber);
  const whole = page.getViewport({ scale: 1, rotation: page.rotate + turn });
  const fit = Math.min(BOX.width / whole.width, BOX.height / whole.height);
  const sharpness = Math.min(2, window.devicePixelRatio || 1);
  const viewport = page.getViewport({ scale: fit * sharpness, rotation: page.rotate + turn });
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  canvas.style.width = `${Math.round(whole.width * fit)}px`;
  const task = page.render({ canvas, viewport });
  if (!keep(task)) task.cancel();
  await task.promise;
}

/** One page, small. Decorative: the button around it says which page it is. */
export function Thumbnail(props: {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly turn: QuarterTurn;
}) {
  const { pdf, page, turn } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let task: RenderTask | null = null;
    let isWanted = true;
    if (canvas.current)
      draw(canvas.current, pdf, page, turn, (made) => {
        task = made;
        return isWanted;
      }).catch(() => undefined); // Cancelled, or a page that cannot be drawn: its number still stands.
    return () => {
      isWanted = false;
      task?.cancel();
    };
  }, [pdf, page, turn]);
  return (
    <span className={classes.frame}>
      <canvas ref={canvas} className={classes.canvas} aria-hidden />
    </span>
  );
}
