import { describe, expect, it } from 'vitest';
import { inspectPageForPreflight } from '../../../../main/pdf/pictures/inspect-page';
import { grayPicture, linesOf, pageOf, withDocument } from './drawn-samples';

const look = (bytes: Uint8Array) => withDocument(bytes, (document) => inspectPageForPreflight(document, 0));
const TEXT = linesOf(['Enough text to tell which way is up', 'and a second line of it']);
const scan = (side: number, tone = 0) => ({ 6: grayPicture(side, side, Buffer.alloc(side * side, tone)) });

describe('a look at a page before export', () => {
  it.each([
    [0, 0],
    [90, 3],
    [180, 2],
    [270, 1],
  ])('tells that text turned by %i degrees needs %i quarter turns', async (rotate, turns) => {
    expect((await look(pageOf(TEXT, `/Rotate ${rotate}`)))?.turnsToUpright).toBe(turns);
  });

  it('takes the words’ direction and not the page’s shape', async () => {
    const sideways = pageOf('BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Words that run up along the page, all of them) Tj ET');
    expect((await look(sideways))?.turnsToUpright).toBe(1);
    expect((await look(pageOf(TEXT, '/MediaBox[0 0 792 612]')))?.turnsToUpright).toBe(0);
  });

  it('cannot tell of a scan, nor by a stamp’s few words', async () => {
    const stamped = 'q 612 0 0 792 0 0 cm /Im Do Q BT /F1 9 Tf 0 1 -1 0 20 20 Tm (Faxed p. 3) Tj ET';
    for (const content of ['612 0 0 792 0 0 cm /Im Do', stamped]) {
      expect((await look(pageOf(content, '', scan(64))))?.turnsToUpright).toBeNull();
    }
  });

  it('measures a page as it is shown', async () => {
    expect(await look(pageOf(TEXT, '/CropBox[0 0 500 700]/Rotate 90'))).toMatchObject({ width: 700, height: 500 });
    expect(await look(pageOf(TEXT, '/MediaBox[0 0 240 400]'))).toMatchObject({ isTiny: true, isHuge: false });
    expect(await look(pageOf(TEXT, '/MediaBox[0 0 612 1300]'))).toMatchObject({ isTiny: false, isHuge: true });
    expect(await look(pageOf(TEXT))).toMatchObject({ isTiny: false, isHuge: false, hasText: true });
  });

  it('measures a scan’s pixels, inside a form too', async () => {
    const coarse = await look(pageOf('612 0 0 792 0 0 cm /Im Do', '', scan(850)));
    expect(coarse).toMatchObject({ scanDpi: 77, isCoarse: true, hasText: false });
    const nested = {
      ...scan(2550),
      7: {
        entries: '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[612 0 0 792 0 0]/Resources<</XObject<</Im 6 0 R>>>>',
        data: '/Im Do',
      },
    };
    const page = '/Resources<</XObject<</Fm 7 0 R>>>>';
    expect(await look(pageOf('/Fm Do', page, nested))).toMatchObject({ scanDpi: 232, isCoarse: false });
    const logo = await look(pageOf(`q 60 0 0 60 0 700 cm /Im Do Q ${TEXT}`, '', scan(40)));
    expect(logo).toMatchObject({ scanDpi: null, isCoarse: false });
  });

  it('knows a blank page from one with little on it', async () => {
    expect((await look(pageOf('')))?.isBlank).toBe(true);
    expect((await look(pageOf('612 0 0 792 0 0 cm /Im Do', '', scan(64, 250))))?.isBlank).toBe(true);
    expect((await look(pageOf('612 0 0 792 0 0 cm /Im Do', '', scan(64, 90))))?.isBlank).toBe(false);
    expect((await look(pageOf('BT /F1 9 Tf 300 20 Td (3) Tj ET')))?.isBlank).toBe(false);
  });

  it('is null where there is nothing to read', async () => {
    expect(await withDocument(pageOf(''), (document) => inspectPageForPreflight(document, 7))).toBeNull();
  });
});
