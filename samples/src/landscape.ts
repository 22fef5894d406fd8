import { type Doc, GREY, INK, makePdf } from './pdf.ts';
import { lucasFields } from './reports-lucas.ts';

/** A portrait page with its content lying on its side; `isTurned` adds the /Rotate that sets it upright. */
function lyingPage(title: string, date: string, isTurned: boolean, draw: (doc: Doc) => void): Promise<Uint8Array> {
  return makePdf(
    {
      title,
      author: 'Fernbrook Family Health Team',
      date,
      language: 'en',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    },
    (doc) => {
      // A page turned a quarter right on display must be drawn a quarter left.
      doc.save().translate(0, 792).rotate(-90);
      draw(doc);
      doc.restore();
      if (isTurned) Object.assign(doc.page.dictionary.data, { Rotate: 90 });
    },
  );
}

function heading(doc: Doc, title: string): void {
  doc.rect(0, 0, 792, 8).fill('#2f6b45');
  doc.font('Helvetica-Bold').fontSize(15).fillColor('#2f6b45').text(title, 40, 26, { lineBreak: false });
  doc.font('Helvetica').fontSize(9).fillColor(INK);
  doc.text(lucasFields.map(([label, value]) => `${label}: ${value}`).join('     '), 40, 48, { lineBreak: false });
  doc
    .fontSize(6.5)
    .fillColor(GREY)
    .text('Synthetic sample made for software testing. Not a real person, clinic or result.', 40, 592, {
      lineBreak: false,
    });
}

/** Age in years and height in centimetres, as measured in the clinic. */
export const HEIGHTS: readonly (readonly [number, string, number, string])[] = [
  [6.1, '2021-10-05', 115.2, '20.9'],
  [7.1, '2022-10-11', 121.6, '23.4'],
  [8.0, '2023-09-20', 126.9, '25.8'],
  [9.1, '2024-10-02', 131.8, '28.1'],
  [10.1, '2025-10-07', 136.0, '30.2'],
  [10.7, '2026-06-02', 138.4, '31.0'],
];

const x = (age: number) => 90 + (age - 5) * 58;
const y = (height: number) => 540 - (height - 100) * 6.6;

/** Height against age with guide curves, drawn for a landscape page. */
export const growthChart = (): Promise<Uint8Array> =>
  lyingPage('Growth record', '2026-06-02', true, (doc) => {
    heading(doc, 'Growth record: height for age');
    doc.lineWidth(0.4).strokeColor('#d5dbe0');
    doc.font('Helvetica').fontSize(8).fillColor(GREY);
    for (let age = 5; age <= 13; age++) {
      doc.moveTo(x(age), y(100)).lineTo(x(age), y(168)).stroke();
      doc.text(`${age}`, x(age) - 10, y(100) + 6, { width: 20, align: 'center', lineBreak: false });
    }
    for (let height = 100; height <= 165; height += 5) {
      doc.moveTo(x(5), y(height)).lineTo(x(13), y(height)).stroke();
      doc.text(`${height}`, 54, y(height) - 4, { width: 28, align: 'right', lineBreak: false });
    }
    doc.text('Age (years)', x(8.5), y(100) + 22, { lineBreak: false }).text('cm', 66, y(168) - 4, { lineBreak: false });
    for (const [label, start, gain] of [
      ['upper guide', 115, 6.25],
      ['middle guide', 109, 5.9],
      ['lower guide', 103.2, 5.45],
    ] as const) {
      doc.lineWidth(1).strokeColor('#9db8a6').moveTo(x(5), y(start));
      for (let age = 5.5; age <= 13; age += 0.5) doc.lineTo(x(age), y(start + (age - 5) * gain + Math.sin(age) * 0.4));
      doc
        .stroke()
        .fillColor('#6c8b77')
        .text(label, x(13) + 4, y(start + 8 * gain) - 4, { lineBreak: false });
    }
    doc.lineWidth(1.6).strokeColor('#b0561f');
    HEIGHTS.forEach(([age, , height], index) => {
      if (index === 0) doc.moveTo(x(age), y(height));
      else doc.lineTo(x(age), y(height));
    });
    doc.stroke();
    for (const [age, , height] of HEIGHTS) doc.circle(x(age), y(height), 3.2).fill('#b0561f');
    doc
      .font('Helvetica-Bold')
      .fontSize(8.5)
      .fillColor(INK)
      .text('Date', 622, 96, { lineBreak: false })
      .text('cm', 688, 96, { lineBreak: false })
      .text('kg', 728, 96, { lineBreak: false });
    HEIGHTS.forEach(([, date, height, weight], index) => {
      const top = 112 + index * 15;
      doc.font('Helvetica').fillColor(INK).text(date, 622, top, { lineBreak: false });
      doc.text(height.toFixed(1), 688, top, { lineBreak: false }).text(weight, 728, top, { lineBreak: false });
    });
    doc.text('Height gain in the last 8 months: 2.4 cm. Slower than before; seen with Dr. Thistlewood.', 90, 84, {
      lineBreak: false,
    });
  });

const DIARY = [
  ['2026-06-08', 'Toast, cereal', 'Ham sandwich', 'Pasta, salad', 'Ache after lunch, 4/10', '1 normal'],
  ['2026-06-09', 'Pancakes', 'Leftover pasta', 'Rice, chicken', 'Ache at 15:00, 5/10, left school early', '2 loose'],
  ['2026-06-10', 'Eggs, toast', 'Soup, crackers', 'Pizza', 'Bloated in the evening', '1 normal'],
  ['2026-06-11', 'Oatmeal', 'Bagel, cheese', 'Fish, potatoes', 'None', '1 normal'],
  ['2026-06-12', 'Cereal', 'Hot dog at school', 'Tacos (corn)', 'Ache at bedtime, 3/10', '1 loose'],
  ['2026-06-13', 'Waffles', 'Grilled cheese', 'Burger', 'Cramps, 6/10, lay down 2 h', '3 loose'],
  ['2026-06-14', 'Yogurt, fruit', 'Noodles', 'Roast beef, rice', 'Tired all day', '1 normal'],
] as const;

/** The family's own table, printed across a portrait page and never turned. */
export const symptomDiary = (): Promise<Uint8Array> =>
  lyingPage('Symptom and food diary', '2026-06-14', false, (doc) => {
    heading(doc, 'Symptom and food diary, June 8 to 14, 2026');
    const columns = [40, 112, 222, 352, 472, 672];
    const row = (cells: readonly string[], top: number, font: string) =>
      cells.forEach((cell, index) => {
        doc
          .font(font)
          .fontSize(10)
          .fillColor(INK)
          .text(cell, (columns[index] ?? 0) + 4, top + 14, { width: 190, lineBreak: false });
      });
    doc.rect(40, 84, 712, 40).fill('#e4efe8');
    row(['Date', 'Breakfast', 'Lunch', 'Supper', 'Pain and other symptoms', 'Stools'], 84, 'Helvetica-Bold');
    DIARY.forEach((cells, index) => {
      row(cells, 124 + index * 50, 'Helvetica');
      doc
        .moveTo(40, 174 + index * 50)
        .lineTo(752, 174 + index * 50)
        .lineWidth(0.4)
        .strokeColor('#b9c4bd')
        .stroke();
    });
    for (const at of [...columns, 752])
      doc.moveTo(at, 84).lineTo(at, 474).lineWidth(0.4).strokeColor('#b9c4bd').stroke();
    doc
      .font('Helvetica-Oblique')
      .fontSize(10)
      .fillColor(INK)
      .text('Kept by Sophie Tessier. Iron drops given every day at breakfast.', 44, 494, { lineBreak: false });
  });
