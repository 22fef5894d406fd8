import { formatDate } from '@shared/domain/date-format';
import type { PacketFonts } from './generated-types';
import type { LetterFact, RequestLetterContent } from './printable-types';
import { STYLES } from './styles';
import { Sheet } from './typesetter';

const DATE_WIDTH = 150;
const LABEL_WIDTH = 150;
const BULLET_INDENT = 14;
const GAP = 10;

function block(sheet: Sheet, [name, ...lines]: readonly string[]): void {
  if (name !== undefined) sheet.text(name, STYLES.strong);
  for (const line of lines) sheet.text(line, STYLES.body);
}

/** The patient's particulars, two columns. */
function facts(sheet: Sheet, rows: readonly LetterFact[]): void {
  const valueLeft = sheet.left + BULLET_INDENT + LABEL_WIDTH + GAP;
  const valueWidth = sheet.right - valueLeft;
  const table = sheet.element('Table');
  for (const { label, value } of rows) {
    const height = Math.max(
      sheet.heightOf(label, STYLES.body, LABEL_WIDTH),
      sheet.heightOf(value, STYLES.strong, valueWidth),
    );
    sheet.ensure(height);
    const top = sheet.y;
    const parent = sheet.element('TR', { parent: table });
    const x = sheet.left + BULLET_INDENT;
    sheet.textAt(label, STYLES.body, { x, top, width: LABEL_WIDTH }, { type: 'TH', parent });
    sheet.textAt(value, STYLES.strong, { x: valueLeft, top, width: valueWidth }, { type: 'TD', parent });
    parent.end();
    sheet.y = top + height;
  }
  table.end();
}

function bullets(sheet: Sheet, items: readonly string[]): void {
  const x = sheet.left + BULLET_INDENT * 2;
  const width = sheet.right - x;
  const list = sheet.element('L');
  for (const text of items) {
    const height = sheet.heightOf(text, STYLES.body, width);
    sheet.ensure(height);
    const top = sheet.y;
    const parent = sheet.element('LI', { parent: list });
    sheet.textAt(
      '•',
      STYLES.body,
      { x: sheet.left + BULLET_INDENT, top, width: BULLET_INDENT },
      { type: 'Lbl', parent },
    );
    sheet.textAt(text, STYLES.body, { x, top, width }, { type: 'LBody', parent });
    parent.end();
    sheet.y = top + height;
  }
  list.end();
}

/** A line to write on over what belongs there, two side by side; kept together on one page. */
function signatureLines(sheet: Sheet, labels: readonly string[]): void {
  const width = (sheet.width - GAP * 3) / 2;
  const rowHeight = 40;
  sheet.ensure(Math.ceil(labels.length / 2) * rowHeight);
  for (let start = 0; start < labels.length; start += 2) {
    const top = sheet.y + rowHeight - STYLES.small.lead - 4;
    labels.slice(start, start + 2).forEach((label, index) => {
      const x = sheet.left + index * (width + GAP * 3);
      sheet.line(x, top - 2, x + width);
      sheet.textAt(label, STYLES.small, { x, top, width }, { type: 'P' });
    });
    sheet.y += rowHeight;
  }
}

/** A letter asking for health records, ready to sign. Same content, same bytes. */
export async function renderRequestLetter(content: RequestLetterContent, fonts: PacketFonts): Promise<Uint8Array> {
  const sheet = new Sheet({ ...content, title: content.subject, fonts, margins: 'letter' });
  const top = sheet.y;
  block(sheet, content.sender);
  const dateBox = { x: sheet.right - DATE_WIDTH, top, width: DATE_WIDTH, align: 'right' as const };
  sheet.textAt(formatDate(content.date, content.language), STYLES.body, dateBox, { type: 'P' });
  sheet.space(16);
  block(sheet, content.custodian);
  sheet.space(14);
  sheet.text(content.subject, STYLES.heading, 'H1');
  sheet.space(10);
  sheet.text(content.greeting, STYLES.body);
  sheet.space(8);
  for (const sentence of content.opening) {
    sheet.text(sentence, STYLES.body);
    sheet.space(5);
  }
  sheet.text(content.identificationLead, STYLES.body);
  sheet.space(3);
  facts(sheet, content.identification);
  sheet.space(8);
  sheet.text(content.itemsLead, STYLES.body);
  sheet.space(3);
  bullets(sheet, content.items);
  sheet.space(8);
  for (const paragraph of content.paragraphs) {
    sheet.text(paragraph, STYLES.body);
    sheet.space(5);
  }
  sheet.space(4);
  sheet.ensure(STYLES.body.lead + 50);
  sheet.text(content.closing, STYLES.body);
  signatureLines(sheet, content.signatures);
  return (await sheet.finish()).pdf;
}
