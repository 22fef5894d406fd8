import { documentId, packetId } from '@shared/contract/common';
import { parsePacketPreviewAddress } from '@shared/contract/packet-files';
import { parsePrintableAddress } from '@shared/contract/printables';
import type { Content, Core } from '../core/core';
import { parseByteRange } from './byte-range';

/** What the desktop's protocol handler and the browser host both send; security headers come on top. */
export type ContentAnswer = {
  readonly status: 200 | 206 | 404 | 410 | 416 | 423 | 504;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | null;
};

/** The narrow part of the core this needs. */
export type ContentSource = Pick<
  Core,
  'documentContent' | 'documentThumbnail' | 'packetContent' | 'packetArchive' | 'packetPreview' | 'printable'
>;

const THUMBNAIL_WIDTH = { least: 16, usual: 240, most: 2000 };

/**
 * Answers `/content/documents/:id`, `/content/documents/:id/pages/:n.png?width=`, `/content/packets/:id/files/:n`,
 * `/content/packets/:id/archive`, `/content/packet-previews/:case?from=&to=` and
 * `/content/printables/:kind/:id?language=`. Documents and packets' files honour one byte range. A locked vault is 423,
 * what took too long to make 504, a document whose stored file is gone 410, anything unknown or unreadable 404.
 */
export async function answerContent(source: ContentSource, url: URL, range: string | null): Promise<ContentAnswer> {
  const [, root, kind, id = '', pages, file = '', ...rest] = url.pathname.split('/');
  if (root !== 'content' || rest.length > 0) return refusal(404);
  if (kind === 'printables') return printable(source, url);
  if (kind === 'packet-previews') return packetPreview(source, url);
  if (kind === 'packets') return packet(source, id, pages, file, range);
  const parsed = documentId.safeParse(id);
  if (kind !== 'documents' || !parsed.success) return refusal(404);
  if (pages === undefined) return wholeFile(await source.documentContent(parsed.data), range);
  const page = /^([1-9]\d{0,5})\.png$/.exec(file)?.[1];
  if (pages !== 'pages' || page === undefined) return refusal(404);
  const picture = await source.documentThumbnail(parsed.data, Number(page), thumbnailWidth(url));
  if (!picture.ok) return refusal(picture.failure.code === 'vault_locked' ? 423 : 404);
  const { bytes, mediaType } = picture.value;
  return {
    status: 200,
    headers: { 'Content-Type': mediaType, 'Content-Length': String(bytes.byteLength) },
    body: bytes,
  };
}

async function packet(
  source: ContentSource,
  id: string,
  what: string | undefined,
  file: string,
  range: string | null,
): Promise<ContentAnswer> {
  const parsed = packetId.safeParse(id);
  if (!parsed.success) return refusal(404);
  if (what === 'files' && /^\d{1,4}$/.test(file)) {
    return wholeFile(await source.packetContent(parsed.data, Number(file)), range);
  }
  if (what !== 'archive' || file !== '') return refusal(404);
  const made = await source.packetArchive(parsed.data);
  if (!made.ok) return refusal(made.failure.code === 'vault_locked' ? 423 : 404);
  const { mediaType, fileName, read } = made.value;
  const headers = { 'Content-Type': mediaType, 'Content-Disposition': attachmentNamed(fileName) };
  return { status: 200, headers, body: read() };
}

async function packetPreview(source: ContentSource, url: URL): Promise<ContentAnswer> {
  const window = parsePacketPreviewAddress(url.pathname, {
    from: url.searchParams.get('from'),
    to: url.searchParams.get('to'),
  });
  return window ? made(await source.packetPreview(window)) : refusal(404);
}

async function printable(source: ContentSource, url: URL): Promise<ContentAnswer> {
  const request = parsePrintableAddress(url.pathname, url.searchParams.get('language'));
  return request ? made(await source.printable(request)) : refusal(404);
}

/** A small file made at the moment it is asked for. */
function made(reply: Awaited<ReturnType<ContentSource['printable' | 'packetPreview']>>): ContentAnswer {
  if (!reply.ok) {
    const { code } = reply.failure;
    return refusal(code === 'vault_locked' ? 423 : code === 'took_too_long' ? 504 : 404);
  }
  const { bytes, mediaType, fileName } = reply.value;
  return {
    status: 200,
    headers: {
      'Content-Type': mediaType === 'text/calendar' ? 'text/calendar; charset=utf-8' : mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': attachmentNamed(fileName),
    },
    body: bytes,
  };
}

function wholeFile(opened: Awaited<ReturnType<ContentSource['documentContent']>>, range: string | null): ContentAnswer {
  if (!opened.ok) {
    const { code } = opened.failure;
    return refusal(code === 'vault_locked' ? 423 : code === 'file_missing' ? 410 : 404);
  }
  const content: Content = opened.value;
  const part = parseByteRange(range, content.byteSize);
  if (!part) return { ...refusal(416), headers: { 'Content-Range': `bytes */${content.byteSize}` } };
  const headers: Record<string, string> = {
    'Content-Type': content.mediaType,
    'Content-Length': String(part.end - part.start),
    'Accept-Ranges': 'bytes',
    'Content-Disposition': attachmentNamed(content.fileName),
  };
  if (part.kind === 'part') headers['Content-Range'] = `bytes ${part.start}-${part.end - 1}/${content.byteSize}`;
  return { status: part.kind === 'part' ? 206 : 200, headers, body: content.read(part.start, part.end) };
}

const attachmentNamed = (fileName: string) => `attachment; filename*=UTF-8''${encodeFileName(fileName)}`;

/** RFC 8187: what encodeURIComponent leaves alone but a header parameter may not hold; lone surrogates make it throw. */
const encodeFileName = (name: string) =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function thumbnailWidth(url: URL): number {
  const asked = Number.parseInt(url.searchParams.get('width') ?? '', 10);
  if (!Number.isFinite(asked)) return THUMBNAIL_WIDTH.usual;
  return Math.min(Math.max(asked, THUMBNAIL_WIDTH.least), THUMBNAIL_WIDTH.most);
}

const refusal = (status: 404 | 410 | 416 | 423 | 504): ContentAnswer => ({ status, headers: {}, body: null });
