import { fill, plural } from '@shared/i18n/wording';
import { CLOSE } from './facts';
import type { Citations, FactRow, OverviewBlock, OverviewBlockKind, OverviewBody } from './packet-content-types';
import { printedNumber } from './packet-plan';
import { drawCitation, drawTitle, type Pen, sectionPage } from './pen';
import { COLORS, STYLES, type Style } from './styles';
import type { Sheet, Tag } from './typesetter';

const LABEL_WIDTH = 96;
const GAP = 12;
const NUMBER_WIDTH = 18;
const LABEL: Style = { ...STYLES.heading, size: 9.5, lead: 12.5 };

/** How much of each thing is shown, and how close; the first that fits on one page. */
type Measure = {
  readonly questionLines: number;
  readonly rows: number;
  /** Of what is known of a row, by rank of its block; 0 where only what fits beside its words is told. */
  readonly lines: readonly [number, number, number];
  readonly body: Style;
  readonly small: Style;
  /** Above and below the hairline between blocks. */
  readonly air: number;
};
const ROOMY = { body: STYLES.body, small: STYLES.small, air: 8 };
const TIGHT = { body: CLOSE.body, small: CLOSE.small, air: 5 };
const MEASURES: readonly [Measure, ...Measure[]] = [
  { questionLines: 12, rows: 10, lines: [6, 4, 4], ...ROOMY },
  { questionLines: 12, rows: 10, lines: [6, 4, 4], ...TIGHT },
  { questionLines: 8, rows: 8, lines: [6, 2, 2], ...TIGHT },
  { questionLines: 8, rows: 8, lines: [6, 2, 1], ...TIGHT },
  { questionLines: 8, rows: 7, lines: [5, 1, 1], ...TIGHT },
  { questionLines: 6, rows: 5, lines: [4, 1, 1], ...TIGHT },
  { questionLines: 6, rows: 4, lines: [2, 1, 1], ...TIGHT },
  { questionLines: 5, rows: 3, lines: [1, 0, 0], ...TIGHT },
  { questionLines: 4, rows: 1, lines: [0, 0, 0], ...TIGHT },
];
/** What is cut last, next and first. */
const RANK: Readonly<Record<OverviewBlockKind, 0 | 1 | 2>> = {
  diagnoses: 0,
  pathology: 0,
  labs: 0,
  allergies: 0,
  imaging: 1,
  treatments: 2,
  medications: 2,
};
/** Room for "pp. 12, 16": here the text is worth more than a wide margin. */
const CITED_WIDTH = 64;
/** Nothing else is told of one of these than its line: more of them find room, and none may be missed. */
const isList = ({ kind }: OverviewBlock): boolean => kind === 'medications' || kind === 'allergies';

type Column = { readonly x: number; readonly width: number };

/** A label at the left, what belongs to it beside it, a hairline below. */
function block({ sheet }: Pen, label: string, { air, body }: Measure, draw: (column: Column) => void): void {
  const top = sheet.y;
  // On the line of what stands beside it.
  const labelTop = top + body.size - LABEL.size;
  const end =
    labelTop + sheet.textAt(label, LABEL, { x: sheet.left, top: labelTop, width: LABEL_WIDTH }, { type: 'H2' });
  draw({ x: sheet.left + LABEL_WIDTH + GAP, width: sheet.width - CITED_WIDTH - LABEL_WIDTH - GAP * 2 });
  sheet.y = Math.max(sheet.y, end) + air - 2;
  sheet.rule();
  sheet.space(air);
}

/** How many more there are, and the page that has them where the packet has one. */
function more(pen: Pen, count: number, kind: RestKind, { x, width }: Column, { small, body }: Measure): void {
  if (count <= 0) return;
  const { sheet, words, content, plan } = pen;
  const text = plural(words.overview.more, count, content.language);
  const top = sheet.y;
  sheet.y += sheet.textAt(text, small, { x, top, width }, { type: 'P' });
  const section = content.sections.find((candidate) => candidate.kind === kind && candidate.body !== null);
  if (!section) return;
  const target = sectionPage(pen, section.key);
  const page = printedNumber(plan, target);
  const style = strong(body);
  const box = { x: sheet.right - CITED_WIDTH, top, width: CITED_WIDTH, align: 'right' } as const;
  sheet.textAt(fill(words.summary.page, { page }), style, box, { type: 'P' });
  const title = words.sections[kind];
  sheet.link({ ...box, height: style.lead }, target, fill(words.contents.linkTo, { page, title }));
  sheet.y = Math.max(sheet.y, top + style.lead);
}

/** Where a block's further rows stand. */
type RestKind = 'timeline' | 'summary' | 'labs' | 'questions';
const restOf = ({ kind }: OverviewBlock): RestKind =>
  kind === 'diagnoses' ? 'timeline' : kind === 'labs' ? 'labs' : 'summary';

/** The margin column of this page; page numbers as large as what they stand beside. */
const cited = ({ sheet: { right } }: Pen, { places }: Citations, { body }: Measure) => ({
  x: right - CITED_WIDTH,
  width: CITED_WIDTH,
  type: 'P',
  ...(places.length > 0 ? { style: strong(body) } : {}),
});

const strong = (style: Style): Style => ({ ...style, weight: 'bold' });

/** What is known of a row stands beside its words where both fit on one line, else below. */
function drawRow(pen: Pen, row: FactRow, list: Tag, { x, width }: Column, most: Measure, lines: number): void {
  const { sheet } = pen;
  const { text, detail, citations } = row;
  const { small } = most;
  const body = strong(most.body);
  const top = sheet.y;
  const item = sheet.element('LI', { parent: list });
  const shown = sheet.clipped(text, body, width, Math.max(1, lines));
  let y = top + sheet.textAt(shown, body, { x, top, width }, { type: 'LBody', parent: item });
  if (detail !== null) {
    const left = x + sheet.widthOf(text, body) + GAP / 2;
    const room = x + width - left;
    if (sheet.widthOf(detail, small) <= room) {
      const box = { x: left, top: top + body.size - small.size, width: room };
      sheet.textAt(detail, small, box, { type: 'P', parent: item });
    } else if (lines > 0) {
      const told = sheet.clipped(detail, small, width, lines);
      y += sheet.textAt(told, small, { x, top: y, width }, { type: 'P', parent: item });
    }
  }
  const height = drawCitation(pen, citations, { ...cited(pen, citations, most), top, title: text, parent: item });
  item.end();
  sheet.y = Math.max(y, top + height) + 2;
}

function drawFacts(pen: Pen, facts: OverviewBlock, most: Measure, column: Column): void {
  const { sheet, words } = pen;
  const { kind, rows } = facts;
  if (rows.length === 0) {
    const none: Partial<Record<OverviewBlockKind, string>> = words.overview.none;
    const text = none[kind] ?? words.overview.notStated;
    sheet.y += sheet.textAt(text, most.small, { ...column, top: sheet.y }, { type: 'P' });
    return;
  }
  const shown = rows.slice(0, isList(facts) ? most.rows * 2 : most.rows);
  const list = sheet.element('L');
  for (const row of shown) drawRow(pen, row, list, column, most, most.lines[RANK[kind]]);
  list.end();
  more(pen, rows.length - shown.length, restOf(facts), column, most);
}

function numbered(pen: Pen, { questions, moreQuestions }: OverviewBody, most: Measure, column: Column): void {
  const { sheet } = pen;
  const { x, width } = column;
  const list = sheet.element('L');
  questions.forEach((question, index) => {
    const top = sheet.y;
    const item = sheet.element('LI', { parent: list });
    sheet.textAt(`${index + 1}.`, strong(most.body), { x, top, width: NUMBER_WIDTH }, { type: 'Lbl', parent: item });
    // Nothing is cited beside a question.
    const box = { x: x + NUMBER_WIDTH, top, width: width - NUMBER_WIDTH + CITED_WIDTH };
    const shown = sheet.clipped(question, most.body, box.width, Math.max(1, most.lines[2]));
    sheet.y += sheet.textAt(shown, most.body, box, { type: 'LBody', parent: item }) + 2;
    item.end();
  });
  list.end();
  more(pen, moreQuestions, 'questions', column, most);
}

/** What the referral asks for, and how soon. */
function asked(pen: Pen, { urgency, expectation, referral }: OverviewBody, most: Measure, column: Column): void {
  const { sheet, words } = pen;
  const top = sheet.y;
  const said = [expectation, urgency && fill(words.overview.urgency, { urgency: urgency.toLowerCase() })].filter(
    (part) => part !== null,
  );
  const style = said.length === 0 ? most.small : strong(most.body);
  const text = sheet.clipped(said.join(' · ') || words.overview.notStated, style, column.width, 2);
  sheet.y += sheet.textAt(text, style, { ...column, top }, { type: 'P' });
  if (said.length === 0) return;
  const height = drawCitation(pen, referral, { ...cited(pen, referral, most), top, title: text });
  sheet.y = Math.max(sheet.y, top + height);
}

function draw(pen: Pen, body: OverviewBody, most: Measure): void {
  const { sheet, words, content } = pen;
  drawTitle(pen, words.overview.title);
  sheet.text(words.cover.question, STYLES.heading, 'H2');
  sheet.space(4);
  const question = content.case.question ?? words.cover.noQuestion;
  sheet.text(sheet.clipped(question, STYLES.question, sheet.width, most.questionLines), STYLES.question);
  sheet.space(most.air);
  sheet.rule({ color: COLORS.accent, weight: 1.2 });
  sheet.space(most.air);
  block(pen, words.overview.asked, most, (column) => asked(pen, body, most, column));
  if (body.questions.length > 0)
    block(pen, words.overview.questions, most, (column) => numbered(pen, body, most, column));
  for (const one of body.blocks)
    block(pen, words.overview.blocks[one.kind], most, (column) => drawFacts(pen, one, most, column));
}

/** What is asked and what has to be known to answer it, on one page: the most of it that fits. */
export function drawOverview(pen: Pen, body: OverviewBody): void {
  const fits = (most: Measure) =>
    pen.sheet.rehearse((sheet: Sheet) => {
      draw({ ...pen, sheet }, body, most);
      // The last hairline's air is not missed.
      sheet.y -= most.air;
      sheet.ensure(0);
    }) === 1;
  draw(pen, body, MEASURES.find(fits) ?? MEASURES[MEASURES.length - 1] ?? MEASURES[0]);
}
