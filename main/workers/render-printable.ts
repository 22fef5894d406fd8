import { renderQuestionsSheet } from '../pdf/pages/questions-sheet';
import { renderRequestLetter } from '../pdf/pages/request-letter';
import type { PrintableTask } from './packet-tasks';

/** The finished PDF. */
export const renderPrintable = ({ sheet, fonts }: PrintableTask): Promise<Uint8Array> =>
  sheet.kind === 'questions' ? renderQuestionsSheet(sheet, fonts) : renderRequestLetter(sheet, fonts);
