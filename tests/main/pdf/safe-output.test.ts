import { describe, expect, it } from 'vitest';
import { scanData, seeded } from '../../bench/pdf-inputs';
import { assembleBytes, documentPart, searchable, textPdf } from '../../support/pdf-samples';

/** Everything a packet must not carry over, each with a word of its own to search for. */
const CANARIES = {
  JavaScript: 'canary-javascript',
  Launch: 'canary-launch',
  SubmitForm: 'canary-submit',
  ImportData: 'canary-import',
  GoToR: 'canary-gotor',
  GoToE: 'canary-gotoe',
  URI: 'canary-uri',
  RichMedia: 'canary-richmedia',
  EmbeddedFile: 'canary-attachment',
  OpenAction: 'canary-openaction',
  AA: 'canary-additional-action',
  XFA: 'canary-xfa',
  Info: 'canary-info',
  XMP: 'canary-xmp',
  PieceInfo: 'canary-pieceinfo',
  EXIF: 'canary-exif',
  'unselected page': 'canary-unselected',
} as const;
const FORBIDDEN_KEYS = [
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'URI',
  'RichMedia',
  'EmbeddedFile',
  'OpenAction',
  'AA',
  'XFA',
  'PieceInfo',
  'JS',
];

const action = (kind: string, more: string) => `/A<</S/${kind}${more}>>`;
const link = (num: number, entries: string) =>
  `<</Type/Annot/Subtype/Link/Border[0 0 1]/Rect[0 ${num} 9 ${num + 9}]${entries}>>`;

function exifPicture(): Buffer {
  const picture = scanData(seeded(1), 2000);
  const text = Buffer.from(`Exif\0\0${CANARIES.EXIF}`);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, text.length + 2]), text]);
  return Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
}

function hostile(): Buffer {
  const c = CANARIES;
  return textPdf(
    ['visible', c['unselected page']],
    (index) =>
      index === 0
        ? `/Annots[30 0 R 31 0 R 32 0 R 33 0 R 34 0 R 35 0 R 36 0 R 37 0 R 38 0 R 39 0 R]/AA<</O<</S/JavaScript/JS(${c.AA})>>>>/PieceInfo<</X<</Private(${c.PieceInfo})>>>>/Metadata 40 0 R/B[12 0 R]/Contents 41 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im 42 0 R>>>>`
        : '',
    {
      1: `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Java#53cript/JS(${c.OpenAction})>>/Metadata 40 0 R/AcroForm<</Fields[39 0 R]/XFA(${c.XFA})>>/Names<</EmbeddedFiles<</Names[(a)43 0 R]>>/JavaScript<</Names[(b)<</S/JavaScript/JS(${c.JavaScript})>>]>>>>>>`,
      30: link(30, action('JavaScript', `/JS(${c.JavaScript})`)),
      31: link(31, action('Launch', `/F(${c.Launch})`)),
      32: link(32, action('SubmitForm', `/F(${c.SubmitForm})`)),
      33: link(33, action('ImportData', `/F(${c.ImportData})`)),
      34: link(34, action('GoToR', `/F(${c.GoToR})/D[0/Fit]`)),
      35: link(35, action('GoToE', `/T<</N(${c.GoToE})>>`)),
      36: link(36, action('URI', `/URI(https://${c.URI}.invalid)`)),
      37: `<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<</Assets(${c.RichMedia})>>>>`,
      38: link(38, '/Dest[12 0 R/Fit]/P 12 0 R'),
      39: `<</Type/Annot/Subtype/Text/Rect[50 50 70 70]/Contents(a note that stays)/Popup 44 0 R/P 12 0 R/AA<</E<</S/JavaScript/JS(${c.AA})>>>>/Parent 12 0 R>>`,
      40: { entries: '/Type/Metadata/Subtype/XML', data: `<x>${c.XMP}</x>` },
      41: { entries: '', data: 'BT /F1 20 Tf 90 90 Td (visible) Tj ET /Im Do' },
      42: {
        entries: `/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode/Metadata 40 0 R/PieceInfo<</X(${c.PieceInfo})>>`,
        data: exifPicture(),
      },
      43: '<</Type/Filespec/F(a)/EF<</F 45 0 R>>>>',
      44: '<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/Parent 12 0 R>>',
      45: { entries: '/Type/EmbeddedFile', data: c.EmbeddedFile },
      46: `<</Producer(${c.Info})/Author(${c.Info})>>`,
    },
  );
}

const found = (text: string) =>
  Object.entries(CANARIES)
    .filter(([, word]) => text.includes(word))
    .map(([kind]) => kind);
const keysIn = (text: string) => FORBIDDEN_KEYS.filter((key) => new RegExp(`/${key}[^A-Za-z]`).test(text));

describe('safe output', () => {
  it('carries nothing that is active, hidden, attached or about the source', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(hostile(), { pages: [0] })] });
    const text = searchable(bytes);
    expect(found(text)).toEqual([]);
    expect(keysIn(text)).toEqual([]);
    expect(text).toContain('(visible)');
    expect(text).toContain('a note that stays');
  });

  it('is checked by a search that sees every canary in the source (control)', () => {
    const source = hostile();
    expect(found(searchable(source))).toEqual(Object.keys(CANARIES));
    // `Java#53cript` hides one key on purpose; the other spelling is in the file as well.
    expect(keysIn(searchable(source)).sort()).toEqual([...FORBIDDEN_KEYS].sort());
  });

  it('is checked by a search that looks into deflated streams (control)', async () => {
    const planted = `${'filler '.repeat(100)}canary-planted`;
    const { bytes } = await assembleBytes({
      parts: [documentPart(textPdf(['one']))],
      outline: [{ title: planted, page: 1 }],
    });
    expect(bytes.includes('canary-planted')).toBe(false);
    expect(searchable(bytes)).toContain('canary-planted');
  });

  it('leaves every annotation of an unselected page behind, and its page', async () => {
    const { bytes } = await assembleBytes({ parts: [documentPart(hostile(), { pages: [1] })] });
    expect(searchable(bytes)).toContain(CANARIES['unselected page']);
    expect(searchable(bytes)).not.toContain('a note that stays');
  });
});
