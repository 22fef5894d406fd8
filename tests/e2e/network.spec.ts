import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract/bridge';
import type { PersonId } from '../../shared/contract/common';
import { callingPdf } from '../support/calling-pdf';
import { type NetworkTrace, traceNetwork } from '../support/network-trace';
import { caseInput } from '../support/record-inputs';
import { startVisitedServer } from '../support/visited-server';
import { addPerson, createVault, goTo, unlock } from './actions';
import { show } from './family';
import { expect, test } from './fixtures';
import { launch, type RunningApp, scratchFolder } from './hosts';
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

/** Imports the document into a new case of Margaret's and exports its packet; by the bridge, as the screens do it. */
function importAndExport(page: Page, bytes: Uint8Array) {
  return page.evaluate(
    async ([content, newCase]) => {
      // The bridge that either host gives the page.
      const { dossier } = window as unknown as { dossier: Bridge<File> };
      const must = <Value>(reply: { ok: true; value: Value } | { ok: false; failure: { code: string } }): Value => {
        if (!reply.ok) throw new Error(reply.failure.code);
        return reply.value;
      };
      const ended = async (id: string) => {
        for (;;) {
          const job = must(await dossier.invoke('jobs.list', {})).find((each) => each.id === id);
          if (job && job.status !== 'running') return job;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      };
      const [person] = must(await dossier.invoke('people.list', {}));
      if (!person) throw new Error('nobody');
      const personId: PersonId = person.id;
      const { id: caseId } = must(await dossier.invoke('cases.create', { personId, ...newCase }));
      const file = new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], 'report.pdf');
      await ended(must(await dossier.importFiles([file], { personId, caseId })).jobId);
      const [document] = must(await dossier.invoke('documents.list', { personId, caseId }));
      const { plan } = must(await dossier.invoke('packets.draft', { caseId, language: 'en' }));
      const exported = await ended(
        must(await dossier.invoke('packets.export', { caseId, plan, password: null })).jobId,
      );
      if (!document || exported.kind !== 'export' || !exported.packetId) throw new Error(JSON.stringify(exported));
      return { personId, documentId: document.id, packetId: exported.packetId };
    },
    [Buffer.from(bytes).toString('base64'), caseInput()] as const,
  );
}

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
