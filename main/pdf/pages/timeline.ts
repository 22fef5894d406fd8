import { CLOSE, type Density, drawRows, ROOMY } from './facts';
import type { FactRow } from './packet-content-types';
import { drawTitle, type Pen } from './pen';

/** Each event's own section tells it whole. */
const brief = (density: Density): Density => ({ ...density, mostLines: 2 });

/** Everything dated of the case, oldest first; set closer where that keeps it on one page. */
export function drawTimeline(pen: Pen, rows: readonly FactRow[]): void {
  const { title, lead } = pen.words.timeline;
  const draw = (on: Pen, density: Density) => {
    drawTitle(on, title, lead);
    drawRows(on, rows, brief(density));
  };
  const takes = (density: Density) => pen.sheet.rehearse((sheet) => draw({ ...pen, sheet }, density));
  draw(pen, takes(ROOMY) > 1 && takes(CLOSE) === 1 ? CLOSE : ROOMY);
}
