import { dict, name, type PdfRef, PdfString } from '../objects';
import type { PdfOutput } from '../output';

/** Every character is this wide, in thousandths of the type's size. */
export const GLYPH_WIDTH = 1000;
const UNITS_PER_EM = 1000;
const PRIVATE_USE = 0xe000;
const CODES_A_BLOCK = 100;

/**
 * The font of text that is there to be searched and copied, not seen: one empty glyph. A character's code is its UTF-16
 * unit, so that a search of the file's bytes finds what a reader finds; those that need two units get codes of their own.
 */
export class InvisibleFont {
  private readonly codes = new Map<string, number>();
  private nextPrivate = PRIVATE_USE;

  /** The text as hexadecimal codes, and how many there are. */
  encode(text: string): { readonly hex: string; readonly count: number } {
    const codes = [...text].map((character) => this.codeOf(character));
    return { hex: codes.map((code) => code.toString(16).padStart(4, '0')).join(''), count: codes.length };
  }

  private codeOf(character: string): number {
    const known = this.codes.get(character);
    if (known !== undefined) return known;
    const unit = character.codePointAt(0) ?? 0;
    const isOwn = unit < PRIVATE_USE && unit > 0;
    const code = isOwn ? unit : Math.min(this.nextPrivate++, 0xffff);
    this.codes.set(character, code);
    return code;
  }

  /** Writes the font as the object given; called when every text has been encoded. */
  write(output: PdfOutput, font: PdfRef): void {
    const [file, descriptor, descendant, glyphs, unicode] = Array.from({ length: 5 }, () => output.allocate());
    if (!file || !descriptor || !descendant || !glyphs || !unicode) throw new Error('no object numbers');
    const baseName = name('AAAAAA+Invisible');
    const bytes = emptyTrueType();
    output.compressed(file, dict({ Length1: bytes.length }), bytes);
    output.object(
      descriptor,
      dict({
        Type: name('FontDescriptor'),
        FontName: baseName,
        Flags: 5,
        FontBBox: [0, 0, GLYPH_WIDTH, UNITS_PER_EM],
        ItalicAngle: 0,
        Ascent: 780,
        Descent: -220,
        CapHeight: 700,
        StemV: 80,
        FontFile2: file,
      }),
    );
    // Every code shows the one glyph there is.
    output.compressed(glyphs, new Map(), Buffer.alloc((Math.max(0, ...this.codes.values()) + 1) * 2));
    output.object(
      descendant,
      dict({
        Type: name('Font'),
        Subtype: name('CIDFontType2'),
        BaseFont: baseName,
        CIDSystemInfo: dict({
          Registry: new PdfString('Adobe', false),
          Ordering: new PdfString('Identity', false),
          Supplement: 0,
        }),
        FontDescriptor: descriptor,
        DW: GLYPH_WIDTH,
        CIDToGIDMap: glyphs,
      }),
    );
    output.compressed(unicode, new Map(), Buffer.from(this.unicodeMap(), 'latin1'));
    output.object(
      font,
      dict({
        Type: name('Font'),
        Subtype: name('Type0'),
        BaseFont: baseName,
        Encoding: name('Identity-H'),
        DescendantFonts: [descendant],
        ToUnicode: unicode,
      }),
    );
  }

  private unicodeMap(): string {
    const rows = [...this.codes].map(
      ([character, code]) =>
        `<${code.toString(16).padStart(4, '0')}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
    );
    let blocks = '';
    for (let at = 0; at < rows.length; at += CODES_A_BLOCK) {
      const part = rows.slice(at, at + CODES_A_BLOCK);
      blocks += `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`;
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks}endcmap CMapName currentdict /CMap defineresource pop end end`;
  }
}

/** The smallest TrueType file that readers take: the tables that the PDF format asks for, and one glyph without outline. */
function emptyTrueType(): Buffer {
  const head = Buffer.alloc(54);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt32BE(0x5f0f3cf5, 12);
  head.writeUInt16BE(UNITS_PER_EM, 18);
  head.writeInt16BE(GLYPH_WIDTH, 40);
  head.writeInt16BE(UNITS_PER_EM, 42);
  head.writeUInt16BE(8, 46);
  head.writeInt16BE(2, 48);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt32BE(0x00010000, 0);
  hhea.writeInt16BE(780, 4);
  hhea.writeInt16BE(-220, 6);
  hhea.writeUInt16BE(GLYPH_WIDTH, 10);
  hhea.writeUInt16BE(1, 34);
  const maxp = Buffer.alloc(32);
  maxp.writeUInt32BE(0x00010000, 0);
  maxp.writeUInt16BE(1, 4);
  maxp.writeUInt16BE(2, 14);
  const hmtx = Buffer.alloc(4);
  hmtx.writeUInt16BE(GLYPH_WIDTH, 0);
  return fontFile([
    ['glyf', Buffer.alloc(4)],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', Buffer.alloc(4)],
    ['maxp', maxp],
  ]);
}

function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  // 64, 2, 32: what the format wants for six tables.
  for (const [index, value] of [64, 2, 32].entries()) directory.writeUInt16BE(value, 6 + index * 2);
  const bodies: Buffer[] = [];
  let position = directory.length;
  tables.forEach(([tag, body], index) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(sum, entry + 4);
    directory.writeUInt32BE(position, entry + 8);
    directory.writeUInt32BE(body.length, entry + 12);
    bodies.push(padded);
    position += padded.length;
  });
  return Buffer.concat([directory, ...bodies]);
}
