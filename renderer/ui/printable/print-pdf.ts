import { loadPdfjs } from '../pdf-viewer/pdfjs';
import type { ContentSource } from '../pdf-viewer/range-source';

/** 200 dots an inch: sharp text on a household printer. PDF units are 72 an inch. */
const SCALE = 200 / 72;

async function draw(source: ContentSource, into: HTMLElement): Promise<void> {
  const { core } = await loadPdfjs();
  const response = await fetch(source.url, { headers: source.headers, cache: 'no-store' });
  if (!response.ok) throw new Error(`printable answered ${response.status}`);
  const task = core.getDocument({ data: new Uint8Array(await response.arrayBuffer()) });
  try {
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: SCALE });
      const canvas = document.createElement('canvas');
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport, intent: 'print' }).promise;
      into.append(canvas);
    }
  } finally {
    await task.destroy();
  }
}

/**
 * Sends a short PDF to the system's print dialog: its pages are drawn once, and only they are on the paper. Not for a
 * packet, whose pages would not fit in memory as pictures.
 */
export async function printPdf(source: ContentSource): Promise<void> {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  try {
    await draw(source, sheets);
    document.body.append(sheets);
    document.documentElement.dataset.printing = 'sheets';
    window.print();
  } finally {
    delete document.documentElement.dataset.printing;
    sheets.remove();
  }
}
