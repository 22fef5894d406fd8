import { beforeAll, describe, expect, test } from 'vitest';
import { openPdfium } from '../../../main/pdf';
import { picturesOfPages } from '../../../main/pdf/page-pictures';
import { readPage } from '../../../main/workers/read-page';
import type { PageReading } from '../../../main/workers/recognition-tasks';
import { startTextEngine, type TextEngine } from '../../../main/workers/text-engine';
import { buildPdf, type SampleObject, textPdf } from '../../support/pdf-samples';

let engine: TextEngine;
beforeAll(async () => {
  engine = await startTextEngine();
});

/** What is read off a picture of a PDF's first page. */
async function read(pdf: Buffer): Promise<PageReading> {
  const printed = await openPdfium(pdf);
  const scan = await openPdfium(picturesOfPages(printed));
  try {
    return readPage(engine, scan, 0);
  } finally {
    printed.close();
    scan.close();
  }
}

const turned = (rotate: number) => textPdf(['No rib fracture is seen.'], () => `/Rotate ${rotate}`);

describe('a page’s picture', () => {
  test('is read in English and French, each word where it stands', async () => {
    const { runs, text } = await read(textPdf(['Une l\\351sion h\\351patique, see report']));
    expect(text).toBe('Une lésion hépatique, see report');
    expect(runs.map((run) => run.text)).toEqual(['Une', 'lésion', 'hépatique,', 'see', 'report']);
    expect(runs.map(({ hasSpace }) => hasSpace)).toEqual([true, true, true, true, false]);
    const [first] = runs;
    // 24 points at 100, 400 of 612 by 792.
    expect(first?.edges.left).toBeCloseTo(100 / 612, 2);
    expect(first?.edges.bottom).toBeGreaterThan(392 / 792);
    expect(first?.edges.top).toBeLessThan(392 / 792);
    expect(first?.edges.top).toBeGreaterThan(360 / 792);
  });

  test.each([
    [90, 1],
    [180, 2],
    [270, 3],
  ])('that is shown turned by %i is read the way its lines run', async (rotate, turns) => {
    const { runs, text } = await read(turned(rotate));
    expect(text).toBe('No rib fracture is seen.');
    expect(runs.map((run) => run.turns)).toEqual(runs.map(() => turns));
  });

  test('without words says nothing', async () => {
    const bars = Array.from({ length: 40 }, (_, bar) => `${bar * 15} ${(bar * 97) % 600} 6 ${(bar * 53) % 190} re f`);
    const objects: Record<number, SampleObject> = {
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>',
      4: { entries: '', data: bars.join('\n') },
    };
    expect(await read(buildPdf(objects))).toEqual({ runs: [], text: '' });
  });
});
