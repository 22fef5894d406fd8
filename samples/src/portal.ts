import { GREY, INK, makePdf } from './pdf.ts';

const ROWS = [
  ['Hemoglobin', '118', 'g/L', '120 - 160', 'Low'],
  ['Ferritin', '8', 'µg/L', '12 - 300', 'Low'],
  ['TSH', '1.86', 'mIU/L', '0.32 - 4.00', ''],
  ['Vitamin B12', '274', 'pmol/L', '150 - 650', ''],
  ['Creatinine', '62', 'µmol/L', '50 - 100', ''],
] as const;
export const PORTAL_ROWS = ROWS;

/** A results page of a patient portal in a narrow window, to be photographed off the screen. */
export const portalPage = (): Promise<Uint8Array> =>
  makePdf(
    {
      title: 'Portal',
      author: 'Larkhollow',
      date: '2026-02-12',
      language: 'en',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    (doc) => {
      doc.rect(0, 0, 612, 792).fill('#f2f5f7');
      doc.rect(0, 0, 612, 62).fill('#14606b');
      doc.font('Inter-Bold').fontSize(17).fillColor('#fff').text('My Larkhollow', 28, 20, { lineBreak: false });
      doc
        .circle(572, 31, 14)
        .fill('#fff')
        .font('Inter-Bold')
        .fontSize(10)
        .fillColor('#14606b')
        .text('ST', 564, 25, { lineBreak: false });
      doc
        .font('Inter')
        .fontSize(9.5)
        .fillColor(GREY)
        .text('Results   ›   Blood work   ›   February 11, 2026', 28, 80, { lineBreak: false });
      doc.font('Inter-Bold').fontSize(20).fillColor(INK).text('Blood work', 28, 100, { lineBreak: false });
      doc
        .font('Inter')
        .fontSize(10.5)
        .fillColor(GREY)
        .text('Sophie TESSIER   ·   born 1984-03-08   ·   collected 2026-02-11   ·   Dr. Helen Abara', 28, 130, {
          lineBreak: false,
        });
      ROWS.forEach(([name, value, unit, range, flag], index) => {
        const y = 160 + index * 78;
        doc.roundedRect(28, y, 556, 66, 8).fillAndStroke('#fff', '#d9e0e5');
        doc
          .font('Inter-Medium')
          .fontSize(12)
          .fillColor(INK)
          .text(name, 46, y + 14, { lineBreak: false });
        doc
          .font('Inter')
          .fontSize(9)
          .fillColor(GREY)
          .text(`Reference range ${range}`, 46, y + 36, { lineBreak: false });
        doc
          .font('Inter-Bold')
          .fontSize(17)
          .fillColor(INK)
          .text(value, 330, y + 20, { lineBreak: false });
        doc
          .font('Inter')
          .fontSize(10)
          .fillColor(GREY)
          .text(unit, 392, y + 26, { lineBreak: false });
        if (flag === '') return;
        doc.roundedRect(496, y + 20, 66, 24, 12).fill('#fde7c8');
        doc
          .font('Inter-Bold')
          .fontSize(10)
          .fillColor('#8a4b00')
          .text(flag, 496, y + 26, { width: 66, align: 'center', lineBreak: false });
      });
      doc
        .font('Inter')
        .fontSize(8)
        .fillColor(GREY)
        .text('Synthetic sample made for software testing. Not a real person, clinic or result.', 28, 760, {
          lineBreak: false,
        });
    },
  );
