// `npm run screenshots`: pictures of the main screens with the sample family, into docs/screenshots.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../main/cli/build.mjs';
import { requireNode } from '../../main/cli/node-version.mjs';
import { findBrowser } from './find-browser.mjs';

requireNode();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const browser = findBrowser((line) => console.log(line));
if (browser === null) {
  console.error('No Chrome or Chromium could be found or installed to take the pictures with.');
  process.exit(1);
}
const out = ensureBuilt();
const data = mkdtempSync(join(tmpdir(), 'dossier-screenshots-'));
try {
  run([join(out, 'main/cli.cjs'), 'demo', '--output', data], process.env);
  const env = { ...process.env, DOSSIER_CHROMIUM: browser, DOSSIER_OUT: out, DOSSIER_DEMO_DATA: data };
  run([join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--project=screenshots'], env);
  picturePages(join(data, packetIn(data)));
} finally {
  rmSync(data, { recursive: true, force: true });
}

function run(args, env) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}

/** The English packet of the sample family. */
function packetIn(folder) {
  const name = readdirSync(folder).find((file) => /^Dossier .*Nodule.*\.pdf$/.test(file));
  if (name === undefined) throw new Error('the demo made no packet');
  return name;
}

/** Pages of the packet as README shows them: by the words that head them. */
function picturePages(packet) {
  const headings = {
    cover: 'Records for a second opinion',
    overview: 'At a glance',
    timeline: 'Timeline',
    labs: 'Values over time',
  };
  const text = spawnSync('pdftotext', ['-layout', packet, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
  if (!text) {
    console.error('The packet’s pages were not pictured: pdftotext and pdftoppm (poppler-utils) are not here.');
    process.exitCode = 1;
    return;
  }
  const pages = text.split('\f');
  for (const [name, heading] of Object.entries(headings)) {
    const page = String(pages.findIndex((words) => words.includes(heading)) + 1);
    const to = join(root, 'docs/screenshots', `packet-page-${name}`);
    const options = ['-r', '70', '-f', page, '-l', page, '-singlefile', '-png', packet, to];
    if (spawnSync('pdftoppm', options, { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
  }
}
