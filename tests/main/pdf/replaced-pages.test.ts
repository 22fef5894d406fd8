import { describe, expect, it } from 'vitest';
import { assembleBytes, buildPdf, documentPart, searchable, textPdf } from '../../support/pdf-samples';
import { ReadPacket } from '../../support/read-packet';

/** A page of 300 x 400 points as shown, with a black square at the reader's top left. */
const upright = buildPdf({
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R>>',
  4: { entries: '', data: '0 360 40 40 re f' },
});

const secretive = textPdf(
  ['canary-text', 'second page'],
  (index) => (index === 0 ? '/Annots[30 0 R]' : '/Annots[31 0 R]'),
  {
    30: '<</Type/Annot/Subtype/Text/Rect[50 50 70 70]/Contents(canary-note)>>',
    31: '<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[0 0 9 9]/Dest[10 0 R/XYZ 123 456 0]>>',
  },
);
const firstRedacted = { replacePage: async (page: number) => (page === 0 ? textPdf(['what remains']) : undefined) };

describe('a page drawn anew', () => {
  it('takes the place of the original, of which nothing is left', async () => {
    const control = searchable((await assembleBytes({ parts: [documentPart(secretive)] })).bytes);
    expect(control).toContain('canary-text');
    expect(control).toContain('canary-note');
    expect(control).toContain('123 4');
    const { bytes, result } = await assembleBytes({ parts: [documentPart(secretive, firstRedacted)] });
    const text = searchable(bytes);
    expect(text).not.toContain('canary');
    // Not even where on the page something was.
    expect(text).not.toContain('123 4');
    expect(await new ReadPacket(bytes).texts()).toEqual(['what remains', 'second page']);
    expect(result.parts[0]).toMatchObject({ pageCount: 2, treatment: 'copied' });
  });

  it('is still where links of the document lead', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(secretive, firstRedacted)] });
    expect(new ReadPacket(bytes).links(1).map(({ page }) => page)).toEqual([0]);
  });

  it('is asked for by its page in the source, also in a selection', async () => {
    const asked: number[] = [];
    const replacePage = async (page: number) => {
      asked.push(page);
      return undefined;
    };
    await assembleBytes({ parts: [documentPart(textPdf(['a', 'b', 'c']), { pages: [2, 0], replacePage })] });
    expect(asked).toEqual([2, 0]);
  });

  it('is stamped, linked and turned as the original would be', async () => {
    const { bytes } = await assembleBytes({
      parts: [
        documentPart(secretive, {
          pages: [0],
          replacePage: async () => upright,
          rotatePage: () => 90,
          stamp: () => ({ headerLeft: 'Élodie' }),
          links: () => [{ rect: [0, 0, 400, 30], targetPage: 1 }],
        }),
      ],
    });
    const packet = new ReadPacket(bytes);
    const { width, height, rgba } = await packet.picture(0);
    expect([width, height]).toEqual([400, 300]);
    const isDark = (x: number, y: number) => (rgba[(y * width + x) * 4] ?? 255) < 60;
    // Turned clockwise: the top left square is at the top right, under the strip of the stamp.
    expect(isDark(width - 20, 25)).toBe(true);
    expect(isDark(20, 25)).toBe(false);
    // The lower 30 points as shown are the right 30 of the page's own axes.
    expect(packet.links(0)[0]?.rect).toEqual([270, 0, 300, 400]);
    expect((await packet.texts())[0]).toContain('Élodie');
  });

  it('that is no PDF leaves a placeholder, never the original', async () => {
    const { bytes, result } = await assembleBytes({
      parts: [documentPart(secretive, { replacePage: async () => Buffer.from('broken') })],
    });
    expect(searchable(bytes)).not.toContain('canary');
    expect(result.parts[0]).toMatchObject({ treatment: 'placeholder', reason: 'unreadable' });
  });
});

describe('a turned page', () => {
  it.each([0, 90, 180, 270])('turned by %i has its link where the reader sees it', async (turn) => {
    const { bytes } = await assembleBytes({
      parts: [
        documentPart(upright, {
          rotatePage: () => turn,
          // A strip along the shown page's top, 20 high.
          links: () => [
            { rect: [0, (turn % 180 === 0 ? 400 : 300) - 20, 50, turn % 180 === 0 ? 400 : 300], targetPage: 1 },
          ],
        }),
      ],
    });
    const expected = { 0: [0, 380, 50, 400], 90: [0, 0, 20, 50], 180: [250, 0, 300, 20], 270: [280, 350, 300, 400] };
    expect(new ReadPacket(bytes).links(0)[0]?.rect).toEqual(expected[turn as keyof typeof expected]);
  });

  it('keeps its own annotations on their place in the content', async () => {
    const marked = textPdf(['one'], () => '/Annots[30 0 R]', {
      30: '<</Type/Annot/Subtype/Highlight/C[1 0 0]/Rect[100 395 200 425]/QuadPoints[100 425 200 425 100 395 200 395]>>',
    });
    const rectOf = async (turn: number) => {
      const { bytes } = await assembleBytes({ parts: [documentPart(marked, { rotatePage: () => turn })] });
      const packet = new ReadPacket(bytes);
      return packet.reader.arrayAt(packet.annotations(0)[0]?.get('Rect'));
    };
    // Without stamps the content stays where it is; the page as a whole is turned.
    expect(await rectOf(90)).toEqual([100, 395, 200, 425]);
  });
});
