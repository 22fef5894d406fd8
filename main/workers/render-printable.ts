import type { PacketFonts } from '../pdf/pages/generated-types';
import { renderQuestionsSheet } from '../pdf/pages/questions-sheet';
import { renderRequestLetter } from '../pdf/pages/request-letter';
import type { PrintableTask } from './packet-tasks';

/** The finished PDF. */
export const renderPrintable = ({ sheet }: PrintableTask, fonts: PacketFonts): Promise<Uint8Array> =>
  sheet.kind === 'questions' ? renderQuestionsSheet(sheet, fonts) : renderRequestLetter(sheet, fonts);
