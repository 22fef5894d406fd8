import { execFileSync } from 'node:child_process';
import { callingPdf } from '../support/calling-pdf';
import { type NetworkTrace, traceNetwork } from '../support/network-trace';
import { startVisitedServer } from '../support/visited-server';
import { addPerson, createVault, goTo, unlock } from './actions';
import { show } from './family';
import { expect, test } from './fixtures';
import { launch, type RunningApp, scratchFolder } from './hosts';
import { importAndExport } from './import-and-export';
import { wordsOf } from './words';

const t = wordsOf('en');
/** Of the range kept for examples: nobody is there. */
const OUTSIDE = 'http://192.0.2.1/';

test('from start to lock, with a document that calls out, nothing is sent to anyone', async ({
  browserName: _,
}, info) => {
  const host = info.project.name === 'electron' ? 'electron' : 'browser';
  const folder = scratchFolder();
  const traces = scratchFolder();
  const program = host === 'electron' ? (process.env.DOSSIER_ELECTRON ?? '') : process.execPath;
  const trace = traceNetwork(program, traces.path);
  test.skip(trace === null, 'the system’s calls are watched with strace, which is not here');
  if (trace === null) return;
  const server = await startVisitedServer();
  const app = await launch({ host, dataFolder: folder.path, startedBy: trace.executable });
  const { page } = app;
  try {
    await createVault(page, t);
    await addPerson(page, t, ['Margaret', 'Tessier']);
    const bytes = callingPdf([OUTSIDE, 'https://example.com/', `http://${server.address}/`]);
    const { personId, documentId, packetId } = await importAndExport(page, bytes);

    await show(page, `/people/${personId}/documents/${documentId}`);
    const shown = page.locator('.page[data-page-number="1"]');
    await expect(shown.locator('.textLayer')).toContainText('Nodule 14 mm');
    await shown.click({ position: { x: 200, y: 300 } });
    await shown.click({ position: { x: 200, y: 300 }, modifiers: ['ControlOrMeta'] });
    await show(page, `/people/${personId}/packets/${packetId}`);
    await expect(page.locator('.page[data-page-number="1"] canvas').first()).toBeVisible();

    await goTo(page, t('shell.nav.home'));
    await page.getByRole('button', { name: t('shell.nav.lock') }).click();
    await unlock(page, t);
    await expect(page.getByText('Margaret').first()).toBeVisible();

    expect(trace.outsideCalls()).toEqual([]);
    expect(server.visits).toEqual([]);
    expect(trace.countCalls()).toBeGreaterThan(0);
    await expectToBeSeen(trace, app);
  } finally {
    await app.close();
    server.close();
    for (const each of [folder, traces]) each.remove();
  }
});

/** The control: the same eyes see one packet that a program of the same kind sends. */
async function expectToBeSeen(trace: NetworkTrace, { electron }: RunningApp): Promise<void> {
  if (electron) {
    await electron.evaluate(sendOne);
    await expect.poll(() => trace.outsideCalls().some(isTheOne)).toBe(true);
    return;
  }
  const folder = scratchFolder();
  const other = traceNetwork(process.execPath, folder.path);
  if (other) execFileSync(other.executable, ['-e', `(${sendOne})()`]);
  expect(other?.outsideCalls().some(isTheOne)).toBe(true);
  folder.remove();
}

const isTheOne = (call: string) => /^\d+ +send.*192\.0\.2\.1/.test(call);

/** Runs in the other process, which knows nothing of this file. */
function sendOne(): void {
  // The one of newer Nodes, the one of Electron 25.
  const load = process.getBuiltinModule ?? process.mainModule?.require;
  const socket = (load('node:dgram') as typeof import('node:dgram')).createSocket('udp4');
  socket.send('x', 9, '192.0.2.1', () => socket.close());
}
