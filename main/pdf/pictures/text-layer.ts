import type { PdfDict, PdfRef } from '../objects';
import type { PdfOutput } from '../output';
import type { LaidText } from '../packet-types';
import { round } from '../stamp-fonts';
import { GLYPH_WIDTH, InvisibleFont } from './invisible-font';

/** How a page names the layer's font; what the packet's writer adds to a page begins with `Ds`. */
const FONT = 'DsT';

/** The text that a file's pages carry to be found and copied, not seen. */
export class TextLayer {
  private readonly font = new InvisibleFont();
  private ref: PdfRef | undefined;

  constructor(private readonly output: PdfOutput) {}

  /** Operators that lay text over a page of this size in points, origin at its bottom left as shown; none for no text. */
  show(runs: readonly LaidText[], width: number, height: number): string {
    if (runs.length === 0) return '';
    this.ref ??= this.output.allocate();
    return `BT 3 Tr\n${runs.map((run) => showRun(this.font, run, width, height)).join('')}ET\n`;
  }

  /** A page's /Font entries for what was shown; undefined while nothing was. */
  fonts(): PdfDict | undefined {
    return this.ref && new Map([[FONT, this.ref]]);
  }

  /** Writes the font; called when everything has been shown. */
  finish(): void {
    if (this.ref !== undefined) this.font.write(this.output, this.ref);
  }
}

const DIRECTIONS = ['1 0 0 1', '0 -1 1 0', '-1 0 0 -1', '0 1 -1 0'] as const;
/** The part of a line's height that is below its baseline. */
const DESCENT = 0.22;

function showRun(font: InvisibleFont, run: LaidText, width: number, height: number): string {
  const { left, top, right, bottom } = run.edges;
  const [x0, x1] = [left * width, right * width];
  const [y0, y1] = [(1 - bottom) * height, (1 - top) * height];
  const isUpright = run.turns % 2 === 0;
  const size = Math.max(1, isUpright ? y1 - y0 : x1 - x0);
  const length = Math.max(0.1, isUpright ? x1 - x0 : y1 - y0);
  const below = size * DESCENT;
  const starts = [
    [x0, y0 + below],
    [x0 + below, y1],
    [x1, y1 - below],
    [x1 - below, y0],
  ];
  const [x = 0, y = 0] = starts[run.turns] ?? [];
  const { count } = font.encode(run.text);
  const { hex } = font.encode(run.hasSpace ? `${run.text} ` : run.text);
  const stretch = (length / ((count * size * GLYPH_WIDTH) / 1000)) * 100;
  return `/${FONT} ${round(size)} Tf ${round(stretch)} Tz ${DIRECTIONS[run.turns] ?? DIRECTIONS[0]} ${round(x)} ${round(y)} Tm <${hex}> Tj\n`;
}
