import { type Block, drawBlock, type Letterhead, letterhead } from './clinical-report.ts';
import { type Doc, footer, INK, type Language, makePdf } from './pdf.ts';

export interface Letter {
  readonly head: Letterhead;
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  readonly printedDate: string;
  readonly to: readonly string[];
  readonly subject: readonly string[];
  readonly blocks: readonly Block[];
  readonly closing: readonly string[];
  /** A made-up signature is drawn above the closing name. */
  readonly isSigned: boolean;
  /** The line a fax machine prints across the top. */
  readonly faxLine?: string;
}

export function renderLetter(letter: Letter): Promise<Uint8Array> {
  const { head, language, title, date } = letter;
  return makePdf({ title, author: head.name, date, language }, (doc) => {
    letterhead(doc, head);
    if (letter.faxLine !== undefined)
      doc.font('Courier-Bold').fontSize(9).fillColor('#000').text(letter.faxLine, 40, 13, { lineBreak: false });
    const face =
      head.face === 'Times'
        ? ['Times-Roman', 'Times-Bold']
        : head.face === 'Inter'
          ? ['Inter', 'Inter-Bold']
          : ['Helvetica', 'Helvetica-Bold'];
    const [regular = 'Helvetica', bold = 'Helvetica-Bold'] = face;
    const size = head.face === 'Times' ? 10.5 : 9.5;
    doc.font(regular).fontSize(size).fillColor(INK).text(letter.printedDate, 54, 92);
    doc.moveDown(0.9);
    for (const line of letter.to) doc.text(line);
    doc.moveDown(0.9);
    for (const line of letter.subject) doc.font(bold).fontSize(size).text(line, { width: 504 });
    doc.moveDown(0.7);
    for (const block of letter.blocks) drawBlock(doc, block, head);
    doc.moveDown(0.4);
    const [greeting = '', ...names] = letter.closing;
    doc.font(regular).fontSize(size).fillColor(INK).text(greeting, 54, doc.y);
    if (letter.isSigned) signature(doc, 60, doc.y + 6);
    doc.y += 38;
    for (const line of names) doc.text(line, 54, doc.y);
    footer(doc, language, `${head.name} · ${title}`, head.face === 'Inter' ? 'Inter' : 'Helvetica');
  });
}

/** A pen stroke that is nobody's signature. */
function signature(doc: Doc, x: number, y: number): void {
  doc.lineWidth(1.3).lineCap('round').strokeColor('#1f3a7a');
  doc.moveTo(x, y + 20).bezierCurveTo(x + 8, y - 12, x + 18, y - 4, x + 14, y + 18);
  doc
    .bezierCurveTo(x + 12, y + 30, x + 30, y + 2, x + 36, y + 12)
    .bezierCurveTo(x + 40, y + 22, x + 48, y + 4, x + 54, y + 13);
  doc
    .bezierCurveTo(x + 60, y + 22, x + 72, y - 6, x + 80, y + 14)
    .bezierCurveTo(x + 86, y + 24, x + 110, y + 4, x + 128, y + 10)
    .stroke();
}
