/**
 * One run of one subject, in a process of its own. Prints { ms, peakMiB }; the time is the work's, from the first read to the
 * end of fsync, without the start of the process.
 */
import { closeSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { assemblePacket, openFileSource } from '../../main/pdf';

type Job = {
  readonly mode: 'copy' | 'packet' | 'packet-aes';
  readonly files: readonly string[];
  readonly out: string;
  readonly fonts: readonly string[];
};

async function packet(job: Job, file: number): Promise<void> {
  const sources = job.files.map(openFileSource);
  await assemblePacket(
    {
      parts: sources.map((source, index) => ({
        kind: 'document',
        source,
        placeholder: 'This document could not be shown.',
        stamp: (_, page) => ({
          headerLeft: 'Élodie Tremblay · 1970-01-01',
          headerRight: `Document ${index + 1}`,
          footerRight: `Page ${page}`,
        }),
        links: (page) => (page === 0 ? [{ rect: [500, 10, 580, 24], targetPage: 1, description: 'Contents' }] : []),
      })),
      info: { title: 'Packet', language: 'en-CA', createdAt: '2026-01-01T00:00:00Z' },
      fonts: job.fonts.map((path) => readFileSync(path)),
      outline: job.files.map((_, index) => ({ title: `Document ${index + 1}`, page: 1 })),
      pageLabels: [{ fromPage: 1, style: 'decimal' }],
      ...(job.mode === 'packet-aes' ? { encryption: { userPassword: 'bench' } } : {}),
    },
    { write: (chunk) => writeAll(file, chunk) },
  );
  for (const source of sources) source.close();
}

function writeAll(file: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length; ) done += writeSync(file, chunk, done);
}

function copy(job: Job, file: number): void {
  // As `cat` does.
  const buffer = Buffer.allocUnsafeSlow(128 * 1024);
  for (const path of job.files) {
    const source = openSync(path, 'r');
    for (let count = readSync(source, buffer); count > 0; count = readSync(source, buffer)) {
      writeAll(file, buffer.subarray(0, count));
    }
    closeSync(source);
  }
}

async function main(): Promise<void> {
  // The parent wrote the job's file; it holds nothing but a Job.
  const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Job;
  const start = process.hrtime.bigint();
  const file = openSync(job.out, 'w');
  if (job.mode === 'copy') copy(job, file);
  else await packet(job, file);
  fsyncSync(file);
  closeSync(file);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(JSON.stringify({ ms, peakMiB: process.resourceUsage().maxRSS / 1024 }));
}

void main();
