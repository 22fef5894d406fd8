import { type Doc, footer, GREY, INK, type Language, LETTER, makePdf } from './pdf.ts';

export type Block =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly numbered: readonly string[] }
  | { readonly table: readonly (readonly string[])[]; readonly widths: readonly number[] }
  | { readonly gap: number };

export interface Letterhead {
  readonly name: string;
  readonly department: string;
  readonly address: string;
  readonly color: string;
  /** Body face; heads are its bold. */
  readonly face: 'Times' | 'Helvetica' | 'Inter';
}

export interface ClinicalReport {
  readonly head: Letterhead;
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  /** Identifying fields in two columns, in reading order. */
  readonly fields: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
  readonly signature: readonly string[];
  /** Drawn under the signature or beside the text, in the page's own coordinates. */
  readonly decorate?: (doc: Doc) => void;
  readonly userPassword?: string;
}

const FACES = {
  Times: { regular: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic', size: 10.5 },
  Helvetica: { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique', size: 9.5 },
  Inter: { regular: 'Inter', bold: 'Inter-Bold', italic: 'Inter', size: 9 },
} as const;

const LEFT = 54;
const WIDTH = 504;

/** A hospital or clinic report: letterhead, identification box, headed text, electronic signature. */
export function renderReport(report: ClinicalReport): Promise<Uint8Array> {
  const { head, language, title, date } = report;
  const password = report.userPassword === undefined ? {} : { userPassword: report.userPassword };
  return makePdf({ title, author: head.name, date, language, ...password }, (doc) => {
    const { italic, size } = FACES[head.face];
    letterhead(doc, head);
    identification(doc, report);
    doc.on('pageAdded', () => runningHead(doc, report));
    for (const block of report.blocks) drawBlock(doc, block, head);
    doc.moveDown(1);
    if (doc.y > LETTER.height - 130) doc.addPage();
    doc.font(italic).fontSize(size).fillColor(INK);
    for (const line of report.signature) doc.text(line, LEFT, doc.y, { width: WIDTH });
    report.decorate?.(doc);
    footer(doc, language, `${head.name} · ${title}`, head.face === 'Inter' ? 'Inter' : 'Helvetica');
  });
}

export function letterhead(doc: Doc, { name, department, address, color, face }: Letterhead): void {
  const { bold, regular } = FACES[face];
  doc.rect(0, 0, LETTER.width, 8).fill(color);
  doc.polygon([54, 56], [68, 30], [82, 56]).fill(color);
  doc.polygon([63, 56], [68, 46], [73, 56]).fill('#fff');
  doc.font(bold).fontSize(15).fillColor(color).text(name, 92, 30, { width: 300, lineBreak: false });
  doc.font(regular).fontSize(9).fillColor(GREY).text(department, 92, 48, { width: 300, lineBreak: false });
  doc.fontSize(8).text(address, 398, 30, { width: 160, align: 'right' });
  doc.y = 74;
}

function identification(doc: Doc, { fields, title, head }: ClinicalReport): void {
  const { bold, regular } = FACES[head.face];
  doc.font(bold).fontSize(14).fillColor(INK).text(title, LEFT, 78, { width: WIDTH });
  const top = doc.y + 6;
  const rows = Math.ceil(fields.length / 2);
  doc.rect(LEFT, top, WIDTH, rows * 15 + 10).fill('#f3f5f7');
  fields.forEach(([label, value], index) => {
    const x = LEFT + 8 + (index % 2) * 252;
    const y = top + 7 + Math.floor(index / 2) * 15;
    doc
      .font(regular)
      .fontSize(8)
      .fillColor(GREY)
      .text(label, x, y + 0.5, { lineBreak: false });
    doc
      .font(bold)
      .fontSize(9)
      .fillColor(INK)
      .text(value, x + 84, y, { width: 160, lineBreak: false });
  });
  doc.y = top + rows * 15 + 22;
}

function runningHead(doc: Doc, { head, title, fields }: ClinicalReport): void {
  const { regular } = FACES[head.face];
  const who = fields
    .slice(0, 3)
    .map(([, value]) => value)
    .join('  ·  ');
  doc
    .font(regular)
    .fontSize(8)
    .fillColor(GREY)
    .text(`${title}  ·  ${who}`, LEFT, 36, { width: WIDTH, lineBreak: false });
  doc
    .moveTo(LEFT, 50)
    .lineTo(LEFT + WIDTH, 50)
    .lineWidth(0.5)
    .strokeColor('#c3cad2')
    .stroke();
  doc.y = 62;
}

export function drawBlock(doc: Doc, block: Block, head: Letterhead): void {
  const { bold, regular, size } = FACES[head.face];
  if ('gap' in block) {
    doc.y += block.gap;
  } else if ('heading' in block) {
    if (doc.y > LETTER.height - 150) doc.addPage();
    doc
      .font(bold)
      .fontSize(size + 0.5)
      .fillColor(head.color)
      .text(block.heading, LEFT, doc.y + 4, { width: WIDTH });
    doc.y += 2;
  } else if ('text' in block) {
    doc.font(regular).fontSize(size).fillColor(INK).text(block.text, LEFT, doc.y, { width: WIDTH, lineGap: 2 });
    doc.y += 5;
  } else if ('table' in block) {
    drawTable(doc, block.table, block.widths, head);
  } else {
    const items = 'list' in block ? block.list : block.numbered;
    items.forEach((item, index) => {
      const height = doc
        .font(regular)
        .fontSize(size)
        .heightOfString(item, { width: WIDTH - 22, lineGap: 2 });
      if (doc.y + height > LETTER.height - 72) doc.addPage();
      const { y } = doc;
      doc.fillColor(INK).text('list' in block ? '•' : `${index + 1}.`, LEFT + 6, y, { lineBreak: false });
      doc.text(item, LEFT + 22, y, { width: WIDTH - 22, lineGap: 2 });
    });
    doc.y += 5;
  }
  doc.x = LEFT;
}

function drawTable(doc: Doc, rows: readonly (readonly string[])[], widths: readonly number[], head: Letterhead): void {
  const { bold, regular, size } = FACES[head.face];
  rows.forEach((row, index) => {
    doc.font(index === 0 ? bold : regular).fontSize(index === 0 ? size - 1.5 : size - 0.5);
    const height =
      Math.max(...row.map((cell, column) => doc.heightOfString(cell, { width: (widths[column] ?? 60) - 8 }))) + 8;
    if (doc.y + height > LETTER.height - 72) doc.addPage();
    const { y } = doc;
    if (index === 0) doc.rect(LEFT, y, WIDTH, height).fill('#e8edf1');
    else
      doc
        .moveTo(LEFT, y + height)
        .lineTo(LEFT + WIDTH, y + height)
        .lineWidth(0.4)
        .strokeColor('#c3cad2')
        .stroke();
    let x = LEFT;
    row.forEach((cell, column) => {
      doc.fillColor(index === 0 ? head.color : INK).text(cell, x + 4, y + 4, { width: (widths[column] ?? 60) - 8 });
      x += widths[column] ?? 60;
    });
    doc.y = y + height;
  });
  doc.y += 8;
}
