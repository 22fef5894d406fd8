import { isDict, type PdfDict, PdfSyntaxError, type PdfValue, type StreamSpan } from './objects';
import type { PdfReader } from './reader';

const CONTENT_LIMIT = 64 * 1024 * 1024;
const SLASH = 47;
const HASH = 35;
/** What ends a name: white space and delimiters. */
const ends = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) ends[code] = 1;
for (const char of '()<>[]{}/%') ends[char.charCodeAt(0)] = 1;

export interface ContentData {
  readonly value: PdfDict;
  readonly span: StreamSpan;
}

/**
 * Resources as far as content names them. Pages often share one list with every picture of the document: a page that is
 * copied without the others must not bring theirs. Throws PdfLimitError for content too large to look through.
 */
export function usedResources(
  reader: PdfReader,
  resources: PdfValue | undefined,
  contents: readonly ContentData[],
): PdfDict | undefined {
  const own = reader.dictAt(resources);
  if (own === undefined) return undefined;
  const names = new Set<string>();
  for (const { value, span } of contents) collectNames(decoded(reader, value, span), names);
  const used: PdfDict = new Map();
  for (const [category, value] of own) {
    const items = reader.resolve(value);
    if (isDict(items)) used.set(category, new Map([...items].filter(([name]) => names.has(name))));
  }
  return used;
}

/** Content that nothing can decode shows nothing, and so uses nothing. */
function decoded(reader: PdfReader, value: PdfDict, span: StreamSpan): Buffer {
  try {
    return reader.decodeStream(value, span, CONTENT_LIMIT);
  } catch (error) {
    if (error instanceof PdfSyntaxError) return Buffer.alloc(0);
    throw error;
  }
}

/** Every name in content, also where it only looks like one: a few too many do no harm. */
function collectNames(bytes: Buffer, names: Set<string>): void {
  for (let at = bytes.indexOf(SLASH); at >= 0; at = bytes.indexOf(SLASH, at)) {
    const start = ++at;
    let isEscaped = false;
    for (let code = bytes[at]; code !== undefined && ends[code] === 0; code = bytes[++at]) isEscaped ||= code === HASH;
    const text = bytes.toString('latin1', start, at);
    names.add(
      isEscaped
        ? text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : text,
    );
  }
}
