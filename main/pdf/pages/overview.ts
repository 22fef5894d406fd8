import { fill, plural } from '@shared/i18n/wording';
import type { Citations, FactRow, OverviewBody } from './packet-content-types';
import { printedNumber } from './packet-plan';
import { citationHeight, drawCitation, drawTitle, MARGIN_WIDTH, measure, type Pen, sectionPage } from './pen';
import { COLORS, STYLES } from './styles';
import type { Sheet } from './typesetter';

const LABEL_WIDTH = 104;
const GAP = 14;
const NUMBER_WIDTH = 20;

/** How much of each thing is shown; the first that fits on one page. */
type Measure = { readonly questionLines: number; readonly rows: number; readonly lines: number };
const MEASURES: readonly [Measure, ...Measure[]] = [
  { questionLines: 12, rows: 8, lines: 4 },
  { questionLines: 9, rows: 5, lines: 3 },
  { questionLines: 6, rows: 3, lines: 2 },
];

/** A label at the left, what belongs to it beside it, a hairline below. */
function block(pen: Pen, label: string, draw: (x: number, width: number) => void): void {
  const { sheet } = pen;
  const top = sheet.y;
  sheet.textAt(label, STYLES.heading, { x: sheet.left, top: top - 1, width: LABEL_WIDTH }, { type: 'H2' });
  const labelEnd = top + sheet.heightOf(label, STYLES.heading, LABEL_WIDTH);
  draw(sheet.left + LABEL_WIDTH + GAP, measure(sheet) - LABEL_WIDTH - GAP);
  sheet.y = Math.max(sheet.y, labelEnd) + 8;
  sheet.rule();
  sheet.space(12);
}

/** How many more there are, and the page that has them where the packet has one. */
function more(pen: Pen, count: number, kind: 'timeline' | 'questions', x: number, width: number): void {
  if (count <= 0) return;
  const { sheet, words, content, plan } = pen;
  const text = plural(words.overview.more, count, content.language);
  const top = sheet.y;
  sheet.y += sheet.textAt(text, STYLES.small, { x, top, width }, { type: 'P' });
  const section = content.sections.find((candidate) => candidate.kind === kind && candidate.body !== null);
  if (!section) return;
  const target = sectionPage(pen, section.key);
  const page = printedNumber(plan, target);
  const box = { x: sheet.right - MARGIN_WIDTH, top, width: MARGIN_WIDTH, align: 'right' } as const;
  sheet.textAt(fill(words.summary.page, { page }), STYLES.strong, box, { type: 'P' });
  const title = words.sections[kind];
  sheet.link({ ...box, height: STYLES.strong.lead }, target, fill(words.contents.linkTo, { page, title }));
}

function facts(pen: Pen, rows: readonly FactRow[], most: Measure, none: string, x: number, width: number): void {
  const { sheet } = pen;
  if (rows.length === 0) {
    sheet.y += sheet.textAt(none, STYLES.small, { x, top: sheet.y, width }, { type: 'P' });
    return;
  }
  const list = sheet.element('L');
  for (const { text, detail, citations } of rows.slice(0, most.rows)) {
    const top = sheet.y;
    const item = sheet.element('LI', { parent: list });
    const shown = sheet.clipped(text, STYLES.strong, width, most.lines);
    let y = top + sheet.textAt(shown, STYLES.strong, { x, top, width }, { type: 'LBody', parent: item });
    if (detail !== null) {
      const more = sheet.clipped(detail, STYLES.small, width, most.lines);
      y += sheet.textAt(more, STYLES.small, { x, top: y, width }, { type: 'P', parent: item });
    }
    const cited = drawCitation(pen, citations, { top, title: text, parent: item, type: 'P' });
    item.end();
    sheet.y = Math.max(y, top + cited) + 4;
  }
  list.end();
  more(pen, rows.length - most.rows, 'timeline', x, width);
}

function numbered(pen: Pen, { questions, moreQuestions }: OverviewBody, most: Measure, x: number, width: number): void {
  const { sheet } = pen;
  const list = sheet.element('L');
  questions.forEach((question, index) => {
    const top = sheet.y;
    const item = sheet.element('LI', { parent: list });
    sheet.textAt(`${index + 1}.`, STYLES.strong, { x, top, width: NUMBER_WIDTH }, { type: 'Lbl', parent: item });
    const box = { x: x + NUMBER_WIDTH, top, width: width - NUMBER_WIDTH };
    const shown = sheet.clipped(question, STYLES.body, box.width, most.lines);
    sheet.y += sheet.textAt(shown, STYLES.body, box, { type: 'LBody', parent: item }) + 3;
    item.end();
  });
  list.end();
  more(pen, moreQuestions, 'questions', x, width);
}

function statement(pen: Pen, text: string | null, citations: Citations, x: number, width: number): void {
  const { sheet, words } = pen;
  const top = sheet.y;
  const style = text === null ? STYLES.small : STYLES.body;
  sheet.y += sheet.textAt(text ?? words.overview.notStated, style, { x, top, width }, { type: 'P' });
  if (text === null) return;
  drawCitation(pen, citations, { top, title: text, type: 'P' });
  sheet.y = Math.max(sheet.y, top + citationHeight(pen, citations));
}

function draw(pen: Pen, body: OverviewBody, most: Measure): void {
  const { sheet, words, content } = pen;
  drawTitle(pen, words.overview.title);
  sheet.text(words.cover.question, STYLES.heading, 'H2');
  sheet.space(4);
  const question = content.case.question ?? words.cover.noQuestion;
  const width = measure(sheet);
  const shown = sheet.clipped(question, STYLES.question, width, most.questionLines);
  sheet.y += sheet.textAt(shown, STYLES.question, { x: sheet.left, top: sheet.y, width }, { type: 'P' });
  sheet.space(10);
  sheet.rule({ color: COLORS.accent, weight: 1.2 });
  sheet.space(14);
  if (body.questions.length > 0) block(pen, words.overview.questions, (x, room) => numbered(pen, body, most, x, room));
  block(pen, words.overview.diagnosis, (x, room) =>
    facts(pen, body.diagnoses, most, words.overview.noDiagnosis, x, room),
  );
  block(pen, words.overview.plan, (x, room) => facts(pen, body.plan, most, words.overview.noPlan, x, room));
  block(pen, words.overview.urgency, (x, room) => statement(pen, body.urgency, body.referral, x, room));
  block(pen, words.overview.expectation, (x, room) => statement(pen, body.expectation, body.referral, x, room));
}

/** What is asked, of what, and how soon, on one page: the most of it that fits. */
export function drawOverview(pen: Pen, body: OverviewBody): void {
  const fits = (most: Measure) =>
    pen.sheet.rehearse((sheet: Sheet) => {
      draw({ ...pen, sheet }, body, most);
      sheet.ensure(0);
    }) === 1;
  draw(pen, body, MEASURES.find(fits) ?? MEASURES[MEASURES.length - 1] ?? MEASURES[0]);
}
