/**
 * Makes samples/documents and samples/family.json from nothing: `node samples/generate.ts`. The same bytes every run
 * on one version of Node (deflate may differ between versions). `--check` writes nothing and fails on a difference.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { careTeam, noKnownAllergies, questions, records } from './src/care.ts';
import { type SampleDocument, sources } from './src/documents.ts';
import { renderLab } from './src/lab-report.ts';
import { labReports } from './src/labs.ts';
import { cases, people, providers } from './src/people.ts';
import { seeded } from './src/raster.ts';
import { diagnoses, otherResults, referrals } from './src/records.ts';

const FOLDER = fileURLToPath(new URL('./documents/', import.meta.url));
const FAMILY = fileURLToPath(new URL('./family.json', import.meta.url));
const CASES = { margaret: 'nodule', thomas: 'stenose', lucas: 'stomach' } as const;
const LABORATORY = { margaret: 'larkhollow', thomas: 'cormoran', lucas: 'larkhollow' } as const;

// The password-protected sample needs keys and salts; nothing secret is made here, and bytes must not vary.
const random = seeded(2026);
Object.defineProperty(globalThis.crypto, 'getRandomValues', {
  value: (bytes: Uint8Array) => bytes.map((_, at, all) => (all[at] = Math.floor(random() * 256))),
});

const orNull = (text: string): string | null => (text === '' ? null : text);

async function labs() {
  return Promise.all(
    labReports.map(async ({ file, person, report }) => {
      const { bytes, pages } = await renderLab(report);
      const rows = report.sections.flatMap((section) => section.rows);
      const document: SampleDocument = {
        file,
        person,
        cases: [CASES[person]],
        title: `${report.language === 'en' ? 'Laboratory report' : 'Analyses de laboratoire'}, ${report.date}`,
        kind: 'lab',
        documentDate: report.date,
        provider: LABORATORY[person],
        note: null,
        condition: 'readable',
        hasText: true,
      };
      const result = {
        key: file.replace('.pdf', ''),
        person,
        case: CASES[person],
        category: 'lab',
        title: report.language === 'en' ? 'Blood work' : 'Prise de sang',
        collectedOn: report.date,
        receivedOn: report.date,
        reportedOn: REPORTED.exec(JSON.stringify(report.specimen))?.[1] ?? null,
        provider: LABORATORY[person],
        accessionNumber: report.accession,
        conclusion: null,
        note: null,
        document: file,
        observations: rows.map((row, index) => ({
          name: row.name,
          value: row.value,
          unit: orNull(row.unit),
          referenceRange: orNull(row.range),
          flag: orNull(row.flag),
          page: pages[index] ?? 1,
        })),
      };
      return { document, result, bytes };
    }),
  );
}
const REPORTED = /"(?:Reported|Rapporté le)","([^"]+)"/;

const LIST_OF_WORDS = /(\n *"\w+": )\[\n\s+((?:"[^"\n]*"(?:,\n\s+)?)+)\n\s+\]/g;

async function everything(): Promise<ReadonlyMap<string, Uint8Array>> {
  const fromLabs = await labs();
  const files = new Map<string, Uint8Array>();
  for (const { document, bytes } of fromLabs) files.set(`${FOLDER}${document.file}`, bytes);
  for (const { file, render } of sources) files.set(`${FOLDER}${file}`, await render());
  const documents = [
    ...fromLabs.map(({ document }) => document),
    ...sources.map(({ render: _, ...document }) => document),
  ];
  const family = {
    version: 1,
    notice: 'Synthetic people, clinics and results. Health numbers are published test numbers.',
    people,
    providers,
    cases,
    documents: documents.sort((left, right) => (left.file < right.file ? -1 : 1)),
    diagnoses,
    testResults: [...fromLabs.map(({ result }) => result), ...otherResults],
    referrals,
    records,
    noKnownAllergies,
    questions,
    careTeam,
  };
  // A list of words stays on its line, as the formatter wants it, while it fits.
  const json = JSON.stringify(family, null, 2).replace(LIST_OF_WORDS, (whole, start: string, words: string) => {
    const line = `${start}[${words.trim().replace(/,\n\s+/g, ', ')}]`;
    return line.length < 120 ? line : whole;
  });
  return files.set(FAMILY, Buffer.from(`${json}\n`));
}

const files = await everything();
const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
if (process.argv.includes('--check')) {
  const differing: string[] = [];
  for (const [path, bytes] of files) {
    const before = await readFile(path).catch(() => null);
    if (!before?.equals(bytes)) differing.push(path);
  }
  for (const path of differing) console.error(`differs: ${path}`);
  console.log(`${files.size - differing.length} of ${files.size} files are as generated`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} else {
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir(FOLDER)) if (!files.has(`${FOLDER}${name}`)) await rm(`${FOLDER}${name}`);
  for (const [path, bytes] of files) await writeFile(path, bytes);
  console.log(`${files.size - 1} documents and family.json, ${(total / 1024).toFixed(0)} KiB`);
}
