import { formatDate } from '@shared/domain/date-format';
import { fill } from '@shared/i18n/wording';
import type { PacketFonts } from './front-matter-types';
import type { QuestionsSheetContent } from './printable-types';
import { COLORS, Sheet, STYLES } from './typesetter';
import { wordsFor } from './words';

const NUMBER_WIDTH = 24;
/** Between two lines to write on. */
const WRITING_LEAD = 21;
/** Less than this nobody can write in. */
const LEAST_LEAD = 10;
/** Below each question and what stands or is written under it. */
const AFTER = 8;
const MOST_LINES = 8;

type Question = QuestionsSheetContent['questions'][number];

function head(sheet: Sheet, content: QuestionsSheetContent): void {
  const words = wordsFor(content.language).questionsSheet;
  sheet.text(words.title, STYLES.title, 'H1');
  const born = content.birthDate && fill(words.born, { date: formatDate(content.birthDate, content.language) });
  sheet.text([content.personName, born, content.caseTitle].filter((part) => part !== null).join(' · '), STYLES.small);
  if (content.appointment !== null) sheet.text(content.appointment, STYLES.small);
  sheet.space(8);
  sheet.rule({ color: COLORS.accent, weight: 1.2 });
  sheet.space(10);
  if (content.question === null) return;
  sheet.text(words.question, STYLES.heading, 'H2');
  sheet.text(content.question, STYLES.body);
  sheet.space(10);
  sheet.rule();
  sheet.space(10);
}

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

function drawQuestion(
  sheet: Sheet,
  question: Question,
  number: number,
  openRoom: number,
  list: PDFKit.PDFStructureElement,
) {
  const room = question.answer === null ? openRoom : 0;
  sheet.ensure(heightOf(sheet, question) + room);
  const top = sheet.y;
  const parent = sheet.element('LI', list);
  sheet.textAt(`${number}.`, STYLES.strong, { x: sheet.left, top, width: NUMBER_WIDTH }, { type: 'Lbl', parent });
  const x = sheet.left + NUMBER_WIDTH;
  const width = textWidth(sheet);
  sheet.y += sheet.textAt(question.text, STYLES.strong, { x, top, width }, { type: 'LBody', parent });
  if (question.answer !== null)
    sheet.y += sheet.textAt(question.answer, STYLES.body, { x, top: sheet.y, width }, { type: 'P', parent });
  parent.end();
  const lines = room < LEAST_LEAD ? 0 : Math.max(1, Math.floor(room / WRITING_LEAD));
  for (let line = 1; line <= lines; line++) sheet.line(x, sheet.y + (line * room) / lines, sheet.right);
  sheet.y += room + AFTER;
}

/** Numbered questions with room to write under each; one page where they fit on one. Same content, same bytes. */
export async function renderQuestionsSheet(content: QuestionsSheetContent, fonts: PacketFonts): Promise<Uint8Array> {
  const words = wordsFor(content.language).questionsSheet;
  const sheet = new Sheet({ ...content, title: `${words.title} — ${content.personName}`, fonts, margins: 'letter' });
  head(sheet, content);
  if (content.questions.length === 0) sheet.text(words.none, STYLES.body);
  const room = roomEach(sheet, content.questions);
  const list = sheet.element('L');
  content.questions.forEach((question, index) => {
    drawQuestion(sheet, question, index + 1, room, list);
  });
  list.end();
  return (await sheet.finish()).pdf;
}
