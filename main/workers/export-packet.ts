import { createHash } from 'node:crypto';
import { assemblePacket, assembleParts, bytesSource, inspectPdf, PacketCancelled } from '../pdf';
import type { PacketRequest, PacketResult, Sink } from '../pdf/packet-types';
import type { PacketFonts } from '../pdf/pages/generated-types';
import { printedNumber } from '../pdf/pages/packet-plan';
import { renderPartPage } from '../pdf/pages/part-page';
import { createDocumentStore } from '../vault/document-store';
import type { DocumentStore, StoredObject } from '../vault/types';
import type { ExportedFile, ExportedPart, ExportReply, ExportReport, ExportTask } from './packet-tasks';
import { PacketMismatch, Readiness } from './ready-documents';
import { exportedRedactions } from './redrawn-pages';
import { type Steps, watchedSteps } from './steps';
import { type WrittenPacket, writtenPacket } from './written-packet';

/** The export's progress is told this often; each page would flood the thread. */
const PAGES_A_REPORT = 10;
const MEGABYTE = 1_000_000;

type Report = (report: ExportReport) => void;

/**
 * Writes the packet into the vault: documents are made ready, the generated pages typeset around them, and everything
 * streamed through the encrypting writer, hashed on the way. Then read back and compared with the plan. What was stored
 * is told: where anything fails it is for whoever knows the rows to remove. Throws PacketCancelled, VaultError, PageNotRedacted, or PacketMismatch.
 */
export async function exportPacket(task: ExportTask, fonts: PacketFonts, report: Report): Promise<ExportReply> {
  const readiness = new Readiness();
  const store = createDocumentStore(task.store);
  const save = saverTo(store, ({ contentId }) => report({ step: 'stored', contentId }));
  let redrawn: WrittenPacket['redrawn'] | undefined;
  try {
    const packet = await writtenPacket(task, fonts, readiness, stepsOf(task, report));
    redrawn = packet.redrawn;
    report({ step: 'writing', done: 0, total: packet.pages.plan.pageCount });
    const request = withControls(task, packet.request, report);
    const files =
      task.delivery.preset === 'ereferral'
        ? await writeParts(task, fonts, packet, request, save)
        : [await writeWhole(packet, request, save)];
    const { pageCount } = packet.pages.plan;
    report({ step: 'checking', done: pageCount, total: pageCount });
    await check(task, store, packet, files);
    const { summary: bytes } = task;
    if (isCancelled(task)) throw new PacketCancelled();
    // Last: after it nothing fails here, and another export of the same day may already count on the same object.
    const summary = bytes && (await save(async (sink) => sink.write(bytes)));
    return {
      pageCount,
      files: files.map(({ file }) => file),
      summary: summary && { ...summary, firstPage: 0, pageCount: 0 },
      parts: placedParts(packet, files),
      redactions: exportedRedactions(task, packet.redactions, (key) => numberOf(packet, key)),
      savedBytes: redrawn.savedBytes(),
    };
  } finally {
    redrawn?.close();
    readiness.close();
  }
}

const numberOf = ({ pages: { plan } }: WrittenPacket, key: string) => printedNumber(plan, plan.documents.get(key) ?? 0);

const isCancelled = (task: ExportTask): boolean => Atomics.load(task.cancelled, 0) !== 0;

const stepsOf = (task: ExportTask, report: Report): Steps =>
  watchedSteps(
    task.hopeless,
    () => isCancelled(task),
    (at) => report({ step: 'at', at }),
  );

const withControls = (task: ExportTask, request: PacketRequest, report: Report): PacketRequest => ({
  ...request,
  ...(task.password === null ? {} : { encryption: { userPassword: task.password } }),
  isCancelled: () => isCancelled(task),
  onProgress: ({ page, total }) => {
    if (page % PAGES_A_REPORT === 0 || page === total) report({ step: 'writing', done: page, total });
  },
});

/** Writes one object, hashed on the way. */
type Save = (write: (sink: Sink) => Promise<unknown>) => Promise<Pick<ExportedFile, 'object' | 'sha256'>>;

const saverTo =
  (store: DocumentStore, onStored: (object: StoredObject) => void): Save =>
  async (write) => {
    const hash = createHash('sha256');
    const writer = store.createWriter();
    try {
      await write({
        write: (chunk) => {
          hash.update(chunk);
          writer.write(chunk);
        },
      });
      const object = writer.finish();
      onStored(object);
      return { object, sha256: hash.digest('hex') };
    } finally {
      writer.abort();
    }
  };

/** A finished file, with the pages of its own that it begins with. */
type Written = { readonly file: ExportedFile; readonly result: PacketResult; readonly ownPages: number };

async function writeWhole({ pages: { plan } }: WrittenPacket, request: PacketRequest, save: Save): Promise<Written> {
  let result: PacketResult | undefined;
  const saved = await save(async (sink) => {
    result = await assemblePacket(request, sink);
    if (request.isCancelled?.()) throw new PacketCancelled();
  });
  if (!result) throw new PacketMismatch('nothing was written');
  const { pageCount } = result;
  return { file: { ...saved, firstPage: plan.firstNumber, pageCount }, result, ownPages: 0 };
}

/** Files below the limit; where there are several, each opens with a page that says what it holds. */
async function writeParts(
  { delivery }: ExportTask,
  fonts: PacketFonts,
  { contents, pages: { plan } }: WrittenPacket,
  request: PacketRequest,
  save: Save,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  const leads = new Map<number, number>();
  await assembleParts(request, {
    limitBytes: delivery.partLimitMb * MEGABYTE,
    introduce: async ({ index, count, from, to }) => {
      const part = { part: index, of: count, from, to };
      const lead = await renderPartPage(contents, plan, part, fonts);
      leads.set(index, lead.pageCount);
      return { kind: 'generated', source: bytesSource(lead.pdf) };
    },
    save: async ({ index, count, from, to }, write) => {
      let result: PacketResult | undefined;
      const saved = await save(async (sink) => {
        result = await write(sink);
      });
      if (!result) throw new PacketMismatch('nothing was written');
      const file = { ...saved, firstPage: printedNumber(plan, from), pageCount: to - from + 1 };
      written.push({ file, result, ownPages: count === 1 ? 0 : (leads.get(index) ?? 0) });
    },
  });
  return written;
}

/** Compares what was written, as it reads back from the vault, with what was planned. */
async function check(
  task: ExportTask,
  store: DocumentStore,
  { pages: { plan } }: WrittenPacket,
  files: readonly Written[],
): Promise<void> {
  const total = files.reduce((sum, { file }) => sum + file.pageCount, 0);
  if (total !== plan.pageCount) throw new PacketMismatch('pages were lost or added');
  // One that opens with a password only would have to be held in memory whole; its pages were counted as written.
  if (task.password !== null) return;
  for (const { file, ownPages } of files) {
    const { contentId, fileKey, byteSize } = file.object;
    const reader = store.openRead(contentId, fileKey, byteSize);
    try {
      const { pageCount, broken } = await inspectPdf(reader);
      if (broken || pageCount !== file.pageCount + ownPages) {
        throw new PacketMismatch('the file does not read back as planned');
      }
    } finally {
      reader.close();
    }
  }
}

/** Where each document came to stand. One that two files share is what either made of it. */
function placedParts(
  { first, pages: { plan }, origins }: WrittenPacket,
  files: readonly Written[],
): readonly ExportedPart[] {
  const results = new Map(files.flatMap(({ result }) => result.parts).map((result) => [result.part, result]));
  const counts = new Map(first.sections.flatMap(({ documents }) => documents).map((one) => [one.key, one.pageCount]));
  return origins.flatMap((origin, index): ExportedPart[] => {
    if (origin.kind !== 'document') return [];
    const { key } = origin;
    const result = results.get(index);
    const pageCount = counts.get(key);
    const page = plan.documents.get(key);
    if (!result || pageCount === undefined || page === undefined)
      throw new PacketMismatch('a document was not written');
    const { treatment, reason = null } = result;
    return [{ key, firstPage: printedNumber(plan, page), pageCount, treatment, reason }];
  });
}
