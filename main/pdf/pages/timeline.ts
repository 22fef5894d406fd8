import { CLOSE, drawRows, ROOMY } from './facts';
import type { FactRow } from './packet-content-types';
import { drawTitle, type Pen } from './pen';

/** Everything dated of the case, oldest first; set closer where that keeps it on one page. */
export function drawTimeline(pen: Pen, rows: readonly FactRow[]): void {
  const { title, lead } = pen.words.timeline;
  const draw = (on: Pen, density: typeof ROOMY) => {
    drawTitle(on, title, lead);
    drawRows(on, rows, density);
  };
  const takes = (density: typeof ROOMY) => pen.sheet.rehearse((sheet) => draw({ ...pen, sheet }, density));
  draw(pen, takes(ROOMY) > 1 && takes(CLOSE) === 1 ? CLOSE : ROOMY);
}
