/** Characters that Windows, macOS or Linux refuse, or that a shell makes trouble with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being taken out
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]/g;
/** Marks nobody can see: bidi controls, zero-width characters, soft hyphen, byte order mark, variation selectors, tags. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115f\u1160\u3164\uffa0]|\p{Variation_Selector}/gu;
/** Names that Windows gives to devices, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

const LONGEST_NAME = 120;
/** Most file systems hold 255 bytes a name; room is left for a "(2)" and a temporary suffix. */
const LONGEST_BYTES = 200;

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Shortens by whole visible characters, so that no accent or emoji is cut in two. */
function truncate(text: string, longest: number, bytes: number): string {
  let result = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    const longer = result + segment;
    if (longer.length > longest || byteLength(longer) > bytes) break;
    result = longer;
  }
  return result;
}

// Windows drops trailing dots and spaces; a leading dot hides the file, a leading dash looks like an option.
const trimEnds = (text: string): string => text.replace(/^[\s.\-~]+/u, '').replace(/[\s.]+$/u, '');

/**
 * A file name safe to export on every system: NFC, nothing invisible, nothing forbidden, at most 120 characters and
 * 200 bytes with its extension, never a device name. `fallback` serves when nothing is left of the title.
 * The extension is given without its dot and is not part of the title.
 */
export function exportFileName(title: string, extension: string, fallback = 'document'): string {
  const ending = `.${extension}`;
  const clean = title.normalize('NFC').replace(INVISIBLE, '').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ');
  const cut = trimEnds(truncate(trimEnds(clean), LONGEST_NAME - ending.length, LONGEST_BYTES - byteLength(ending)));
  const stem = cut === '' ? fallback : cut;
  // Looked at last: cutting may have made a device name out of a longer one.
  return `${RESERVED.test(stem) ? `_${stem}` : stem}${ending}`.normalize('NFC');
}
