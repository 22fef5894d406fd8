import { isDict, type PdfDict, PdfLimitError, PdfRef, PdfString, PdfSyntaxError, type PdfValue } from '../objects';
import { loadPage } from '../page-tree';
import { openPages } from '../prepare';
import { PdfReader } from '../reader';
import type { RandomAccessSource } from '../source';
import { decodeText } from '../text-decoding';

/** Streams looked through for a page; more are no page's of a person's record. */
const MAX_STREAMS = 500;
const CONTENT_LIMIT = 64 * 1024 * 1024;
/** A literal or hexadecimal string, or a comment. */
const SAID = /\(((?:\\[\s\S]|[^\\()])*)\)|<([\da-fA-F\s]{2,})>|%([^\r\n]*)/g;

/**
 * Texts that are in a page without being on it, where the engine does not look: what marked content is to be read as,
 * what such content holds instead, names of layers, comments. The answer takes a 0-based page; what cannot be read says
 * nothing, for it is not copied either.
 */
export function unseenTexts(source: RandomAccessSource): (page: number) => readonly string[] {
  const reader = new PdfReader(source);
  const { entries } = openPages(reader);
  return (page) => {
    const texts: string[] = [];
    const seen = new Set<number>();
    const visit = (value: PdfValue | undefined, depth: number): void => {
      if (value instanceof PdfRef) {
        if (seen.has(value.num) || seen.size > MAX_STREAMS) return;
        seen.add(value.num);
        const { value: found, stream } = reader.fetch(value.num);
        if (stream !== undefined && isDict(found)) {
          texts.push(...saidIn(reader.decodeStream(found, stream, CONTENT_LIMIT).toString('latin1')));
          visit(found.get('Resources'), depth + 1);
          return;
        }
      }
      const items = reader.arrayAt(value);
      if (items) for (const item of items) visit(item, depth + 1);
      const own = items ? undefined : reader.dictAt(value);
      if (own && depth < 12) visitResources(own, depth);
    };
    const visitResources = (own: PdfDict, depth: number): void => {
      for (const item of reader.dictAt(own.get('Properties'))?.values() ?? []) texts.push(...stringsOf(reader, item));
      for (const item of reader.dictAt(own.get('XObject'))?.values() ?? []) {
        if (reader.nameAt(reader.dictAt(item)?.get('Subtype')) === 'Form') visit(item, depth + 1);
      }
    };
    const entry = entries[page];
    try {
      const loaded = entry && loadPage(reader, entry);
      visit(loaded?.get('Contents'), 0);
      visit(loaded?.get('Resources'), 0);
    } catch (error) {
      if (!(error instanceof PdfSyntaxError) && !(error instanceof PdfLimitError)) throw error;
    }
    return texts;
  };
}

const stringsOf = (reader: PdfReader, item: PdfValue): readonly string[] =>
  [...(reader.dictAt(item)?.values() ?? [])].flatMap((value) => {
    const found = reader.resolve(value);
    return found instanceof PdfString ? [decodeText(found.value)] : [];
  });

/** Comments and what marks say; what is drawn too where a mark says to read something else. */
function saidIn(content: string): readonly string[] {
  const isReplaced = content.includes('/ActualText');
  return [...content.matchAll(SAID)].flatMap(({ 1: literal, 2: hex, 3: comment, index }) => {
    if (comment !== undefined) return [comment];
    const isOfMark = /\/(?:Alt|ActualText|E|Lang|Contents)\s*$/.test(content.slice(Math.max(0, index - 20), index));
    if (!isOfMark && !isReplaced) return [];
    const bytes =
      hex === undefined ? unescaped(literal ?? '') : Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1');
    return [decodeText(bytes)];
  });
}

const unescaped = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 255) : /^[\r\n]/.test(code) ? '' : code,
  );
