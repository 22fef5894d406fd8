import { createHash } from 'node:crypto';
import { create, type Font, type Subset } from 'fontkit';
import { dict, name, type PdfDict, type PdfRef, PdfString } from './objects';
import type { PdfOutput } from './output';
import { unpackWoff } from './woff';

interface Face {
  readonly font: Font;
  readonly subset: Subset;
  readonly ref: PdfRef;
  /** By glyph number within the subset: advance in thousandths of an em, and the character it shows. */
  readonly widths: number[];
  readonly characters: string[];
  isUsed: boolean;
}

/** Text ready for a content stream: runs of one font each, glyphs as hexadecimal. */
interface TextRun {
  readonly font: number;
  readonly hex: string;
}

export interface SetText {
  readonly runs: readonly TextRun[];
  /** In points. */
  readonly width: number;
}

/** Embedded subset fonts for what the packet itself writes. The first font that has a character draws it. */
export class StampFonts {
  private readonly faces: Face[];
  private readonly glyphs = new Map<string, { face: number; hex: string; width: number }>();

  constructor(
    files: readonly Uint8Array[],
    private readonly output: PdfOutput,
  ) {
    this.faces = files.map((bytes) => {
      const font = create(unpackWoff(bytes));
      const subset = font.createSubset();
      return { font, subset, ref: output.allocate(), widths: [1000], characters: [''], isUsed: false };
    });
  }

  /** The fonts as a page's /Font entries. */
  resources(): PdfDict {
    const fonts: PdfDict = new Map();
    for (const [index, { ref }] of this.faces.entries()) fonts.set(`DsF${index}`, ref);
    return fonts;
  }

  /** Sets one line. With `maxWidth`, a longer text ends in an ellipsis. */
  set(text: string, size: number, maxWidth = Number.POSITIVE_INFINITY): SetText {
    const characters = [...text.normalize('NFC').replace(/\s/g, ' ')];
    const widthOf = (list: readonly string[]) =>
      (list.reduce((sum, character) => sum + this.glyph(character).width, 0) * size) / 1000;
    let width = widthOf(characters);
    if (width > maxWidth) {
      while (characters.length > 0 && widthOf([...characters, '…']) > maxWidth) characters.pop();
      characters.push('…');
      width = widthOf(characters);
    }
    const runs: { font: number; hex: string }[] = [];
    for (const character of characters) {
      const glyph = this.glyph(character);
      const last = runs[runs.length - 1];
      if (last?.font === glyph.face) last.hex += glyph.hex;
      else runs.push({ font: glyph.face, hex: glyph.hex });
    }
    return { runs, width };
  }

  /** Operators that show a set text with its baseline at a point, within the current coordinates. */
  show(text: SetText, size: number, x: number, y: number): string {
    let operators = `BT 1 0 0 1 ${round(x)} ${round(y)} Tm`;
    for (const run of text.runs) operators += ` /DsF${run.font} ${round(size)} Tf <${run.hex}> Tj`;
    return `${operators} ET\n`;
  }

  private glyph(character: string): { face: number; hex: string; width: number } {
    const known = this.glyphs.get(character);
    if (known !== undefined) return known;
    const code = character.codePointAt(0) ?? 32;
    const found = this.faces.findIndex(({ font }) => font.hasGlyphForCodePoint(code));
    // A character no font has is drawn as the first font's "missing" box, never left out.
    const index = Math.max(0, found);
    const face = this.faces[index];
    if (face === undefined) throw new Error('no font for stamps');
    const glyph = found < 0 ? face.font.getGlyph(0) : face.font.glyphForCodePoint(code);
    const id = face.subset.includeGlyph(glyph);
    const width = Math.round((glyph.advanceWidth * 1000) / face.font.unitsPerEm);
    face.isUsed = true;
    face.widths[id] = width;
    if (id > 0) face.characters[id] = character;
    const made = { face: index, hex: id.toString(16).padStart(4, '0'), width };
    this.glyphs.set(character, made);
    return made;
  }

  /** Writes the fonts; called once, when every text has been set. */
  finish(): void {
    for (const face of this.faces) this.writeFace(face);
  }

  private writeFace(face: Face): void {
    const { output } = this;
    const { font, subset } = face;
    if (!face.isUsed) {
      output.object(face.ref, dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') }));
      return;
    }
    const bytes = Buffer.from(subset.encode());
    const isCff = bytes.toString('latin1', 0, 4) !== '\0\x01\0\0' && bytes[0] === 1;
    const tag = [...createHash('sha256').update(bytes).digest().subarray(0, 6)]
      .map((byte) => String.fromCharCode(65 + (byte % 26)))
      .join('');
    const baseName = name(`${tag}+${font.postscriptName}`);
    const scale = 1000 / font.unitsPerEm;
    const [file, descriptor, descendant, toUnicode] = [1, 2, 3, 4].map(() => output.allocate());
    if (!file || !descriptor || !descendant || !toUnicode) return;
    output.compressed(file, isCff ? dict({ Subtype: name('CIDFontType0C') }) : dict({ Length1: bytes.length }), bytes);
    const { bbox } = font;
    output.object(
      descriptor,
      dict({
        Type: name('FontDescriptor'),
        FontName: baseName,
        Flags: 4,
        FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((side) => Math.round(side * scale)),
        ItalicAngle: font.italicAngle,
        Ascent: Math.round(font.ascent * scale),
        Descent: Math.round(font.descent * scale),
        CapHeight: Math.round((font.capHeight || font.ascent) * scale),
        StemV: 80,
        [isCff ? 'FontFile3' : 'FontFile2']: file,
      }),
    );
    output.object(
      descendant,
      dict({
        Type: name('Font'),
        Subtype: name(isCff ? 'CIDFontType0' : 'CIDFontType2'),
        BaseFont: baseName,
        CIDSystemInfo: dict({
          Registry: new PdfString('Adobe', false),
          Ordering: new PdfString('Identity', false),
          Supplement: 0,
        }),
        FontDescriptor: descriptor,
        W: [0, face.widths.map((width) => width ?? 0)],
        CIDToGIDMap: isCff ? undefined : name('Identity'),
      }),
    );
    output.compressed(toUnicode, new Map(), Buffer.from(unicodeMap(face.characters), 'latin1'));
    output.object(
      face.ref,
      dict({
        Type: name('Font'),
        Subtype: name('Type0'),
        BaseFont: baseName,
        Encoding: name('Identity-H'),
        DescendantFonts: [descendant],
        ToUnicode: toUnicode,
      }),
    );
  }
}

/** Glyph numbers back to text, so that what is stamped can be searched and read aloud. */
function unicodeMap(characters: readonly string[]): string {
  const lines = characters.flatMap((character, id) => {
    if (!character) return [];
    const units = [...Array(character.length).keys()].map((at) =>
      character.charCodeAt(at).toString(16).padStart(4, '0'),
    );
    return [`<${id.toString(16).padStart(4, '0')}> <${units.join('')}>`];
  });
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** A coordinate as PDF text wants it: at most three decimals, no exponent. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}
