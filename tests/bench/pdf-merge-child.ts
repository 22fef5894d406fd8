/**
 * One run of one subject, in a process of its own. Prints { ms, cpuMs, peakMiB }; the times are the work's, from the first
 * read to the end of fsync, without the start of the process.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fdatasync, fsyncSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import {
  assemblePacket,
  openFileSource,
  type PacketRequest,
  prepareDocument,
  type RandomAccessSource,
} from '../../main/pdf';
import { createDocumentStore } from '../../main/vault/document-store';
import type { DocumentStore, StoredObject } from '../../main/vault/types';
import { LazySources } from '../../main/workers/lazy-sources';

export type PdfJob = {
  readonly mode: 'copy' | 'packet' | 'packet-aes' | 'vault' | 'window' | 'cancel' | 'cancel-aes';
  readonly files: readonly string[];
  /** Pages of each file; for `window`, where counts are known beforehand. */
  readonly pages: readonly number[];
  /** For `window`: the packet page wanted. */
  readonly page: number;
  readonly out: string;
  readonly fonts: readonly string[];
};

/** The disk is set to work this often, as the vault's writer does. */
const SYNC_EVERY = 16 * 1024 * 1024;

const stampsAndLinks = (index: number) => ({
  kind: 'document' as const,
  placeholder: 'This document could not be shown.',
  stamp: (_: number, page: number) => ({
    headerLeft: 'Élodie Tremblay · 1970-01-01',
    headerRight: `Document ${index + 1}`,
    footerRight: `Page ${page}`,
  }),
  links: (page: number) =>
    page === 0 ? [{ rect: [500, 10, 580, 24] as const, targetPage: 1, description: 'Contents' }] : [],
});

function requestFor(job: PdfJob, parts: PacketRequest['parts']): PacketRequest {
  return {
    parts,
    info: { title: 'Packet', language: 'en-CA', createdAt: '2026-01-01T00:00:00Z' },
    fonts: job.fonts.map((path) => readFileSync(path)),
    outline: job.files.map((_, index) => ({ title: `Document ${index + 1}`, page: 1 })),
    pageLabels: [{ fromPage: 1, style: 'decimal' }],
    ...(job.mode.endsWith('-aes') ? { encryption: { userPassword: 'bench' } } : {}),
  };
}

/** Each path opened once, however often it stands in the packet. */
function opened(files: readonly string[]): RandomAccessSource[] {
  const sources = new Map(files.map((path) => [path, openFileSource(path)]));
  return files.flatMap((path) => sources.get(path) ?? []);
}

const documents = (files: readonly string[]) =>
  opened(files).map((source, index) => ({ ...stampsAndLinks(index), source }));

async function writePacket(job: PdfJob): Promise<void> {
  const file = openSync(job.out, 'w');
  let since = 0;
  await assemblePacket(requestFor(job, documents(job.files)), {
    write(chunk) {
      for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done);
      since += chunk.length;
      if (since < SYNC_EVERY) return;
      since = 0;
      fdatasync(file, () => {});
    },
  });
  fsyncSync(file);
  closeSync(file);
}

function copy(job: PdfJob): void {
  const file = openSync(job.out, 'w');
  // As `cat` does.
  const buffer = Buffer.allocUnsafeSlow(128 * 1024);
  for (const path of job.files) {
    const source = openSync(path, 'r');
    for (let count = readSync(source, buffer); count > 0; count = readSync(source, buffer)) {
      for (let done = 0; done < count; ) done += writeSync(file, buffer, done, count - done);
    }
    closeSync(source);
  }
  fsyncSync(file);
  closeSync(file);
}

/** Puts the files into a store, once each. */
function storeAll(store: DocumentStore, files: readonly string[]): ReadonlyMap<string, StoredObject> {
  const stored = new Map<string, StoredObject>();
  const buffer = Buffer.allocUnsafeSlow(256 * 1024);
  for (const path of new Set(files)) {
    const writer = store.createWriter();
    const source = openSync(path, 'r');
    for (let count = readSync(source, buffer); count > 0; count = readSync(source, buffer)) {
      writer.write(buffer.subarray(0, count));
    }
    closeSync(source);
    stored.set(path, writer.finish());
  }
  return stored;
}

/** From encrypted documents to an encrypted packet, hashed on the way, as the application exports it. */
async function throughVault(job: PdfJob, store: DocumentStore, stored: ReadonlyMap<string, StoredObject>) {
  const lazy = new LazySources();
  const parts = job.files.flatMap((path, index) => {
    const object = stored.get(path);
    if (object === undefined) return [];
    const source = lazy.source(store.source(object.contentId, object.fileKey, object.byteSize));
    return [{ ...stampsAndLinks(index), source }];
  });
  const writer = store.createWriter();
  const hash = createHash('sha256');
  await assemblePacket(requestFor(job, parts), {
    write(chunk) {
      hash.update(chunk);
      writer.write(chunk);
    },
  });
  writer.finish();
  hash.digest();
  lazy.close();
}

/** One page of the packet for a preview: page counts are known, nothing is open yet. */
async function previewPage(job: PdfJob): Promise<void> {
  const parts = job.files.map((path, index) => ({
    ...stampsAndLinks(index),
    source: { pageCount: job.pages[index] ?? 0, prepare: () => prepareDocument(openFileSource(path)) },
  }));
  const window = { from: job.page, to: job.page };
  await assemblePacket({ ...requestFor(job, parts), window }, { write: () => {} });
}

/** The longest the writer goes without asking whether it is cancelled, from its start to its end. */
async function longestSilence(job: PdfJob): Promise<number> {
  const file = openSync(job.out, 'w');
  let last = process.hrtime.bigint();
  let longest = 0n;
  const note = () => {
    const now = process.hrtime.bigint();
    if (now - last > longest) longest = now - last;
    last = now;
  };
  const isCancelled = () => {
    note();
    return false;
  };
  const sink = { write: (chunk: Uint8Array) => void writeSync(file, chunk) };
  await assemblePacket({ ...requestFor(job, documents(job.files)), isCancelled }, sink);
  note();
  closeSync(file);
  return Number(longest) / 1e6;
}

/** The most memory of this process, not of the one that started it, where the system tells them apart (Linux). */
function peakMiB(): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (line !== undefined) return Number(line) / 1024;
  } catch {
    // Another system: what it says of the process.
  }
  return process.resourceUsage().maxRSS / 1024;
}

async function measured(job: PdfJob): Promise<{ readonly ms: number; readonly cpuMs: number | null }> {
  if (job.mode === 'cancel' || job.mode === 'cancel-aes') return { ms: await longestSilence(job), cpuMs: null };
  let work: () => void | Promise<void> = () => writePacket(job);
  if (job.mode === 'copy') work = () => copy(job);
  else if (job.mode === 'window') work = () => previewPage(job);
  else if (job.mode === 'vault') {
    const folder = `${job.out}.vault`;
    rmSync(folder, { recursive: true, force: true });
    const store = createDocumentStore({ folder, documentsKey: randomBytes(32), contentKey: randomBytes(32) });
    const stored = storeAll(store, job.files);
    work = () => throughVault(job, store, stored);
  }
  const before = process.cpuUsage();
  const start = process.hrtime.bigint();
  await work();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}

async function main(): Promise<void> {
  // The parent wrote the job's file; it holds nothing but a PdfJob.
  const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as PdfJob;
  console.log(JSON.stringify({ ...(await measured(job)), peakMiB: peakMiB() }));
}

void main();
