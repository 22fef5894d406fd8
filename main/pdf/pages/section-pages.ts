import { drawContents } from './contents';
import { drawCover } from './cover';
import { CLOSE, DENSE, drawGroup, fewestPages, ROOMY } from './facts';
import { drawLabs } from './labs';
import { drawOpinions } from './opinions';
import { drawOverview } from './overview';
import type { PacketSection } from './packet-content-types';
import { drawTitle, type Pen } from './pen';
import { drawQuestionList } from './question-list';
import { STYLES } from './styles';
import { drawTimeline } from './timeline';

/** Draws a section's own pages in the pen's language, from the top of a page. */
export function drawSectionPages(pen: Pen, { kind, body }: PacketSection): void {
  const { sheet, words, content } = pen;
  switch (body?.kind) {
    case undefined:
      return;
    case 'cover':
      drawCover(pen);
      return;
    case 'overview':
      drawOverview(pen, body);
      return;
    case 'timeline':
      drawTimeline(pen, body.rows);
      return;
    case 'contents':
      drawContents(pen);
      return;
    case 'labs':
      drawLabs(pen, body);
      return;
    case 'opinions':
      drawOpinions(pen, body);
      return;
    case 'questions':
      drawTitle(pen, words.sections.questions, words.questions.lead);
      if (content.case.question !== null) {
        sheet.text(content.case.question, STYLES.body);
        sheet.space(14);
      }
      drawQuestionList(sheet, body.questions);
      return;
    case 'facts':
      fewestPages(pen, [ROOMY, CLOSE, DENSE], (on, density) => {
        drawTitle(on, words.sections[kind], words.summary.lead);
        for (const group of body.groups) drawGroup(on, group, density);
      });
  }
}
