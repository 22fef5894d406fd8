import { STYLES } from './styles';
import type { Sheet, Tag } from './typesetter';

const NUMBER_WIDTH = 24;
/** Between two lines to write on. */
const WRITING_LEAD = 21;
/** Less than this nobody can write in. */
const LEAST_LEAD = 10;
/** Below each question and what stands or is written under it. */
const AFTER = 8;
const MOST_LINES = 8;

type Question = { readonly text: string; readonly answer: string | null };

const textWidth = (sheet: Sheet) => sheet.width - NUMBER_WIDTH;
const heightOf = (sheet: Sheet, { text, answer }: Question) =>
  sheet.heightOf(text, STYLES.strong, textWidth(sheet)) +
  (answer === null ? 0 : sheet.heightOf(answer, STYLES.body, textWidth(sheet)));

/**
 * Points to write in under each open question, so that all of it stays on one page. Where the questions alone fill more
 * than a page, one line each.
 */
function roomEach(sheet: Sheet, questions: readonly Question[]): number {
  const open = questions.filter(({ answer }) => answer === null).length;
  if (open === 0) return 0;
  const taken = questions.reduce((sum, question) => sum + heightOf(sheet, question) + AFTER, 0);
  const room = (sheet.bottom - sheet.y - taken) / open;
  return room < 0 ? WRITING_LEAD : Math.min(MOST_LINES * WRITING_LEAD, room);
}

function drawQuestion(sheet: Sheet, question: Question, number: number, openRoom: number, list: Tag): void {
  const room = question.answer === null ? openRoom : 0;
  sheet.ensure(Math.min(heightOf(sheet, question) + room, sheet.bottom - sheet.top));
  const top = sheet.y;
  const parent = sheet.element('LI', { parent: list });
  sheet.textAt(`${number}.`, STYLES.strong, { x: sheet.left, top, width: NUMBER_WIDTH }, { type: 'Lbl', parent });
  const x = sheet.left + NUMBER_WIDTH;
  const width = textWidth(sheet);
  sheet.y += sheet.textAt(question.text, STYLES.strong, { x, top, width }, { type: 'LBody', parent });
  if (question.answer !== null)
    sheet.flow(sheet.lines(question.answer, STYLES.body, width), STYLES.body, { x, width }, { type: 'P', parent });
  parent.end();
  const lines = room < LEAST_LEAD ? 0 : Math.max(1, Math.floor(room / WRITING_LEAD));
  for (let line = 1; line <= lines; line++) sheet.line(x, sheet.y + (line * room) / lines, sheet.right);
  sheet.y += room + AFTER;
}

/** Numbered questions with room to write under each that has no answer yet; one page where they fit on one. */
export function drawQuestionList(sheet: Sheet, questions: readonly Question[]): void {
  if (questions.length === 0) return;
  const room = roomEach(sheet, questions);
  const list = sheet.element('L');
  questions.forEach((question, index) => {
    drawQuestion(sheet, question, index + 1, room, list);
  });
  list.end();
}
