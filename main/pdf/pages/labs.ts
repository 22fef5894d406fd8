import { formatDate } from '@shared/domain/date-format';
import { fill } from '@shared/i18n/wording';
import { drawGroup } from './facts';
import type { LabsBody } from './packet-content-types';
import { drawHeading, drawTitle, type Pen } from './pen';
import { drawCharts } from './trend-chart';
import { drawTrendTable } from './trend-table';

/** Values over time in tables, then in charts, then every report. */
export function drawLabs(pen: Pen, body: LabsBody): void {
  const { sheet, words, content } = pen;
  const since =
    body.from === null ? '' : ` ${fill(words.labs.since, { date: formatDate(body.from, content.language) })}`;
  drawTitle(pen, words.sections.labs, `${words.labs.lead}${since}`);
  if (body.tables.length > 0) {
    drawHeading(sheet, words.labs.tables, 120);
    for (const table of body.tables) drawTrendTable(pen, table);
  }
  drawCharts(pen, body.charts, body.chartsLeftOut);
  for (const group of body.groups) drawGroup(pen, group);
}
