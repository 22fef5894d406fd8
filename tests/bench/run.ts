import { parseArgs } from 'node:util';
import type { BenchRow, BenchSize, BenchSuite } from './bench-suite';

const SIZES: readonly string[] = ['small', 'medium', 'large'] satisfies BenchSize[];
const isSize = (text: string): text is BenchSize => SIZES.includes(text);

/** By the name given on the command line; loaded only when asked for. */
const SUITES: Readonly<Record<string, () => Promise<BenchSuite>>> = {
  vault: async () => (await import('./vault')).vaultSuite,
  records: async () => (await import('./records')).recordsSuite,
  recognition: async () => (await import('./recognition')).recognitionSuite,
  'pdf-merge': async () => (await import('./pdf-merge')).pdfMerge,
};

/** Runs the named suite (or all) and prints a row as each is measured. Answers the process' exit code. */
export async function runBench(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { size: { type: 'string', default: 'small' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const available = Object.keys(SUITES);
  const wanted = positionals.length > 0 ? positionals : available;
  const unknown = wanted.filter((name) => !available.includes(name));
  if (unknown.length > 0 || !isSize(values.size)) {
    console.error(`Usage: npm run bench -- [${available.join('|')}] [--size ${SIZES.join('|')}] [--json]`);
    return 2;
  }
  for (const name of wanted) {
    const suite = await SUITES[name]?.();
    if (!suite) continue;
    if (!values.json) console.log(`\n${suite.name} (${values.size})\n${header()}`);
    for await (const row of suite.run(values.size)) console.log(values.json ? JSON.stringify(row) : line(row));
  }
  return 0;
}

const WIDTHS = { work: 40, subject: 26, number: 10 };
const cell = (value: number | null, digits: number) =>
  (value === null ? '-' : value.toFixed(digits)).padStart(WIDTHS.number);
const header = () =>
  ['work'.padEnd(WIDTHS.work), 'subject'.padEnd(WIDTHS.subject)]
    .concat(['min ms', 'median ms', 'max ms', 'peak MiB', 'ratio'].map((title) => title.padStart(WIDTHS.number)))
    .join(' ');

function line({ work, subject, wallMs, peakMiB, ratio, note }: BenchRow): string {
  const numbers = [cell(wallMs.min, 1), cell(wallMs.median, 1), cell(wallMs.max, 1), cell(peakMiB, 0), cell(ratio, 2)];
  return [work.padEnd(WIDTHS.work), subject.padEnd(WIDTHS.subject), ...numbers, note ?? ''].join(' ').trimEnd();
}
