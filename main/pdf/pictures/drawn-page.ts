import { dict, name, type PdfDict } from '../objects';
import { PdfOutput } from '../output';
import type { LaidText } from '../packet-types';
import { PageFrame } from '../page-frame';
import { round } from '../stamp-fonts';
import type { PageArea } from './areas';
import { TextLayer } from './text-layer';

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
  readonly runs: readonly LaidText[];
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
  const layer = new TextLayer(output);
  const matrix = [
    place.width * width,
    0,
    0,
    place.height * height,
    place.x * width,
    (1 - place.y - place.height) * height,
  ];
  const operators = `q ${matrix.map(round).join(' ')} cm /I Do Q\n${layer.show(runs, width, height)}`;
  const content = output.allocate();
  output.compressed(content, new Map(), Buffer.from(operators, 'latin1'));
  layer.finish();
  frame.write(
    1,
    dict({
      MediaBox: [0, 0, round(width), round(height)],
      Resources: dict({ XObject: dict({ I: image }), Font: layer.fonts() }),
      Contents: content,
    }),
  );
  const root = output.allocate();
  output.object(root, dict({ Type: name('Catalog'), Pages: frame.finish() }));
  output.finish(root, undefined);
  return Buffer.concat(chunks);
}
