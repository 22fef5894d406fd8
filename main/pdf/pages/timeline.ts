import { CLOSE, DENSE, type Density, drawRows, fewestPages, ROOMY } from './facts';
import type { FactRow } from './packet-content-types';
import { drawTitle, type Pen } from './pen';

/** Each event's own section tells it whole. */
const brief = (density: Density, mostLines = 2): Density => ({ ...density, mostLines });
const WAYS: readonly Density[] = [brief(ROOMY), brief(CLOSE), brief(DENSE), brief(DENSE, 1)];

/** Everything dated of the case, oldest first; set closer where that spares a page. */
export function drawTimeline(pen: Pen, rows: readonly FactRow[]): void {
  const { title, lead } = pen.words.timeline;
  fewestPages(pen, WAYS, (on, density) => {
    drawTitle(on, title, lead);
    drawRows(on, rows, density);
  });
}
