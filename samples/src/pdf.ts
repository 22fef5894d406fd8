import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Doc = InstanceType<typeof PDFDocument>;
export type Language = 'en' | 'fr';

const require = createRequire(import.meta.url);
const inter = (weight: number) => require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);

export interface PdfOptions {
  readonly title: string;
  readonly author: string;
  /** Calendar date; becomes the file's own date and, with the rest, its identifier. */
  readonly date: string;
  readonly language: Language;
  readonly margins?: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly userPassword?: string;
}

export const LETTER = { width: 612, height: 792 } as const;
export const GREY = '#5b6672';
export const INK = '#1b2430';

const NOTICE = {
  en: 'Synthetic sample made for software testing. Not a real person, clinic or result.',
  fr: 'Exemple fictif produit pour l’essai d’un logiciel. Aucune personne, clinique ni résultat réel.',
} as const;

/** A letter-size PDF, the same bytes on every run: dates come from the options and nothing is drawn at random. */
export function makePdf(options: PdfOptions, draw: (doc: Doc) => void): Promise<Uint8Array> {
  const instant = new Date(`${options.date}T14:30:00Z`);
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { ...(options.margins ?? { top: 54, bottom: 64, left: 54, right: 54 }) },
    bufferPages: true,
    lang: options.language === 'en' ? 'en-CA' : 'fr-CA',
    info: { Title: options.title, Author: options.author, CreationDate: instant, ModDate: instant },
    ...(options.userPassword === undefined
      ? {}
      : { userPassword: options.userPassword, ownerPassword: `${options.userPassword}-owner`, pdfVersion: '1.7ext3' }),
  });
  doc.registerFont('Inter', inter(400));
  doc.registerFont('Inter-Medium', inter(500));
  doc.registerFont('Inter-Bold', inter(700));
  const chunks: Buffer[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  draw(doc);
  doc.end();
  return finished;
}

/** Draws on every page once the page count is known; may go below the bottom margin. */
function onEveryPage(doc: Doc, draw: (page: number, count: number) => void): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    draw(index + 1, count);
    doc.page.margins.bottom = bottom;
  }
}

/** The footer every sample carries: what it is, and the page. */
export function footer(doc: Doc, language: Language, left: string, font = 'Helvetica'): void {
  onEveryPage(doc, (page, count) => {
    const of = language === 'en' ? `Page ${page} of ${count}` : `Page ${page} de ${count}`;
    const y = LETTER.height - 46;
    doc
      .moveTo(54, y)
      .lineTo(LETTER.width - 54, y)
      .lineWidth(0.5)
      .strokeColor('#c3cad2')
      .stroke();
    doc.font(font).fontSize(7.5).fillColor(GREY);
    doc.text(left, 54, y + 6, { width: 380, lineBreak: false });
    doc.text(of, LETTER.width - 154, y + 6, { width: 100, align: 'right', lineBreak: false });
    doc.fontSize(6.5).text(NOTICE[language], 54, y + 18, { width: 504, lineBreak: false });
  });
}
