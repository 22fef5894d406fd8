import { letterhead } from './clinical-report.ts';
import { type Doc, footer, GREY, INK, makePdf } from './pdf.ts';

const HEAD = {
  name: 'Otter Creek Children’s Hospital',
  department: 'Gastroenterology Clinic',
  address: '4 Otter Creek Court\nOttawa ON  K1A 0Z2\n613-555-0160',
  color: '#b0561f',
  face: 'Helvetica',
} as const;

const FIELDS = [
  ['patient_name', 'Patient name', 'Lucas Tessier-Baird'],
  ['birth_date', 'Date of birth (YYYY-MM-DD)', '2015-09-02'],
  ['health_card', 'Health card number and version', '9999-999-908-DF'],
  ['guardian', 'Parent or guardian', 'Sophie Tessier (mother)'],
  ['phone', 'Telephone', '613-555-0142'],
  ['referred_by', 'Referred by', 'Dr. Noor Thistlewood, Fernbrook FHT'],
] as const;
const CHECKS = [
  ['pain', 'Abdominal pain', true],
  ['diarrhea', 'Diarrhea', true],
  ['constipation', 'Constipation', false],
  ['weight_loss', 'Weight loss', false],
  ['fatigue', 'Fatigue', true],
  ['family_celiac', 'Celiac disease in the family', false],
] as const;
const STORY =
  'Stomach aches since January 2026, three or four times a week, mostly after lunch. Two days of school missed a month. The blood test in March was high; nobody has told us what it means.';
const QUESTION = 'Does Lucas need a scope before we change his food?';

/** A string object: pdfkit writes plain strings as names. */
const literal = (text: string): object => new String(text);

// The catalogue has no public way in; pdfkit's own form support writes to it in the same place.
const catalogue = (doc: Doc): Record<string, unknown> =>
  (doc as unknown as { _root: { data: Record<string, unknown> } })._root.data;

type Ref = ReturnType<Doc['ref']>;

/** Ends a stream drawn in Helvetica, the appearance of one field. */
function appearance(doc: Doc, font: Ref, width: number, height: number, operators: string): Ref {
  const stream = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: { Font: { Helv: font } },
  });
  stream.end(Buffer.from(operators, 'latin1'));
  return stream;
}

function shownText(height: number, lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ');
  return `/Tx BMC q BT /Helv 10 Tf 12 TL 0.1 0.15 0.4 rg 4 ${height - 14} Td ${shown} ET Q EMC`;
}

const TICK = 'q 1.5 w 0.1 0.15 0.4 RG 2.5 6 m 5 2.5 l 10 10 l S Q';

/**
 * Adds a field with its drawn appearance, as a reader saves a filled form. pdfkit's own fields carry none and leave
 * the drawing to whoever opens the file.
 */
function addField(doc: Doc, fields: Ref[], x: number, y: number, width: number, height: number, entries: object): void {
  // The declaration knows `SubType` only; the dictionary wants the name as PDF spells it.
  doc.annotate(x, y, width, height, { Subtype: 'Widget', F: 4, ...entries } as object);
  const added = doc.page.annotations.at(-1);
  if (added) fields.push(added);
}

function wrap(text: string, longest: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1) ?? '';
    if (lines.length > 0 && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** A clinic's questionnaire with fillable fields, filled in and not flattened. */
export const intakeForm = (): Promise<Uint8Array> =>
  makePdf({ title: 'Pre-visit questionnaire', author: HEAD.name, date: '2026-10-20', language: 'en' }, (doc) => {
    letterhead(doc, HEAD);
    doc.font('Helvetica-Bold').fontSize(14).fillColor(INK).text('Pre-visit questionnaire', 54, 84);
    doc
      .font('Helvetica')
      .fontSize(9)
      .fillColor(GREY)
      .text('Please fill in every field and bring this form to the first visit.', 54, 104);
    doc.font('Helvetica');
    const font = doc.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
    font.end(undefined);
    const fields: Ref[] = [];
    const text = (
      name: string,
      label: string,
      value: string,
      x: number,
      y: number,
      width: number,
      height: number,
      isLong = false,
    ) => {
      doc.font('Helvetica').fontSize(8.5).fillColor(GREY).text(label, x, y, { lineBreak: false });
      doc
        .rect(x, y + 12, width, height)
        .lineWidth(0.6)
        .strokeColor('#aab4be')
        .stroke();
      const lines = isLong ? wrap(value, Math.floor(width / 5)) : [value];
      addField(doc, fields, x, y + 12, width, height, {
        FT: 'Tx',
        T: literal(name),
        TU: literal(label),
        V: literal(value),
        Ff: isLong ? 4096 : 0,
        DA: literal('/Helv 10 Tf 0.1 0.15 0.4 rg'),
        AP: { N: appearance(doc, font, width, height, shownText(height, lines)) },
      });
    };
    FIELDS.forEach(([name, label, value], index) => {
      text(name, label, value, 54 + (index % 2) * 258, 128 + Math.floor(index / 2) * 46, 246, 20);
    });
    doc
      .font('Helvetica-Bold')
      .fontSize(10)
      .fillColor(HEAD.color)
      .text('In the last three months', 54, 274, { lineBreak: false });
    CHECKS.forEach(([name, label, isChecked], index) => {
      const x = 54 + (index % 3) * 170;
      const y = 294 + Math.floor(index / 3) * 24;
      doc.rect(x, y, 12, 12).lineWidth(0.8).strokeColor('#6b7681').stroke();
      doc
        .font('Helvetica')
        .fontSize(9.5)
        .fillColor(INK)
        .text(label, x + 18, y + 1.5, { lineBreak: false });
      const state = isChecked ? 'Yes' : 'Off';
      addField(doc, fields, x, y, 12, 12, {
        FT: 'Btn',
        T: literal(`symptom_${name}`),
        TU: literal(label),
        V: state,
        AS: state,
        AP: { N: { Yes: appearance(doc, font, 12, 12, TICK), Off: appearance(doc, font, 12, 12, '') } },
      });
    });
    text('story', 'Tell us what has been happening', STORY, 54, 356, 504, 96, true);
    text('question', 'The question you most want answered', QUESTION, 54, 478, 504, 40, true);
    text('signed_by', 'Filled in by', 'Sophie Tessier', 54, 546, 246, 20);
    text('signed_on', 'Date', '2026-10-20', 312, 546, 246, 20);
    const form = doc.ref({ Fields: fields, DR: { Font: { Helv: font } }, DA: literal('/Helv 10 Tf 0 g') });
    catalogue(doc).AcroForm = form;
    // pdfkit ends the form itself, and looks here whether a font was named.
    Object.assign(doc, { _acroform: { fonts: {}, defaultFont: 'Helvetica' } });
    footer(doc, 'en', `${HEAD.name} · form GI-014`);
  });
