import type { LentPage } from '../pdfium';
import type { Edges } from './areas';
import { engineText, floats, withMemory } from './lent-memory';
import type { PageView } from './page-view';

/** Text that a page shows, or carries, outside its content. */
export interface PageNote {
  readonly kind: 'field' | 'note';
  readonly text: string;
  readonly edges: Edges;
}

const WIDGET = 20;
const POPUP = 16;
/** What a note or link says, who wrote it, about what, and its name; what a field holds, is called and explains. */
const NOTE_TEXTS = ['Contents', 'RC', 'T', 'Subj', 'NM'];
const FIELD_TEXTS = ['V', 'T', 'TU'];

/** Values of form fields, and texts of annotations, with the place of each on the page. */
export function readNotes(lent: LentPage, view: PageView): readonly PageNote[] {
  const { engine, page } = lent;
  const info = engine.PDFiumExt_OpenFormFillInfo();
  const form = engine.PDFiumExt_InitFormFillEnvironment(lent.document, info);
  try {
    const notes: PageNote[] = [];
    const count = engine.FPDFPage_GetAnnotCount(page);
    for (let index = 0; index < count; index++) {
      const annotation = engine.FPDFPage_GetAnnot(page, index);
      if (annotation === 0) continue;
      try {
        const kind = engine.FPDFAnnot_GetSubtype(annotation);
        if (kind === POPUP) continue;
        const edges = annotationEdges(lent, view, annotation);
        const texts = kind === WIDGET ? fieldTexts(lent, form, annotation) : stringsOf(lent, annotation, NOTE_TEXTS);
        const text = [...texts, appearanceText(lent, annotation)].filter((part) => part !== '').join('\n');
        if (edges !== null && text !== '') notes.push({ kind: kind === WIDGET ? 'field' : 'note', text, edges });
      } finally {
        engine.FPDFPage_CloseAnnot(annotation);
      }
    }
    return notes;
  } finally {
    if (form !== 0) engine.PDFiumExt_ExitFormFillEnvironment(form);
    engine.PDFiumExt_CloseFormFillInfo(info);
  }
}

function annotationEdges(lent: LentPage, view: PageView, annotation: number): Edges | null {
  return withMemory(lent, 16, (at) => {
    if (!lent.engine.FPDFAnnot_GetRect(annotation, at)) return null;
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(lent, at, 4);
    const [low, high] = [Math.min(top, bottom), Math.max(top, bottom)];
    return view.edges(Math.min(left, right), low, Math.max(left, right), high);
  });
}

/** The value, and what is in the widget itself: the two differ in files that were filled carelessly. */
function fieldTexts(lent: LentPage, form: number, annotation: number): readonly string[] {
  const value =
    form === 0
      ? ''
      : engineText(lent, (at, bytes) => lent.engine.FPDFAnnot_GetFormFieldValue(form, annotation, at, bytes));
  return [...new Set([value, ...stringsOf(lent, annotation, FIELD_TEXTS)])];
}

const stringsOf = (lent: LentPage, annotation: number, keys: readonly string[]): readonly string[] =>
  keys.map((key) => engineText(lent, (at, bytes) => lent.engine.FPDFAnnot_GetStringValue(annotation, key, at, bytes)));

const NORMAL = 0;
const MAX_CHARACTERS = 100_000;

/** What an annotation shows: a stamp's or a careless form's text stands nowhere else. */
function appearanceText(lent: LentPage, annotation: number): string {
  const { engine } = lent;
  if (!engine.EPDFAnnot_HasAppearanceStream(annotation, NORMAL)) return '';
  const document = engine.EPDFAnnot_ExportAppearanceAsDocument(annotation);
  if (document === 0) return '';
  const page = engine.FPDF_LoadPage(document, 0);
  const textPage = page === 0 ? 0 : engine.FPDFText_LoadPage(page);
  try {
    const count = textPage === 0 ? 0 : Math.min(engine.FPDFText_CountChars(textPage), MAX_CHARACTERS);
    if (count <= 0) return '';
    return withMemory(lent, (count + 1) * 2, (at) => {
      const written = engine.FPDFText_GetText(textPage, 0, count, at);
      return Buffer.from(lent.heap().slice(at, at + Math.max(0, written - 1) * 2)).toString('utf16le');
    });
  } finally {
    if (textPage !== 0) engine.FPDFText_ClosePage(textPage);
    if (page !== 0) engine.FPDF_ClosePage(page);
    engine.FPDF_CloseDocument(document);
  }
}
