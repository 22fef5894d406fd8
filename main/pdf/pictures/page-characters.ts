import type { LentPage } from '../pdfium';
import { around, type Edges } from './areas';
import { doubles, floats, withMemory } from './lent-memory';
import type { PageView } from './page-view';

/** One character of a page's content, in the engine's reading order. */
export interface PageCharacter {
  readonly text: string;
  /** What it takes on the page as shown, the height of its line included. Null for breaks the engine added. */
  readonly edges: Edges | null;
  /** Where its ink is; the same as `edges` when that is not known. */
  readonly ink: Edges | null;
  /** Clockwise quarter turns of its reading direction against the page as shown. */
  readonly turns: number;
  /** Size of its type in points, as shown. */
  readonly size: number;
  /** Drawn with nothing to see, as the text of a scan is. */
  readonly isInvisible: boolean;
  /** The hyphen of a word that goes on in the next line. */
  readonly isHyphen: boolean;
  /** Which character it is could not be known. */
  readonly isUnmapped: boolean;
}

/** Text objects are drawn with mode 3 when there is nothing to see, 7 when they only clip. */
const INVISIBLE_MODES = new Set([3, 7]);
const MAX_CHARACTERS = 200_000;
const BROKEN = '\uFFFD';

/** The characters of a page's content; form values and notes are not among them. */
export function readCharacters(lent: LentPage, view: PageView): readonly PageCharacter[] {
  const { engine } = lent;
  const textPage = engine.FPDFText_LoadPage(lent.page);
  if (textPage === 0) return [];
  try {
    const count = Math.min(engine.FPDFText_CountChars(textPage), MAX_CHARACTERS);
    return withMemory(lent, 32, (at) => {
      const modes = new Map<number, boolean>();
      const invisible = (index: number) => {
        const object = engine.FPDFText_GetTextObject(textPage, index);
        let known = modes.get(object);
        if (known === undefined) {
          known = object !== 0 && INVISIBLE_MODES.has(engine.FPDFTextObj_GetTextRenderMode(object));
          modes.set(object, known);
        }
        return known;
      };
      const made: PageCharacter[] = [];
      for (let index = 0; index < count; index++) {
        const code = engine.FPDFText_GetUnicode(textPage, index);
        const isGenerated = engine.FPDFText_IsGenerated(textPage, index) === 1;
        const isHyphen = engine.FPDFText_IsHyphen(textPage, index) === 1;
        const place = isGenerated && !isHyphen ? NOWHERE : characterPlace(lent, view, textPage, index, at);
        const isUnmapped = engine.FPDFText_HasUnicodeMapError(textPage, index) === 1;
        const [, , c = 0, d = 1] = engine.FPDFText_GetMatrix(textPage, index, at) ? floats(lent, at, 6) : [];
        made.push({
          text: isHyphen ? '-' : characterOf(code),
          ...place,
          turns: turnsOf(engine.FPDFText_GetCharAngle(textPage, index), view.turns),
          size: engine.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d),
          isInvisible: invisible(index),
          isHyphen,
          isUnmapped,
        });
      }
      return made;
    });
  } finally {
    engine.FPDFText_ClosePage(textPage);
  }
}

const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? BROKEN : String.fromCodePoint(code);

/** The engine measures angles clockwise in the page's own coordinates. */
function turnsOf(angle: number, pageTurns: number): number {
  const clockwise = Math.round(angle / (Math.PI / 2));
  return (((clockwise + pageTurns) % 4) + 4) % 4;
}

const NOWHERE = { edges: null, ink: null };

function characterPlace(lent: LentPage, view: PageView, textPage: number, index: number, at: number) {
  const { engine } = lent;
  let ink: Edges | null = null;
  if (engine.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24)) {
    const [left = 0, right = 0, bottom = 0, top = 0] = doubles(lent, at, 4);
    const found = view.edges(left, bottom, right, top);
    if (right > left && top > bottom && isKnown(found)) ink = found;
  }
  let line: Edges | null = null;
  if (engine.FPDFText_GetLooseCharBox(textPage, index, at)) {
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(lent, at, 4);
    const found = view.edges(left, bottom, right, top);
    if (isKnown(found)) line = found;
  }
  const edges = ink !== null && line !== null ? around(ink, line) : (ink ?? line);
  return { edges, ink: ink ?? edges };
}

const isKnown = (edges: Edges) => Object.values(edges).every(Number.isFinite);
