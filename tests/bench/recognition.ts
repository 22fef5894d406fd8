import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldText } from '@shared/domain/fold-text';
import { openPdfium } from '../../main/pdf';
import { picturesOfPages } from '../../main/pdf/page-pictures';
import type { PdfiumDocument } from '../../main/pdf/pdfium';
import { tonesOf } from '../../main/pdf/pictures/page-pixels';
import { readPage } from '../../main/workers/read-page';
import { startTextEngine } from '../../main/workers/text-engine';
import { hasProgram } from '../support/pdf-samples';
import type { BenchRow, BenchSize, BenchSuite } from './bench-suite';

const DPI = 200;
const SAMPLES = 'samples/documents';
/** Printed pages: what they say is known from their own text. By size, so many of them. */
const PAGES = [
  'thomas-irm-lombaire-2026-06-11.pdf',
  'margaret-lab-2026-10-06.pdf',
  'margaret-ct-chest-2026-08-26.pdf',
  'thomas-neurochirurgie-2026-07-15.pdf',
  'margaret-pathology-2026-09-22.pdf',
  'thomas-analyses-2026-09-08.pdf',
  'lucas-emergency-2026-05-17.pdf',
  'margaret-discharge-2026-09-17.pdf',
];
const COUNTS: Readonly<Record<BenchSize, number>> = { small: 2, medium: 4, large: PAGES.length };

/** A paper scan: skewed, with dust and a stamp. What it says, as its generator prints it. */
const SCAN = 'margaret-chest-xray-2019-scan.pdf';
const SCAN_TEXT = `Pinehurst District Hospital Sudbury ON P3A 0Z1 X-ray Department Chest radiograph, two views
Patient TESSIER, Margaret Date of birth 1956-05-14 Health card 9876-543-217-AB Sex F Exam date 2019-03-22 Film no. 19-4471
Ordered by Emergency, Dr. L. Marchbank Typed 2019-03-23 History Fall on ice. Right-sided rib pain. Report No rib fracture is
seen. There is no pneumothorax. Linear scarring is noted at the right apex, with a 10 mm nodular density beside it that may
be part of the scar. A calcified granuloma lies in the right lower zone. The heart is not enlarged. Opinion No acute injury.
Right apical density, probably old granulomatous disease. Comparison with earlier films, or a repeat in three months, is
advised. L. Harrowgate, MD, Radiologist`;

/** Reads page pictures as the application does, and with the `tesseract` program where there is one. */
export const recognitionSuite: BenchSuite = {
  name: 'recognition',
  async *run(size) {
    const engine = await startTextEngine();
    const hasTesseract = hasProgram('tesseract');
    for (const name of [SCAN, ...PAGES.slice(0, COUNTS[size])]) {
      const document = await openPdfium(readFileSync(join(SAMPLES, name)));
      const truth = name === SCAN ? SCAN_TEXT : document.text(0);
      // As a scanner would give it: its pixels, without its text.
      const scan = await openPdfium(picturesOfPages(document));
      const own = measured(() => readPage(engine, scan, 0).text);
      scan.close();
      yield row(name, 'dossier', own, truth);
      if (hasTesseract)
        yield row(
          name,
          'tesseract',
          measured(() => byProgram(document)),
          truth,
          own.ms,
        );
      document.close();
    }
  },
};

function byProgram(document: PdfiumDocument): string {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-recognition-'));
  try {
    const picture = document.render(0, { dpi: DPI });
    if (picture === null) throw new Error('page cannot be drawn');
    const path = join(folder, 'page.pgm');
    const head = Buffer.from(`P5\n${picture.width} ${picture.height}\n255\n`, 'latin1');
    writeFileSync(path, Buffer.concat([head, tonesOf(picture)]));
    const args = [path, '-', '-l', 'eng+fra', '--dpi', String(DPI), '--psm', '3'];
    return execFileSync('tesseract', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(read: () => string): { readonly text: string; readonly ms: number } {
  const start = performance.now();
  const text = read();
  return { text, ms: performance.now() - start };
}

function row(name: string, subject: string, { text, ms }: { text: string; ms: number }, truth: string, base?: number) {
  return {
    work: name.replace(/\.pdf$/, ''),
    subject,
    wallMs: { min: ms, median: ms, max: ms },
    peakMiB: null,
    ratio: base === undefined ? null : ms / base,
    note: `words found: ${recall(truth, text).toFixed(3)}`,
  } satisfies BenchRow;
}

/** The share of the truth's words, each as often as it is printed, that were read; accents and case left out. */
function recall(truth: string, text: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = wordsOf(truth);
  const found = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return wanted.length === 0 ? 1 : found.length / wanted.length;
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean);
