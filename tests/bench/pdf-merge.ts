import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildChildScript } from '../support/child-script';
import type { BenchRow, BenchSize, BenchSuite } from './bench-suite';
import { makePdfInputs, type PdfCounts, type PdfInputs } from './pdf-inputs';
import type { PdfJob } from './pdf-merge-child';

const SIZES: Record<BenchSize, PdfCounts & { readonly rounds: number }> = {
  small: { scans: 8, single: 200, ordinary: 20, mixed: 500, rounds: 3 },
  medium: { scans: 40, single: 1000, ordinary: 50, mixed: 3000, rounds: 3 },
  large: { scans: 80, single: 2000, ordinary: 100, mixed: 10_000, rounds: 3 },
};

/** `cpuMs` is processor time, which a busy machine stretches least; null where it was not measured. */
type Run = { readonly ms: number; readonly cpuMs?: number | null; readonly peakMiB: number | null };
type Subject = { readonly name: string; readonly note?: string; run(inputs: PdfInputs, out: string): Promise<Run> };

/** The whole packet (stamps, links, outline, labels) against a bare copy of the bytes and the merge programs found here. */
export const pdfMerge: BenchSuite = {
  name: 'pdf-merge',
  async *run(size) {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-pdf-'));
    try {
      const { rounds, ...counts } = SIZES[size];
      const script = await buildChildScript('tests/bench/pdf-merge-child.ts');
      const subjects = [
        childSubject('copy + fsync', 'copy', script),
        childSubject('dossier packet', 'packet', script),
        childSubject('dossier packet, AES-256', 'packet-aes', script),
        childSubject('dossier packet, vault to vault', 'vault', script),
        programSubject('qpdf bare merge', 'qpdf', (files, out) => [
          ...['--empty', '--stream-data=preserve', '--pages'],
          ...files,
          ...['--', out],
        ]),
        programSubject('mutool bare merge', 'mutool', (files, out) => ['merge', '-o', out, ...files]),
      ];
      const corpora = await makePdfInputs(folder, counts);
      for (const inputs of corpora) yield* compare(inputs, subjects, folder, rounds);
      const patience = [
        childSubject('first page of a preview', 'window', script),
        childSubject('last page of a preview', 'window', script, (pages) => pages),
        childSubject('longest wait after cancel', 'cancel', script),
        childSubject('the same, AES-256', 'cancel-aes', script),
      ];
      for (const inputs of corpora) {
        for await (const row of compare(inputs, patience, folder, rounds)) yield { ...row, ratio: null };
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Rounds take turns, so that a busy machine slows every subject alike. */
async function* compare(
  inputs: PdfInputs,
  subjects: readonly (Subject | string)[],
  folder: string,
  rounds: number,
): AsyncIterable<BenchRow> {
  const runs = new Map<Subject, Run[]>();
  for (let round = 0; round < rounds; round++) {
    for (const subject of subjects) {
      if (typeof subject === 'string') continue;
      const run = await subject.run(inputs, join(folder, 'out.pdf'));
      runs.set(subject, [...(runs.get(subject) ?? []), run]);
    }
  }
  let baseline: number | undefined;
  for (const subject of subjects) {
    if (typeof subject === 'string') {
      const none = { min: Number.NaN, median: Number.NaN, max: Number.NaN };
      yield { work: inputs.work, subject, wallMs: none, peakMiB: null, ratio: null, note: 'not on this machine' };
      continue;
    }
    const all = runs.get(subject) ?? [];
    const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    baseline ??= median;
    const cpu = all.flatMap(({ cpuMs }) => cpuMs ?? []);
    const note = cpu.length > 0 ? `processor ${Math.round(Math.min(...cpu))} ms` : subject.note;
    const peaks = all.flatMap(({ peakMiB }) => (peakMiB === null ? [] : [peakMiB]));
    yield {
      work: inputs.work,
      subject: subject.name,
      wallMs: { min: times[0] ?? 0, median, max: times[times.length - 1] ?? 0 },
      peakMiB: peaks.length > 0 ? Math.round(Math.max(...peaks)) : null,
      ratio: median / baseline,
      ...(note === undefined ? {} : { note }),
    };
  }
}

function childSubject(
  name: string,
  mode: PdfJob['mode'],
  script: string,
  pageOf: (pages: number) => number = () => 1,
): Subject {
  const fonts = ['latin-400', 'latin-ext-400'].map((font) =>
    createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-${font}-normal.woff`),
  );
  return {
    name,
    async run(inputs, out) {
      const jobFile = `${out}.json`;
      const page = pageOf(inputs.pages.reduce((sum, count) => sum + count, 0));
      const job: PdfJob = { mode, files: inputs.files, pages: inputs.pages, page, out, fonts };
      writeFileSync(jobFile, JSON.stringify(job));
      const child = spawnSync(process.execPath, [script, jobFile], { encoding: 'utf8' });
      if (child.status !== 0) throw new Error(`${name} failed: ${child.stderr}`);
      // Printed by our own child script.
      return JSON.parse(child.stdout) as Run;
    },
  };
}

/** A merge program, or its name when it is not on this machine. */
function programSubject(
  name: string,
  program: string,
  argumentsOf: (files: readonly string[], out: string) => string[],
): Subject | string {
  if (spawnSync(program, ['--version']).error !== undefined) return name;
  return {
    name,
    note: 'no stamps, links or outline',
    run: (inputs, out) =>
      new Promise((settle, fail) => {
        const start = process.hrtime.bigint();
        const child = spawn(program, argumentsOf(inputs.files, out), { stdio: 'ignore' });
        let peakMiB: number | null = null;
        const watch = setInterval(() => {
          peakMiB = Math.max(peakMiB ?? 0, residentPeak(child.pid) ?? 0) || null;
        }, 25);
        child.once('error', fail);
        child.once('close', (status) => {
          clearInterval(watch);
          // qpdf ends with 3 when it only warns.
          if (status !== 0 && status !== 3) return fail(new Error(`${name} ended with ${status}`));
          const file = openSync(out, 'r+');
          fsyncSync(file);
          closeSync(file);
          settle({ ms: Number(process.hrtime.bigint() - start) / 1e6, peakMiB });
        });
      }),
  };
}

/** The largest resident size so far, where the system tells (Linux). */
function residentPeak(pid: number | undefined): number | undefined {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return line === undefined ? undefined : Number(line) / 1024;
  } catch {
    return undefined;
  }
}
