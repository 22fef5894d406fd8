import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Edges } from '../pdf/pictures/areas';

/** A page in tones, a byte a pixel from 0 black to 255 white, rows from the top. */
export type GrayPicture = {
  readonly width: number;
  readonly height: number;
  readonly tones: Uint8Array;
  /** Pixels an inch. */
  readonly dpi: number;
};

export type ReadWord = {
  readonly text: string;
  /** 0 to 100, the engine's own estimate. */
  readonly confidence: number;
  /** Fractions of the picture. */
  readonly edges: Edges;
};

export type ReadLine = {
  readonly words: readonly ReadWord[];
  /** Clockwise quarter turns of the reading direction. */
  readonly turns: number;
};

/** The engine or its languages are not there or do not start: an installation's fault, never a document's. */
class TextEngineStartError extends Error {
  override name = 'TextEngineStartError';
}

export interface TextEngine {
  /** Lines in reading order. Takes seconds. */
  read(picture: GrayPicture): readonly ReadLine[];
}

const LANGUAGES = ['eng', 'fra'] as const;
/** Fastest first; the second runs on processors without vector instructions. */
const VARIANTS = ['relaxedsimd-lstm', 'lstm'] as const;
/** Layout found by itself: columns, tables, captions. The default takes a page for one block. */
const AUTOMATIC_SEGMENTATION = '3';
const LSTM_ONLY = 1;
const INPUT = '/input';
const UPRIGHT_EXIF = 1;

/** What is used of Tesseract's interface as compiled to WebAssembly; the package has no types. */
interface Core {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => Tesseract;
}
interface Tesseract {
  Init(folder: string, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Takes the file at `/input`; not 0 when it is no picture. */
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  /** Lets go of the picture and what was read of it. */
  Clear(): void;
}
type CoreFactory = (options: { wasmBinary: Uint8Array; print: () => void; printErr: () => void }) => Promise<Core>;

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
type JsonLine = {
  /** From the line's beginning to its end, wherever that is in the picture. */
  readonly baseline: Box;
  readonly rowAttributes: { readonly rowHeight: number; readonly descenders: number };
  readonly words: readonly { readonly bbox: Box; readonly text: string; readonly confidence: number }[];
};
type JsonPage = {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly JsonLine[] }[] }[];
};

/** WebAssembly's interface is declared neither by the language's types nor by Node's. */
const { validate } = (globalThis as unknown as { WebAssembly: { validate(code: Uint8Array): boolean } }).WebAssembly;

/** Tesseract with English and French, from the installation's own files. Throws `TextEngineStartError`. */
export async function startTextEngine(): Promise<TextEngine> {
  try {
    const core = await startCore();
    const engine = new core.TessBaseAPI();
    for (const language of LANGUAGES) {
      const packed = readPackageFile(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
      core.FS.writeFile(`/${language}.traineddata`, gunzipSync(packed));
    }
    if (engine.Init('/', LANGUAGES.join('+'), LSTM_ONLY) !== 0) throw new Error('languages not taken');
    for (const language of LANGUAGES) core.FS.unlink(`/${language}.traineddata`);
    engine.SetVariable('tessedit_pageseg_mode', AUTOMATIC_SEGMENTATION);
    return { read: (picture) => readPicture(core, engine, picture) };
  } catch (cause) {
    throw new TextEngineStartError('the text engine cannot start', { cause });
  }
}

const packages = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);
const readPackageFile = (path: string) => readFileSync(packages.resolve(path));

async function startCore(): Promise<Core> {
  for (const variant of VARIANTS) {
    const wasmBinary = readPackageFile(`tesseract.js-core/tesseract-core-${variant}.wasm`);
    if (!validate(wasmBinary)) continue;
    // The package's own export.
    const create = packages(`tesseract.js-core/tesseract-core-${variant}.js`) as CoreFactory;
    const nothing = () => {};
    return create({ wasmBinary, print: nothing, printErr: nothing });
  }
  throw new Error('no variant runs here');
}

function readPicture({ FS }: Core, engine: Tesseract, picture: GrayPicture): readonly ReadLine[] {
  const { width, height, tones, dpi } = picture;
  FS.writeFile(INPUT, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), tones]));
  try {
    engine.SetVariable('user_defined_dpi', String(Math.round(dpi)));
    if (engine.SetImageFile(UPRIGHT_EXIF, 0) !== 0) throw new Error('picture not taken');
    engine.Recognize(null);
    // Written by the engine itself.
    const page = JSON.parse(engine.GetJSONText()) as JsonPage;
    const lines = page.blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
    return lines.map((line) => toLine(line, width, height));
  } finally {
    engine.Clear();
    FS.unlink(INPUT);
  }
}

function toLine(line: JsonLine, width: number, height: number): ReadLine {
  const { baseline } = line;
  const angle = Math.atan2(baseline.y1 - baseline.y0, baseline.x1 - baseline.x0);
  const turns = (Math.round(angle / (Math.PI / 2)) + 4) % 4;
  const words = line.words.map(({ text, confidence, bbox }) => {
    const { x0, y0, x1, y1 } = turns === 0 ? lineBox(bbox, line) : bbox;
    const edges = { left: x0 / width, top: y0 / height, right: x1 / width, bottom: y1 / height };
    return { text, confidence, edges };
  });
  return { words, turns };
}

/** A word's box with the height of its line, which letters without stems do not reach. */
function lineBox(box: Box, { baseline, rowAttributes: { rowHeight, descenders } }: JsonLine): Box {
  const middle = (box.x0 + box.x1) / 2;
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0);
  const bottom = baseline.y0 + slope * (middle - baseline.x0) + Math.abs(descenders);
  const own = box.y1 - box.y0;
  // A row that is much higher than the word was measured on something else.
  if (!(rowHeight > 0) || rowHeight > 3 * own || Math.abs(bottom - box.y1) > own) return box;
  return { ...box, y0: Math.min(box.y0, bottom - rowHeight), y1: Math.max(box.y1, bottom) };
}
