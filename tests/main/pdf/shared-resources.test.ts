import { describe, expect, it } from 'vitest';
import { assembleBytes, buildPdf, documentPart, searchable } from '../../support/pdf-samples';
import { ReadPacket } from '../../support/read-packet';

const form = (data: string, entries = '') => ({
  entries: `/Type/XObject/Subtype/Form/BBox[0 0 600 700]${entries}`,
  data,
});

/**
 * Two pages that share one list of resources, as many scanners and office programs write it. Each page draws a form that
 * lends the list again to a form inside it; the second page has a second content stream.
 */
const shared = buildPdf({
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Count 2/MediaBox[0 0 612 792]/Resources 3 0 R/Kids[10 0 R 20 0 R]>>',
  3: '<</XObject<</One 11 0 R/Two 21 0 R/In#31 12 0 R/In2 22 0 R/T3 30 0 R>>/Font 5 0 R/Properties<</Only2 <</ActualText(canary-two-property)>>>>/Pattern<</P1 13 0 R/P2 23 0 R>>>>',
  4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  5: '<</F1 4 0 R/Glyphs 40 0 R>>',
  10: '<</Type/Page/Parent 2 0 R/Contents 14 0 R>>',
  11: form('/In1 Do', '/Resources 3 0 R'),
  12: form('BT /F1 20 Tf 50 500 Td (inside one) Tj ET'),
  13: {
    entries: '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources 3 0 R',
    data: '% pattern-one',
  },
  14: { entries: '', data: '/One Do /Pattern cs /P1 scn 0 0 50 50 re f BT /Glyphs 20 Tf 9 300 Td (a) Tj ET' },
  20: '<</Type/Page/Parent 2 0 R/Contents[24 0 R 25 0 R]>>',
  21: form('/In2 Do', '/Resources 3 0 R'),
  22: form('BT /F1 20 Tf 50 500 Td (canary-two-inside) Tj ET'),
  23: {
    entries: '/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources 3 0 R',
    data: '% canary-two-pattern',
  },
  24: { entries: '', data: 'q /Two Do Q' },
  25: {
    entries: '',
    data: '/Pattern cs /P2 scn 0 0 50 50 re f /Span /Only2 BDC BT /F1 12 Tf 50 100 Td (canary-two-text) Tj ET EMC',
  },
  30: form('% canary-two-unused'),
  40: '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 41 0 R>>/Resources 3 0 R>>',
  41: { entries: '', data: '9 0 d0 0 0 5 5 re f' },
});
const searched = async (more: Parameters<typeof documentPart>[1]) => {
  const { bytes } = await assembleBytes({ parts: [documentPart(shared, more)] });
  return { text: searchable(bytes), packet: new ReadPacket(bytes) };
};

describe('resources that pages share', () => {
  it('stay behind with the pages that use them', async () => {
    const { text, packet } = await searched({ pages: [0] });
    expect(text).not.toContain('canary-two');
    expect(text).toContain('pattern-one');
    expect(await packet.texts()).toEqual([expect.stringContaining('inside one')]);
  });

  it('stay behind when the page that uses them is drawn anew', async () => {
    const blank = buildPdf({
      1: '<</Type/Catalog/Pages 2 0 R>>',
      2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>',
    });
    const { text } = await searched({ replacePage: async (page) => (page === 1 ? blank : undefined) });
    expect(text).not.toContain('canary-two');
  });

  it('come along with a page of several streams', async () => {
    const { text, packet } = await searched({ pages: [1] });
    for (const word of ['inside', 'text', 'pattern', 'property']) expect(text).toContain(`canary-two-${word}`);
    expect(text).not.toContain('canary-two-unused');
    expect(text).not.toContain('pattern-one');
    expect((await packet.texts())[0]).toContain('canary-two-inside');
  });

  it('look the same with and without the other page', async () => {
    const whole = (await searched({})).packet;
    for (const page of [0, 1]) {
      const { packet } = await searched({ pages: [page] });
      expect((await packet.picture(0)).rgba).toEqual((await whole.picture(page)).rgba);
    }
  });

  it('all travel with the whole document (control)', async () => {
    expect((await searched({})).text).toContain('canary-two-unused');
  });
});
