/** PDFDocEncoding where it differs from Latin-1, for the characters that occur in form values. */
const DOC_ENCODING: Readonly<Record<number, string>> = {
  128: '•',
  129: '†',
  130: '‡',
  131: '…',
  132: '—',
  133: '–',
  134: 'ƒ',
  135: '⁄',
  136: '‹',
  137: '›',
  138: '−',
  139: '‰',
  140: '„',
  141: '“',
  142: '”',
  143: '‘',
  144: '’',
  145: '‚',
  146: '™',
  147: 'ﬁ',
  148: 'ﬂ',
  149: 'Ł',
  150: 'Œ',
  151: 'Š',
  152: 'Ÿ',
  153: 'Ž',
  154: 'ı',
  155: 'ł',
  156: 'œ',
  157: 'š',
  158: 'ž',
  160: '€',
};

/** A PDF text string (one char a byte) as text. */
export function decodeText(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) {
    const even = raw.subarray(2, raw.length - (raw.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes.startsWith('\xff\xfe')) return raw.subarray(2).toString('utf16le');
  if (bytes.startsWith('\xef\xbb\xbf')) return raw.subarray(3).toString('utf8');
  return [...bytes].map((char) => DOC_ENCODING[char.charCodeAt(0)] ?? char).join('');
}
