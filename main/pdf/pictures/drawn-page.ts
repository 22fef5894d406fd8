import { dict, name, type PdfDict } from '../objects';
import { PdfOutput } from '../output';
import { PageFrame } from '../page-frame';
import { round } from '../stamp-fonts';
import type { PageArea } from './areas';
import { GLYPH_WIDTH, InvisibleFont } from './invisible-font';
import type { TextRun } from './text-runs';

/** An image stream: its entries and its data as coded. */
export interface CodedPicture {
  readonly image: PdfDict;
  readonly data: Uint8Array;
}

export interface DrawnPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly picture: CodedPicture;
  /** Where the picture lies on the page; all of it when absent. */
  readonly place?: PageArea;
  /** Text to be found and copied, not seen. */
  readonly runs: readonly TextRun[];
}

const WHOLE: PageArea = { x: 0, y: 0, width: 1, height: 1 };

/** A PDF of one upright page that is a picture, with the text given and nothing else. */
export function writeDrawnPage({ width, height, picture, place = WHOLE, runs }: DrawnPage): Uint8Array {
  const chunks: Buffer[] = [];
  const output = new PdfOutput({ write: (chunk) => chunks.push(Buffer.from(chunk)) }, undefined, () => {});
  const frame = new PageFrame(output, { from: 1, to: 1 });
  const image = output.allocate();
  const { data } = picture;
  output.stream(image, new Map(picture.image), Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  const font = new InvisibleFont();
  const matrix = [
    place.width * width,
    0,
    0,
    place.height * height,
    place.x * width,
    (1 - place.y - place.height) * height,
  ];
  let operators = `q ${matrix.map(round).join(' ')} cm /I Do Q\n`;
  if (runs.length > 0) {
    operators += `BT 3 Tr\n${runs.map((run) => showRun(font, run, width, height)).join('')}ET\n`;
  }
  const content = output.allocate();
  output.compressed(content, new Map(), Buffer.from(operators, 'latin1'));
  const fonts = runs.length > 0 ? dict({ T: font.write(output) }) : undefined;
  frame.write(
    1,
    dict({
      MediaBox: [0, 0, round(width), round(height)],
      Resources: dict({ XObject: dict({ I: image }), Font: fonts }),
      Contents: content,
    }),
  );
  const root = output.allocate();
  output.object(root, dict({ Type: name('Catalog'), Pages: frame.finish() }));
  output.finish(root, undefined);
  return Buffer.concat(chunks);
}

const DIRECTIONS = ['1 0 0 1', '0 -1 1 0', '-1 0 0 -1', '0 1 -1 0'] as const;
/** The part of a line's height that is below its baseline. */
const DESCENT = 0.22;

function showRun(font: InvisibleFont, run: TextRun, width: number, height: number): string {
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
  return `/T ${round(size)} Tf ${round(stretch)} Tz ${DIRECTIONS[run.turns] ?? DIRECTIONS[0]} ${round(x)} ${round(y)} Tm <${hex}> Tj\n`;
}
