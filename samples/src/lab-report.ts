import { type Doc, footer, GREY, INK, type Language, LETTER, makePdf } from './pdf.ts';

/** One printed line, exactly as the report shows it. */
export interface LabRow {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly range: string;
  readonly flag: string;
  readonly comment?: string;
}
export interface LabSection {
  readonly heading: string;
  readonly rows: readonly LabRow[];
}
export interface LabReport {
  readonly laboratory: {
    readonly name: string;
    readonly tagline: string;
    readonly address: string;
    readonly color: string;
  };
  readonly language: Language;
  readonly patient: readonly (readonly [string, string])[];
  readonly specimen: readonly (readonly [string, string])[];
  readonly sections: readonly LabSection[];
  readonly comments: readonly string[];
  readonly date: string;
  readonly accession: string;
  readonly title: string;
}

const WORDS = {
  en: {
    columns: ['Test', 'Result', 'Flag', 'Reference range', 'Units'],
    final: 'FINAL REPORT',
    more: 'continued',
    end: 'End of report',
    key: 'H high   L low   HH / LL critical   A abnormal',
    comments: 'Comments',
  },
  fr: {
    columns: ['Analyse', 'Résultat', 'Ind.', 'Intervalle de référence', 'Unités'],
    final: 'RAPPORT FINAL',
    more: 'suite',
    end: 'Fin du rapport',
    key: '↑ au-dessus   ↓ au-dessous de l’intervalle   * anormal',
    comments: 'Remarques',
  },
} as const;

const COLUMNS = [54, 252, 330, 372, 486] as const;
const WIDTHS = [194, 72, 36, 110, 72] as const;
const BOTTOM = LETTER.height - 72;

/** Draws a report and tells the page each row landed on, in the order of the sections. */
export async function renderLab(
  report: LabReport,
): Promise<{ readonly bytes: Uint8Array; readonly pages: readonly number[] }> {
  const pages: number[] = [];
  const { laboratory, title, date, language, accession } = report;
  const bytes = await makePdf({ title, author: laboratory.name, date, language }, (doc) => {
    let page = 1;
    let y = header(doc, report);
    const room = (height: number) => {
      if (y + height <= BOTTOM) return;
      doc.addPage();
      page += 1;
      y = columnHeads(doc, report, runningHead(doc, report));
    };
    y = columnHeads(doc, report, y);
    for (const section of report.sections) {
      room(48);
      y = sectionHead(doc, section.heading, laboratory.color, y);
      for (const row of section.rows) {
        room(row.comment === undefined ? 16 : 28);
        pages.push(page);
        y = drawRow(doc, row, y);
      }
      y += 6;
    }
    if (report.comments.length > 0) {
      room(60);
      y = sectionHead(doc, WORDS[language].comments, laboratory.color, y);
      for (const comment of report.comments) {
        doc.font('Inter').fontSize(8.5).fillColor(INK);
        room(doc.heightOfString(comment, { width: 504 }) + 4);
        doc.text(comment, 54, y, { width: 504 });
        y = doc.y + 4;
      }
    }
    doc.font('Inter').fontSize(7.5).fillColor(GREY);
    doc.text(`— ${WORDS[language].end} —`, 54, y + 6, { width: 504, align: 'center' });
    footer(doc, language, `${laboratory.name} · ${accession} · ${WORDS[language].key}`, 'Inter');
  });
  return { bytes, pages };
}

function header(doc: Doc, { laboratory, language, patient, specimen }: LabReport): number {
  mark(doc, laboratory.color, 54, 44);
  doc.font('Inter-Bold').fontSize(15).fillColor(laboratory.color).text(laboratory.name, 92, 42, { lineBreak: false });
  doc.font('Inter').fontSize(8).fillColor(GREY).text(laboratory.tagline, 92, 61, { lineBreak: false });
  doc.fontSize(7.5).text(laboratory.address, 348, 44, { width: 210, align: 'right' });
  doc.roundedRect(470, 68, 88, 15, 3).fill(laboratory.color);
  doc
    .font('Inter-Bold')
    .fontSize(7.5)
    .fillColor('#fff')
    .text(WORDS[language].final, 470, 72, { width: 88, align: 'center' });
  const height = 14 + Math.max(patient.length, specimen.length) * 13;
  doc.roundedRect(54, 92, 504, height, 4).lineWidth(0.7).strokeColor('#c3cad2').stroke();
  doc
    .moveTo(306, 98)
    .lineTo(306, 86 + height)
    .stroke();
  fields(doc, patient, 62, 100, 92);
  fields(doc, specimen, 314, 100, 104);
  return 92 + height + 14;
}

/** An invented emblem: three strokes in a circle. */
function mark(doc: Doc, color: string, x: number, y: number): void {
  doc.circle(x + 14, y + 14, 14).fill(color);
  doc.lineWidth(2.2).lineCap('round').strokeColor('#fff');
  doc
    .moveTo(x + 8, y + 19)
    .lineTo(x + 8, y + 12)
    .moveTo(x + 14, y + 20)
    .lineTo(x + 14, y + 7);
  doc
    .moveTo(x + 20, y + 19)
    .lineTo(x + 20, y + 10)
    .stroke();
}

function fields(doc: Doc, pairs: readonly (readonly [string, string])[], x: number, y: number, indent: number): void {
  pairs.forEach(([label, value], index) => {
    const top = y + index * 13;
    doc
      .font('Inter')
      .fontSize(7.5)
      .fillColor(GREY)
      .text(label, x, top + 1, { lineBreak: false });
    doc
      .font('Inter-Medium')
      .fontSize(8.5)
      .fillColor(INK)
      .text(value, x + indent, top, { width: 240 - indent, lineBreak: false });
  });
}

function runningHead(doc: Doc, { laboratory, patient, accession, language }: LabReport): number {
  doc.font('Inter-Bold').fontSize(9.5).fillColor(laboratory.color).text(laboratory.name, 54, 44, { lineBreak: false });
  const line = [...patient.slice(0, 3).map(([, value]) => value), accession].join('   ·   ');
  doc
    .font('Inter')
    .fontSize(8)
    .fillColor(INK)
    .text(`${line}   (${WORDS[language].more})`, 54, 59, { lineBreak: false });
  return 80;
}

function columnHeads(doc: Doc, { language, laboratory }: LabReport, y: number): number {
  doc.rect(54, y, 504, 18).fill('#eef2f5');
  doc.font('Inter-Bold').fontSize(7.5).fillColor(laboratory.color);
  WORDS[language].columns.forEach((label, index) => {
    doc.text(label, (COLUMNS[index] ?? 0) + 4, y + 5, { width: WIDTHS[index] ?? 0, lineBreak: false });
  });
  return y + 24;
}

function sectionHead(doc: Doc, heading: string, color: string, y: number): number {
  doc.font('Inter-Bold').fontSize(9).fillColor(color).text(heading, 54, y, { lineBreak: false });
  doc
    .moveTo(54, y + 13)
    .lineTo(558, y + 13)
    .lineWidth(0.7)
    .strokeColor(color)
    .stroke();
  return y + 18;
}

function drawRow(doc: Doc, row: LabRow, y: number): number {
  const isFlagged = row.flag !== '';
  if (isFlagged) doc.rect(54, y - 2, 504, 15).fill('#fff4e0');
  const cell = (text: string, column: number, font: string) =>
    doc
      .font(font)
      .fontSize(8.5)
      .fillColor(INK)
      .text(text, (COLUMNS[column] ?? 0) + 4, y + 0.5, { width: WIDTHS[column] ?? 0, lineBreak: false });
  cell(row.name, 0, 'Inter');
  cell(row.value, 1, isFlagged ? 'Inter-Bold' : 'Inter-Medium');
  cell(row.flag, 2, 'Inter-Bold');
  cell(row.range, 3, 'Inter');
  cell(row.unit, 4, 'Inter');
  if (row.comment === undefined) return y + 15.5;
  doc
    .font('Inter')
    .fontSize(7.5)
    .fillColor(GREY)
    .text(row.comment, 70, y + 14, { width: 480, lineBreak: false });
  return y + 27;
}
