import { formatDate } from '@shared/domain/date-format';
import { fill } from '@shared/i18n/wording';
import type { PacketFonts } from './generated-types';
import type { QuestionsSheetContent } from './printable-types';
import { drawQuestionList } from './question-list';
import { COLORS, STYLES } from './styles';
import { Sheet } from './typesetter';
import { wordsFor } from './words';

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

/** Numbered questions with room to write under each; one page where they fit on one. Same content, same bytes. */
export async function renderQuestionsSheet(content: QuestionsSheetContent, fonts: PacketFonts): Promise<Uint8Array> {
  const words = wordsFor(content.language).questionsSheet;
  const sheet = new Sheet({ ...content, title: `${words.title} — ${content.personName}`, fonts, margins: 'letter' });
  head(sheet, content);
  if (content.questions.length === 0) sheet.text(words.none, STYLES.body);
  else drawQuestionList(sheet, content.questions);
  return (await sheet.finish()).pdf;
}
