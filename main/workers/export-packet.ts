import { createHash } from 'node:crypto';
import { assemblePacket, bytesSource, inspectPdf, PacketCancelled, prepareDocument } from '../pdf';
import type { PacketResult, PreparedDocument } from '../pdf/packet-types';
import { renderFrontMatter } from '../pdf/pages/front-matter';
import type { FrontMatter, PacketContent, PacketDocument, PacketDocumentNote } from '../pdf/pages/front-matter-types';
import { createDocumentStore } from '../vault/document-store';
import type { DocumentStore, StoredObject } from '../vault/types';
import { LazySources } from './lazy-sources';
import { packetOutline, packetParts, type ReadyDocument } from './packet-parts';
import type { ExportDocument, ExportedPart, ExportProgress, ExportReply, ExportTask } from './packet-tasks';

/** The export's progress is told this often; each page would flood the thread. */
const PAGES_A_REPORT = 10;

/** The finished packet does not hold what was planned: never handed out. */
class PacketMismatch extends Error {
  override name = 'PacketMismatch';
}

/**
 * Writes the packet into the vault: documents are made ready, the generated pages typeset around them, and everything
 * streamed through the encrypting writer, hashed on the way. Then read back and compared with the plan. Throws
 * PacketCancelled, VaultError, or PacketMismatch.
 */
export async function exportPacket(task: ExportTask, report: (progress: ExportProgress) => void): Promise<ExportReply> {
  const sources = new LazySources();
  const stopWhenCancelled = () => {
    if (isCancelled(task)) throw new PacketCancelled();
  };
  try {
    const ready = await prepareAll(task, sources, stopWhenCancelled);
    const content = corrected(task.content, ready);
    const matter = await renderFrontMatter(content, task.fonts);
    stopWhenCancelled();
    const store = createDocumentStore(task.store);
    const { object, sha256, result } = await write(task, content, ready, matter, store, report);
    report({ step: 'checking', done: result.pageCount, total: result.pageCount });
    try {
      await check(task, store, object, result, matter);
    } catch (error) {
      if (!object.alreadyStored) store.remove(object.contentId);
      throw error;
    }
    return { object, pageCount: result.pageCount, sha256, parts: placedParts(content, result) };
  } finally {
    sources.close();
  }
}

const isCancelled = (task: ExportTask): boolean => Atomics.load(task.cancelled, 0) !== 0;

async function prepareAll(
  task: ExportTask,
  sources: LazySources,
  checkpoint: () => void,
): Promise<ReadonlyMap<string, ReadyDocument>> {
  const entries = new Map(
    task.content.sections.flatMap(({ documents }) => documents).map((entry) => [entry.key, entry]),
  );
  const byPath = new Map<string, PreparedDocument>();
  const ready = new Map<string, ReadyDocument>();
  for (const document of task.documents) {
    checkpoint();
    const entry = entries.get(document.key);
    if (!entry) throw new PacketMismatch('a document without its line in the contents');
    const path = document.source?.path ?? '';
    const prepared = byPath.get(path) ?? (await prepare(document, sources));
    byPath.set(path, prepared);
    ready.set(document.key, { key: document.key, prepared, pages: pagesOf(document, prepared), entry });
  }
  return ready;
}

const prepare = (document: ExportDocument, sources: LazySources): Promise<PreparedDocument> =>
  prepareDocument(document.source === null ? bytesSource(new Uint8Array(0)) : sources.source(document.source));

function pagesOf({ pages }: ExportDocument, prepared: PreparedDocument): readonly number[] | undefined {
  if (pages === null || prepared.treatment === 'placeholder') return undefined;
  if (pages.some((page) => page > prepared.pageCount)) throw new PacketMismatch('a chosen page is gone');
  return pages.map((page) => page - 1);
}

/** The content with the page counts and notes of what is really there. */
function corrected(content: PacketContent, ready: ReadonlyMap<string, ReadyDocument>): PacketContent {
  const sections = content.sections.map((section) => ({
    ...section,
    documents: section.documents.map((entry): PacketDocument => {
      const found = ready.get(entry.key);
      if (!found) throw new PacketMismatch('a line in the contents without its document');
      const { prepared, pages } = found;
      const isPlaceholder = prepared.treatment === 'placeholder';
      return {
        ...entry,
        pageCount: pages?.length ?? prepared.pageCount,
        ofPages: isPlaceholder ? entry.ofPages : prepared.pageCount,
        isScan: entry.isScan && !isPlaceholder,
        note: noteOf(prepared, entry),
      };
    }),
  }));
  return { ...content, sections };
}

function noteOf({ treatment, reason }: PreparedDocument, entry: PacketDocument): PacketDocumentNote | null {
  switch (treatment) {
    case 'copied':
      // A rendition made of a damaged file is sound itself.
      return reason === undefined && entry.note !== 'rebuilt' ? null : 'rebuilt';
    case 'pictures':
      return 'pictures';
    case 'rebuilt':
      return reason === 'encrypted_empty_password' || reason === 'encrypted_password' ? 'decrypted' : 'rebuilt';
    case 'placeholder':
      if (entry.note === 'password_needed' || entry.note === 'unreadable') return entry.note;
      return reason === 'wrong_or_missing_password' ? 'password_needed' : 'unreadable';
  }
}

async function write(
  task: ExportTask,
  content: PacketContent,
  ready: ReadonlyMap<string, ReadyDocument>,
  matter: FrontMatter,
  store: DocumentStore,
  report: (progress: ExportProgress) => void,
): Promise<{ readonly object: StoredObject; readonly sha256: string; readonly result: PacketResult }> {
  const hash = createHash('sha256');
  const writer = store.createWriter();
  const write = (chunk: Uint8Array) => {
    hash.update(chunk);
    writer.write(chunk);
  };
  try {
    const result = await assemblePacket(
      {
        parts: packetParts(content, ready, matter),
        info: {
          title: `${content.person.fullName} — ${content.case.title}`,
          language: content.language === 'fr' ? 'fr-CA' : 'en-CA',
          author: content.person.fullName,
          createdAt: task.createdAt,
        },
        outline: packetOutline(content, matter),
        pageLabels: [{ fromPage: 1, style: 'decimal' }],
        fonts: task.fonts.regular,
        ...(task.password === null ? {} : { encryption: { userPassword: task.password } }),
        isCancelled: () => isCancelled(task),
        onProgress: ({ page, total }) => {
          if (page % PAGES_A_REPORT === 0 || page === total) report({ step: 'writing', done: page, total });
        },
      },
      { write },
    );
    if (isCancelled(task)) throw new PacketCancelled();
    return { object: writer.finish(), sha256: hash.digest('hex'), result };
  } finally {
    writer.abort();
  }
}

/** Compares what was written, as it reads back from the vault, with what was planned. */
async function check(
  task: ExportTask,
  store: DocumentStore,
  object: StoredObject,
  result: PacketResult,
  { plan }: FrontMatter,
): Promise<void> {
  if (result.pageCount !== plan.pageCount) throw new PacketMismatch('pages were lost or added');
  // One that opens with a password only would have to be held in memory whole; its pages were counted as written.
  if (task.password !== null) return;
  const reader = store.openRead(object.contentId, object.fileKey, object.byteSize);
  try {
    const { pageCount, broken } = await inspectPdf(reader);
    if (broken || pageCount !== plan.pageCount) throw new PacketMismatch('the file does not read back as planned');
  } finally {
    reader.close();
  }
}

/** Where each document came to stand: parts are the front, then for each section its divider and its documents. */
function placedParts(content: PacketContent, result: PacketResult): readonly ExportedPart[] {
  const placed: ExportedPart[] = [];
  let index = 1;
  for (const section of content.sections) {
    index += 1;
    for (const { key } of section.documents) {
      const part = result.parts[index++];
      if (!part) throw new PacketMismatch('a document was not written');
      const { firstPage, pageCount, treatment, reason } = part;
      placed.push({ key, firstPage, pageCount, treatment, reason: reason ?? null });
    }
  }
  return placed;
}
