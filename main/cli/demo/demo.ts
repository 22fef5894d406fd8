import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { DocumentId } from '@shared/contract/common';
import { composeCore } from '../../host/compose-core';
import { type CoreClient, createCoreClient } from '../core-client';
import { outcomeLine } from '../document-commands';
import type { Output } from '../output';
import { exportCase } from '../packet-commands';
import type { Text } from '../text';
import { formatBytes } from '../verify-command';
import { type Family, readFamily } from './family';
import {
  addFamily,
  askQuestions,
  type FamilyIds,
  fileDocuments,
  type ImportedDocuments,
  idOf,
  recordFamily,
  unlockDocuments,
} from './file-family';
import { createSteps, type Steps } from './steps';

/** Not a secret: everybody in the demo is made up. */
const PASSPHRASE = 'demo of made-up people';
/** One case exported in each language. */
const EXPORTS = [
  { language: 'en', caseKey: 'nodule' },
  { language: 'fr', caseKey: 'stenose' },
] as const;

export type DemoOptions = {
  readonly outFolder: string;
  readonly output: Output;
  readonly text: Text;
  /** Made anew; null for demo-output in the current folder. */
  readonly folder: string | null;
};

/** The main job without a window, on the made-up family of samples/. */
export async function runDemo({ outFolder, output, text, folder }: DemoOptions): Promise<void> {
  const target = resolve(folder ?? 'demo-output');
  const samples = join(outFolder, '../samples');
  const family = readFamily(join(samples, 'family.json'));
  clearFormer(target);
  output.say(text('terminal.demo.title', { folder: target }));
  const steps = createSteps(output, text);
  const core = composeCore({ outFolder, dataFolder: target, host: 'terminal', isPackaged: false, keychain: null });
  const client = createCoreClient(core, text);
  try {
    await client.call('vault.create', { passphrase: PASSPHRASE });
    steps.done('terminal.demo.vault');
    const ids = await addFamily(client, family);
    steps.done('terminal.demo.people', {
      people: ids.people.size,
      provinces: new Set(family.people.map((person) => person.jurisdiction)).size,
      providers: ids.providers.size,
      cases: ids.cases.size,
    });
    const paths = family.documents.map(({ file }) => ({
      kind: 'path' as const,
      path: join(samples, 'documents', file),
    }));
    const started = client.unwrap(await core.importFiles(paths, { personId: null, caseId: null }));
    const documents = await describeImport(client, steps, text, started.jobId);
    steps.done('terminal.demo.unlocked', { count: await unlockDocuments(client, family, documents) });
    await fileDocuments(client, family, ids, documents);
    steps.done('terminal.demo.filed');
    await recordAll(client, steps, family, ids, documents);

    const files: string[] = [];
    for (const { language, caseKey } of EXPORTS) {
      const referral = family.referrals.find((one) => one.case === caseKey);
      const recipient = family.providers.find((one) => one.key === referral?.toProvider);
      const packet = await exportCase(client, idOf(ids.cases, caseKey), {
        language,
        pageSize: 'letter',
        recipient: recipient?.name ?? null,
        organization: recipient?.organization ?? null,
      });
      for (const [index, { fileName }] of packet.files.entries()) {
        const file = join(target, fileName);
        client.unwrap(await core.savePacket(packet.id, { kind: 'file', file: index }, file));
        files.push(file);
      }
      steps.done('terminal.demo.exported', {
        language: text(language === 'en' ? 'terminal.demo.english' : 'terminal.demo.french'),
        title: family.cases.find((one) => one.key === caseKey)?.title ?? '',
        pages: text('terminal.pages', { count: packet.pageCount }),
        size: formatBytes(packet.byteSize),
      });
    }
    await client.call('vault.lock', {});
    steps.done('terminal.demo.locked');
    output.say(text('terminal.demo.total', { seconds: steps.totalSeconds() }));
    output.say(`\n${text('terminal.demo.packets')}`);
    for (const file of files) output.say(`  ${relative(process.cwd(), file)}`);
    output.say(text('terminal.demo.look', { passphrase: PASSPHRASE }));
    const data = quoted(relative(process.cwd(), target) || '.');
    const person = idOf(ids.people, family.cases.find(({ key }) => key === EXPORTS[0].caseKey)?.person ?? '');
    for (const words of ['person list', 'case list', `list --person ${person}`]) {
      output.say(`  npm run dossier -- ${words} --data ${data}`);
    }
    output.result({ folder: target, packets: files, steps: steps.list() });
  } finally {
    await core.close();
  }
}

/** As a shell takes it. */
const quoted = (path: string): string => (/^[\w./\\:-]+$/.test(path) ? path : `"${path}"`);

/** Only what a former demo made: the folder may be one that the user chose. */
function clearFormer(folder: string): void {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'vault'), { recursive: true, force: true });
  for (const name of readdirSync(folder)) if (/\.(pdf|json)$/.test(name)) rmSync(join(folder, name));
}

async function describeImport(client: CoreClient, steps: Steps, text: Text, jobId: Parameters<CoreClient['job']>[0]) {
  const job = await client.job(jobId);
  const documents = new Map<string, DocumentId>();
  const notes: string[] = [];
  let pages = 0;
  for (const outcome of job.kind === 'import' ? job.outcomes : []) {
    const { fileName, result } = outcome;
    if (result.kind === 'refused') notes.push(outcomeLine(text, outcome));
    else {
      documents.set(fileName, result.documentId);
      const document = await client.call('documents.get', { id: result.documentId });
      pages += document.pageCount;
      if (document.condition !== 'readable') {
        const condition = text(`documents.condition.${document.condition}`).toLowerCase();
        notes.push(text('terminal.demo.note', { file: fileName, condition }));
      }
    }
  }
  const counts = {
    documents: text('terminal.documents', { count: documents.size }),
    pages: text('terminal.pages', { count: pages }),
  };
  if (notes.length > 0) steps.done('terminal.demo.imported', { ...counts, notes: notes.join('; ') });
  else steps.done('terminal.demo.importedPlain', counts);
  return documents;
}

async function recordAll(
  client: CoreClient,
  steps: Steps,
  family: Family,
  ids: FamilyIds,
  documents: ImportedDocuments,
) {
  const links = await recordFamily(client, family, ids, documents);
  steps.done('terminal.demo.records', {
    diagnoses: family.diagnoses.length,
    results: family.testResults.length,
    observations: family.testResults.reduce((sum, result) => sum + result.observations.length, 0),
    referrals: family.referrals.length,
    others: family.records.length,
    links,
  });
  await askQuestions(client, family, ids);
  let entries = 0;
  for (const personId of ids.people.values()) {
    entries += (await client.call('timeline.list', { personId, caseId: null })).length;
  }
  steps.done('terminal.demo.timeline', { entries });
}
