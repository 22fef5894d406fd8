import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Notice, startDueNotices } from '../../../main/app/due-notices';
import { openTestCore } from '../../support/open-core';
import { caseInput, consultationInput, personInput, recordRequestInput } from '../../support/record-inputs';
import { PASSPHRASE, temporaryFolder } from '../../support/vault';

/** The test clock stands at 2026-11-22; the person and the visits have names worth hiding. */
async function openFamily() {
  const test = await openTestCore();
  const { id: personId } = await test.get('people.create', personInput({ givenName: 'Margaret' }));
  const { id: caseId } = await test.get('cases.create', { personId, ...caseInput({ title: 'Lung nodule' }) });
  const shown: Notice[] = [];
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const dayFile = join(folder.path, 'day.txt');
  const start = () => {
    const started = startDueNotices({
      core: test.core,
      show: (notice) => void shown.push(notice),
      clock: test.time.clock,
      dayFile,
    });
    onTestFinished(started.stop);
    return started;
  };
  const notices = start();
  const visit = (heldOn: string) =>
    test.get('consultations.create', { personId, ...consultationInput({ caseId, heldOn }) });
  const reopen = async () => {
    await test.get('vault.lock', {});
    await test.get('vault.unlock', { with: 'passphrase', passphrase: PASSPHRASE });
  };
  return { ...test, personId, caseId, shown, notices, start, dayFile, visit, reopen };
}

it('tells when the vault is opened that a date is coming up, and nothing about it', async () => {
  const { shown, visit, reopen } = await openFamily();
  await visit('2026-11-25');
  await reopen();
  await vi.waitFor(() => expect(shown).toEqual([{ title: 'Dossier', body: 'A date is coming up in Dossier.' }]));
});

it('counts the dates of the coming week and those that passed, none that is far off', async () => {
  const { get, personId, caseId, shown, notices, visit } = await openFamily();
  for (const day of ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30']) await visit(day);
  await get('recordRequests.create', { personId, ...recordRequestInput({ caseId, dueOn: '2026-11-24' }) });
  await notices.check();
  expect(shown.map(({ body }) => body)).toEqual(['4 dates are coming up or have passed in Dossier.']);
});

it('tells of a date that passed even where nothing is coming up', async () => {
  const { get, shown, notices, visit, time } = await openFamily();
  await visit('2026-11-21');
  await notices.check();
  await get('settings.update', { language: 'fr' });
  time.set('2026-11-23T15:00:00.000Z');
  await notices.check();
  expect(shown.map(({ body }) => body)).toEqual([
    'A date has passed in Dossier and is still open.',
    'Une date est passée dans Dossier et reste en suspens.',
  ]);
});

it('does not repeat itself when the application is started again that day', async () => {
  const { shown, notices, start, dayFile, visit, time } = await openFamily();
  await visit('2026-11-25');
  await notices.check();
  notices.stop();
  await start().check();
  expect(shown).toHaveLength(1);
  expect(readFileSync(dayFile, 'utf8')).toBe('2026-11-22\n');
  time.set('2026-11-23T15:00:00.000Z');
  await start().check();
  expect(shown).toHaveLength(2);
});

it('speaks the language of the screen', async () => {
  const { get, shown, notices, visit, time } = await openFamily();
  await get('settings.update', { language: 'fr' });
  await visit('2026-11-24');
  await notices.check();
  await visit('2026-11-25');
  time.set('2026-11-23T15:00:00.000Z');
  await notices.check();
  expect(shown.map(({ body }) => body)).toEqual([
    'Une date approche dans Dossier.',
    '2 dates approchent dans Dossier.',
  ]);
});

it('tells once a day, however often it is opened and looked at, and again the next day', async () => {
  const { shown, notices, visit, reopen, time } = await openFamily();
  await visit('2026-11-25');
  await Promise.all([notices.check(), notices.check()]);
  await reopen();
  await notices.check();
  expect(shown).toHaveLength(1);
  time.set('2026-11-23T15:00:00.000Z');
  await notices.check();
  expect(shown).toHaveLength(2);
});

it('is silent without a date, while locked, and where the family turned it off', async () => {
  const { get, shown, notices, visit } = await openFamily();
  await notices.check();
  await visit('2026-11-25');
  await get('settings.update', { dueNotices: false });
  await notices.check();
  await get('settings.update', { dueNotices: true });
  await get('vault.lock', {});
  await notices.check();
  expect(shown).toEqual([]);
});

it('stops listening when it is told to', async () => {
  const { shown, notices, visit, reopen, core } = await openFamily();
  await visit('2026-11-25');
  notices.stop();
  await reopen();
  await core.invoke('journey.home', {});
  expect(shown).toEqual([]);
});
